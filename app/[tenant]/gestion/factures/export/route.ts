import { notFoundPage } from "@/app/_web/plain-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { askedOf, sendTable } from "@/app/_web/send-table";
import { exportInbox } from "@/lib/invoices/export-invoices";
import { exportFormats } from "@/lib/invoices/invoice.schema";
import { mayReadInbox } from "@/lib/invoices/invoice.policy";
import { readChoice } from "../choice";

export const dynamic = "force-dynamic";

/** `/gestion/factures/export?format=xlsx`: the inbox as the rest of the address narrows it, every page of it. */
export async function GET(request: Request): Promise<Response> {
  const scope = await scopeOfRequest();
  if (!mayReadInbox(scope.actor)) return notFoundPage(scope.locale);
  const asked = askedOf(request);
  const format = exportFormats.find((known) => known === asked.format) ?? "csv";
  return sendTable(request, await exportInbox(scope, readChoice(asked, scope.organization.currencies).filter, format));
}

export const HEAD = GET;
