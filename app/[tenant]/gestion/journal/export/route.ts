import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { getTranslations } from "next-intl/server";
import { notFoundPage } from "@/app/_web/plain-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { exportJournal } from "@/lib/audits/export-journal";
import { dateAt } from "@/lib/kernel/dates";
import { isRefusal } from "@/lib/kernel/refusal";
import { readChoice } from "../choice";

export const dynamic = "force-dynamic";

/** The acts that the page's filters show, as a CSV that is written while it is read. */
export async function POST(request: Request): Promise<Response> {
  const scope = await scopeOfRequest();
  const t = await getTranslations("audits");
  const typed = Object.fromEntries([...(await request.formData())].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  try {
    const lines = await exportJournal(scope, readChoice(typed).filter);
    const name = t("fileName", { date: dateAt(scope.now, scope.organization.timeZone) });
    return new Response(Readable.toWeb(lines) as NodeStream as ReadableStream, {
      headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${name}"`, "cache-control": "private, no-store", "x-content-type-options": "nosniff" },
    });
  } catch (error) {
    if (isRefusal(error)) return notFoundPage(scope.locale);
    throw error;
  }
}
