import { scope as scopeOfRequest } from "@/app/_web/scope";
import { importFile } from "@/lib/imports/import.queries";
import { isRefusal } from "@/lib/kernel/refusal";

export const dynamic = "force-dynamic";

const headers = { "cache-control": "no-store" };
const statuses = { "not-found": 404, forbidden: 403, conflict: 409, unavailable: 503 } as const;

/** Where an import is now: `{ state, progress, total }`. Asked for by its page while it is under way. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const { state, progress, counts } = await importFile(await scopeOfRequest(), (await params).id);
    return Response.json({ state, progress, total: counts.new + counts.change }, { headers });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return Response.json({}, { status: statuses[error.kind], headers });
  }
}
