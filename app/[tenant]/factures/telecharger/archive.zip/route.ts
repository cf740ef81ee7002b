import { getLocale } from "next-intl/server";
import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { notFoundPage } from "@/app/_web/plain-page";
import { seeOther } from "@/app/_web/see-other";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { zipOfBills } from "@/lib/bills/bill-zip";
import { mayReadOwnBills } from "@/lib/bills/bill.policy";
import { dateAt } from "@/lib/kernel/dates";
import type { Locale } from "@/lib/kernel/locale";
import { readPeriod, unreadDays } from "@/lib/kernel/period";

export const dynamic = "force-dynamic";

/** The person's bills of a period, as they are written: nothing of it is kept. */
export async function GET(request: Request): Promise<Response> {
  const scope = await scopeOfRequest();
  if (!mayReadOwnBills(scope.actor)) return notFoundPage((await getLocale()) as Locale);
  const { search, searchParams } = new URL(request.url);
  const asked = Object.fromEntries(searchParams);
  if (unreadDays(asked).length > 0) return seeOther(`/factures/telecharger${search}`);
  const { from, to } = readPeriod(asked, dateAt(scope.now, scope.organization.timeZone));
  const headers = {
    "content-type": "application/zip", "content-disposition": `attachment; filename="factures_${from}_${to}.zip"`,
    "cache-control": "private, no-store", "x-content-type-options": "nosniff", "x-robots-tag": "noindex",
  };
  if (request.method === "HEAD") return new Response(null, { headers });
  return new Response(Readable.toWeb(zipOfBills(scope, { from, to })) as NodeStream as ReadableStream, { headers });
}

export const HEAD = GET;
