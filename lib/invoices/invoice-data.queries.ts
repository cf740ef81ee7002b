import { setTimeout as later } from "node:timers/promises";
import { isData } from "@/lib/documents/document";
import type { Einvoice } from "@/lib/kernel/einvoice";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import { isPdfDeskFailure } from "@/lib/ports/pdf";
import { isAlteredContent } from "@/lib/ports/storage";
import { maySee } from "./invoice.policy";
import { peopleOf } from "./invoice-subject.queries";

/** What an original says that is data alone. `einvoice`: null when it cannot be read now. */
export type InvoiceData = { readonly einvoice: Einvoice | null };

/** The page does not wait longer, in milliseconds: reading takes a few of them, unless the readers have much to do. */
const patience = 2_000;

/** The data of an archived original; null where there is a page to look at instead. Throws the refusal `notFound` for whoever does not see the invoice. */
export async function invoiceData(scope: Scope, id: string): Promise<InvoiceData | null> {
  const sha256 = await originalOf(scope, id);
  return sha256 === null ? null : { einvoice: await Promise.race([readData(scope, sha256), later(patience, null, { ref: false })]) };
}

const originalOf = (scope: Scope, id: string): Promise<string | null> =>
  scope.read(async (tx) => {
    const row = isId(id) ? await tx.invoice.findFirst({ where: { id }, select: columns }) : null;
    if (!row || !maySee(scope.actor, { depositedById: row.depositedById, ...(await peopleOf(tx, scope, row.establishment)) })) throw new Refusal("not-found", "notFound");
    const [original] = row.documents;
    return original && isData(original.mediaType) ? original.sha256 : null;
  });

const columns = {
  depositedById: true, establishment: { select: { scheme: true, identifier: true } },
  documents: { where: { role: "invoice", entry: { isNot: null } }, select: { mediaType: true, sha256: true }, take: 1 },
} as const;

/** Null for a file that the reader cannot take now, or that is not what was archived any more: fetching it tells that, and tells the agents. */
async function readData({ organization, ports: { pdf, storage } }: Scope, sha256: string): Promise<Einvoice | null> {
  try {
    const path = await storage.archivedPath(organization.id, sha256);
    return (await pdf.readInvoice({ path, type: "application/xml", only: "xml" })).einvoice;
  } catch (error) {
    if (isPdfDeskFailure(error) || isAlteredContent(error)) return null;
    throw error;
  }
}
