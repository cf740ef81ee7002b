import { notFoundPage } from "@/app/_web/plain-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { askedOf, sendTable } from "@/app/_web/send-table";
import { exportFollowed } from "@/lib/invoices/export-invoices";
import { exportFormats } from "@/lib/invoices/invoice.schema";
import { isSignedIn } from "@/lib/kernel/actor";
import { readChoice } from "../choice";

export const dynamic = "force-dynamic";

/** `/fournisseur/factures/export?format=xlsx`: the invoices that the person follows as the rest of the address narrows them, every page of them. */
export async function GET(request: Request): Promise<Response> {
  const scope = await scopeOfRequest();
  if (!isSignedIn(scope.actor)) return notFoundPage(scope.locale);
  const asked = askedOf(request);
  const format = exportFormats.find((known) => known === asked.format) ?? "csv";
  return sendTable(request, await exportFollowed(scope, readChoice(asked, scope.organization.currencies).filter, format));
}

export const HEAD = GET;
