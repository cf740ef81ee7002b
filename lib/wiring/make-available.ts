import { hasCopy } from "@/lib/documents/document";
import { issueCopy } from "@/lib/documents/issue-copy";
import { makeInvoiceAvailable } from "@/lib/invoices/make-invoice-available";
import { errorFields, log } from "@/lib/platform/log";
import type { Scope } from "@/lib/platform/scope";
import { isPdfDeskFailure } from "@/lib/ports/pdf";
import { AlteredContent } from "@/lib/ports/storage";

/**
 * An invoice that was deposited becomes available: its archived bytes are read again, its stamped copy is made, then it moves. A job may run
 * twice, and nothing is done twice. An original that turns out not to be stampable is still available; one that is altered is not.
 */
export async function makeAvailable(scope: Scope, invoiceId: string): Promise<void> {
  const { organization, read, ports: { storage } } = scope;
  const documents = await read((tx) => tx.document.findMany({ where: { invoiceId }, select: { id: true, role: true, mediaType: true, sha256: true } }));
  for (const { sha256 } of documents) if ((await storage.hashOfArchived(organization.id, sha256)) !== sha256) throw new AlteredContent(sha256);
  for (const { id } of documents.filter(hasCopy)) await issueCopy(scope, { documentId: id }).catch(bearUnstampable);
  await makeInvoiceAvailable(scope, { invoiceId });
}

function bearUnstampable(error: unknown): void {
  if (!isPdfDeskFailure(error) || error.code === "unavailable") throw error;
  log.error("an archived invoice has no stamped copy", errorFields(error));
}
