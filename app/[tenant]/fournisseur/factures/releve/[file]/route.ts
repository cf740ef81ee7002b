import { Readable } from "node:stream";
import { notFoundPage } from "@/app/_web/plain-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { sendBytes } from "@/app/_web/send-bytes";
import { askedOf } from "@/app/_web/send-table";
import { composeStatement } from "@/lib/invoices/compose-statement";
import { isSignedIn } from "@/lib/kernel/actor";
import { isDay } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import { isRefusal } from "@/lib/kernel/refusal";

export const dynamic = "force-dynamic";

/** `/fournisseur/factures/releve/2026-01-01_2026-12-31.pdf?etablissement=…`: the statement of an establishment over those days. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const scope = await scopeOfRequest();
  const [, from = "", to = ""] = /^(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)\.pdf$/.exec((await params).file) ?? [];
  const { etablissement = "" } = askedOf(request);
  const isRight = isDay(from) && isDay(to) && isId(etablissement) && isSignedIn(scope.actor);
  const statement = isRight ? await composeStatement(scope, etablissement, { from, to }).catch(nothing) : null;
  if (!statement) return notFoundPage(scope.locale);
  const content = { bytes: statement.length, mediaType: "application/pdf", fileName: `releve-factures-${from}-${to}.pdf`, attachment: false };
  return sendBytes(request, content, async (range) => Readable.from([range ? statement.subarray(range.start, range.end + 1) : statement]));
}

function nothing(error: unknown): null {
  if (isRefusal(error)) return null;
  throw error;
}
