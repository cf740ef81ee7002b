import { currentOrganization } from "@/app/_web/request";

export const dynamic = "force-dynamic";

/**
 * To the organisation that proxy.ts named, at its own origin: nothing of the address that was asked is repeated. The proxy cannot answer so itself,
 * since the framework makes a redirect of the proxy to the server's own host relative, and the browser would stay on the host that it asked.
 */
export async function GET(): Promise<Response> {
  const { origin } = await currentOrganization();
  return new Response(null, { status: 307, headers: { location: `${origin}/` } });
}
