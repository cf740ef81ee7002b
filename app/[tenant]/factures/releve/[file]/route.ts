import { getLocale } from "next-intl/server";
import { Readable } from "node:stream";
import { notFoundPage } from "@/app/_web/plain-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { sendBytes } from "@/app/_web/send-bytes";
import { mayReadOwnBills } from "@/lib/bills/bill.policy";
import { composeStatement } from "@/lib/bills/compose-statement";
import type { Locale } from "@/lib/kernel/locale";
import { isRefusal } from "@/lib/kernel/refusal";

export const dynamic = "force-dynamic";

/** `/factures/releve/2026.pdf`: the statement of a year. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const scope = await scopeOfRequest();
  const year = /^(\d{4})\.pdf$/.exec((await params).file)?.[1];
  const statement = year && mayReadOwnBills(scope.actor) ? await composeStatement(scope, Number(year)).catch(nothing) : null;
  if (!statement) return notFoundPage((await getLocale()) as Locale);
  const content = { bytes: statement.length, mediaType: "application/pdf", fileName: `releve-${year}.pdf`, attachment: false };
  return sendBytes(request, content, async (range) => Readable.from([range ? statement.subarray(range.start, range.end + 1) : statement]));
}

function nothing(error: unknown): null {
  if (isRefusal(error)) return null;
  throw error;
}
