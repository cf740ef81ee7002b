import type { ArchivedFile } from "@/lib/documents/document";
import type { EstablishmentFacts } from "@/lib/establishments/establishment";
import { wordsIn } from "@/lib/i18n/words";
import { formatDate, formatInstant } from "@/lib/kernel/dates";
import { identifierText } from "@/lib/kernel/establishment-identifier";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney } from "@/lib/kernel/money";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";
import { letterheadOf } from "@/lib/organizations/organization";
import type { Sheet } from "@/lib/ports/pdf";
import type { InvoiceFacts } from "./invoice";

export type CertificateInput = {
  readonly organization: OrganizationSettings;
  readonly locale: Locale;
  readonly invoice: Pick<InvoiceFacts, "kind" | "number" | "issuedOn" | "amounts">;
  readonly establishment: Pick<EstablishmentFacts, "name" | "scheme" | "identifier">;
  readonly depositor: string | null;
  readonly depositedAt: Date;
  readonly original: ArchivedFile;
  readonly attachments: readonly ArchivedFile[];
  /** Where anybody checks the number or the file. */
  readonly verification: string;
};

/** The proof of a deposit as a document, in the reader's language. */
export function certificateSheet({ organization, locale, invoice, establishment, depositor, depositedAt, original, attachments, verification }: CertificateInput): Sheet {
  const t = wordsIn(locale);
  const rows: (readonly [string, string | null])[] = [
    [t("invoices.facts.archiveNumber"), original.archiveNumber],
    [t("invoices.deposit.certificate.depositedAt"), formatInstant(depositedAt, locale, organization.timeZone)],
    [t("invoices.deposit.certificate.depositor"), depositor],
    [t("invoices.facts.establishment"), `${establishment.name}, ${establishment.scheme} ${identifierText(establishment.scheme, establishment.identifier)}`],
    [t("invoices.deposit.certificate.kind"), t(`invoices.kinds.${invoice.kind}`)],
    [t("invoices.facts.number"), invoice.number],
    [t("invoices.facts.issuedOn"), formatDate(invoice.issuedOn, locale)],
    [t("invoices.facts.gross"), formatMoney(invoice.amounts.gross, locale)],
    [t("invoices.facts.fileName"), original.fileName],
    [t("invoices.facts.sha256"), original.sha256],
  ];
  return {
    language: locale, title: t("invoices.deposit.certificate.title"), issuer: letterheadOf(organization),
    blocks: [
      { kind: "paragraph", text: t("invoices.deposit.certificate.lead", { organization: organization.name }) },
      { kind: "facts", rows: rows.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const])) },
      ...(attachments.length > 0 ? [attachmentsTable(t, attachments)] : []),
      { kind: "code", title: t("invoices.deposit.certificate.verify"), lines: [t("invoices.deposit.certificate.verifyBody", { address: verification })], qr: verification },
      { kind: "paragraph", text: t("invoices.deposit.certificate.keep") },
    ],
    footer: t("invoices.deposit.certificate.footer", { organization: organization.name, number: original.archiveNumber }),
  };
}

const attachmentsTable = (t: ReturnType<typeof wordsIn>, attachments: readonly ArchivedFile[]): Sheet["blocks"][number] => ({
  kind: "table",
  columns: [{ label: t("invoices.page.attachments"), share: 2 }, { label: t("invoices.facts.archiveNumber"), share: 1.4 }, { label: t("invoices.facts.sha256"), share: 2.6 }],
  rows: attachments.map(({ fileName, archiveNumber, sha256 }) => [fileName, archiveNumber, sha256]),
});
