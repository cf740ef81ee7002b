import { scope } from "@/app/_web/scope";
import { stopAlerts } from "@/lib/bills/stop-alerts";
import { linkPath } from "@/lib/kernel/links";
import { isRefusal } from "@/lib/kernel/refusal";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ token: string }> };
const answer = (status: number, location?: string) => new Response(null, { status, headers: { "cache-control": "no-store", ...(location ? { location } : {}) } });

/** A mail reader stops the alerts for its person, who sees no page (RFC 8058): no cookie, no origin, no confirmation. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  try {
    await stopAlerts(await scope(), { token: (await params).token });
    return answer(200);
  } catch (error) {
    if (isRefusal(error)) return answer(error.kind === "not-found" ? 404 : 410);
    throw error;
  }
}

/** A mail reader that only knows how to open an address: its person presses the button. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(303, linkPath("alerts", encodeURIComponent((await params).token)));
}
