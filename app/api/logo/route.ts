import { currentOrganization } from "@/app/_web/request";
import { organizationLogo } from "@/lib/organizations/logo.queries";

/** The organisation's logo, from its settings. */
export async function GET() {
  const logo = await organizationLogo((await currentOrganization()).id);
  if (!logo) return new Response(null, { status: 404 });
  return new Response(logo.bytes, { headers: { "content-type": logo.type, "cache-control": "public, max-age=300", "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox" } });
}
