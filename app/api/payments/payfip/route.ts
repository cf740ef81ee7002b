import { scope as scopeOfRequest } from "@/app/_web/scope";
import { hearNotification } from "@/lib/payments/hear-notification";
import { isRefusal } from "@/lib/kernel/refusal";
import { errorFields, log } from "@/lib/platform/log";
import { readIdOp } from "./read-id-op";

export const dynamic = "force-dynamic";

const heard = () => new Response(null, { status: 200, headers: { "cache-control": "no-store" } });

/**
 * PayFiP says, server to server, that a payment has ended. The answer is the same whatever it says, and at once: what happened is asked of PayFiP, by a job.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const idOp = await readIdOp(request);
    if (idOp) await hearNotification(await scopeOfRequest(), { idOp });
  } catch (error) {
    if (!isRefusal(error)) log.error("a notification was not heard", errorFields(error));
  }
  return heard();
}

export const POST = (request: Request): Promise<Response> => GET(request);
