import { billSheet } from "@/lib/bills/bill-sheet";
import type { ImportedBill } from "@/lib/imports/import";
import { writeImport } from "@/lib/imports/write-import";
import { payfipNumberOf } from "@/lib/kernel/payfip-product";
import { payfipProducts } from "@/lib/platform/payfip-products";
import type { Scope } from "@/lib/platform/scope";
import { textOf } from "@/lib/texts/text.queries";

/** Writes an approved import: a bill that came without its PDF is drawn by the room of bills, with the organisation's ways to pay. */
export async function putBillsOnline(scope: Scope, importId: string): Promise<void> {
  const { organization } = scope;
  const meansText = withoutMarks(await textOf(scope, "payment-means", organization.locale));
  const products = await scope.read(payfipProducts);
  const numberOf = (bill: ImportedBill) => payfipNumberOf(bill, products, organization.payfipNumber)?.number ?? null;
  await writeImport(scope, { importId, draw: (bill: ImportedBill) => billSheet({ organization, payfipNumber: numberOf(bill), bill, debtor: bill.debtor, meansText }) });
}

/** Markdown as lines of plain text: paper has no links. */
const withoutMarks = (markdown: string): string =>
  markdown.replace(/\[([^\]]*)\]\(([^)]*)\)/g, "$1 ($2)").replace(/\*\*|__|`/g, "").replace(/^#+\s*/gm, "").replace(/\\([\\`*[\]<>])/g, "$1");
