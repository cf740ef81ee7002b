import { NextRequest } from "next/server";
import { handlers } from "@/app/_web/auth";
import { currentOrganization } from "@/app/_web/request";

/** A route handler sees http://localhost whatever the host: the address that a provider must come back to is the organisation's. */
const atOrganization = (handle: (request: NextRequest) => Promise<Response>) => async (request: NextRequest): Promise<Response> => {
  const { origin } = await currentOrganization();
  return handle(new NextRequest(`${origin}${request.nextUrl.pathname}${request.nextUrl.search}`, request));
};

/** `/api/auth/session` would tell a script of the page what the cookie hides from it: the session's token. Nobody here asks for it. */
const butSession = (handle: (request: NextRequest) => Promise<Response>) => (request: NextRequest): Promise<Response> =>
  /\/session\/?$/.test(request.nextUrl.pathname) ? Promise.resolve(new Response(null, { status: 404, headers: { "cache-control": "no-store" } })) : handle(request);

export const GET = butSession(atOrganization(handlers.GET));
export const POST = butSession(atOrganization(handlers.POST));
