import { createHash } from "node:crypto";
import { currentOrganization } from "@/app/_web/request";
import { organizationLogo } from "@/lib/organizations/logo.queries";

/** The organisation's logo, from its settings: asked for again each time, so that another one shows at once, and sent only where it changed. */
export async function GET(request: Request) {
  const logo = await organizationLogo((await currentOrganization()).id);
  if (!logo) return new Response(null, { status: 404 });
  const etag = `"${createHash("sha256").update(logo.bytes).digest("base64url")}"`;
  const headers = { etag, "cache-control": "public, no-cache", "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox" };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(logo.bytes, { headers: { ...headers, "content-type": logo.type } });
}
