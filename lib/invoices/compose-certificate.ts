import { verificationPath } from "@/lib/documents/document";
import { Refusal } from "@/lib/kernel/refusal";
import { composeSheet } from "@/lib/platform/compose-sheet";
import type { Scope } from "@/lib/platform/scope";
import { certificateSheet } from "./certificate-sheet";
import { readInvoice } from "./invoice.queries";

export type ComposedCertificate = { readonly fileName: string; readonly bytes: Buffer };

/**
 * The certificate of a deposit as a PDF, made again each time from what is archived: the invoice and what came with it, not what was joined later. Throws the
 * refusal `notFound` for whoever does not follow the invoice.
 */
export async function composeCertificate(scope: Scope, invoiceId: string): Promise<ComposedCertificate> {
  const invoice = await readInvoice(scope, invoiceId, "supplier");
  const { original, attachments, establishment, depositedAt } = invoice;
  if (!original) throw new Refusal("not-found", "notFound");
  const row = await scope.read((tx) => tx.invoice.findFirst({ where: { id: invoiceId }, select: { depositedBy: { select: { name: true } } } }));
  const sheet = certificateSheet({
    organization: scope.organization, locale: scope.locale, invoice, establishment, depositor: row?.depositedBy.name ?? null, depositedAt, original,
    attachments: attachments.filter(({ receivedAt }) => receivedAt.getTime() === original.receivedAt.getTime()),
    verification: `${scope.organization.origin}${verificationPath(original.archiveNumber)}`,
  });
  return { fileName: `certificat-${original.archiveNumber}.pdf`, bytes: await composeSheet(scope, sheet) };
}
