import { NextRequest } from "next/server";
import { handlers } from "@/app/_web/auth";
import { currentOrganization } from "@/app/_web/request";

/** A route handler sees http://localhost whatever the host: the address that a provider must come back to is the organisation's. */
const atOrganization = (handle: (request: NextRequest) => Promise<Response>) => async (request: NextRequest): Promise<Response> => {
  const { origin } = await currentOrganization();
  return handle(new NextRequest(`${origin}${request.nextUrl.pathname}${request.nextUrl.search}`, request));
};

export const GET = atOrganization(handlers.GET);
export const POST = atOrganization(handlers.POST);
