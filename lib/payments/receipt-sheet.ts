import { wordsIn } from "@/lib/i18n/words";
import { formatDate, formatInstant, type DateText } from "@/lib/kernel/dates";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney, type Money } from "@/lib/kernel/money";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";
import { letterheadOf } from "@/lib/organizations/organization";
import type { Sheet } from "@/lib/ports/pdf";
import type { PaymentMeans } from "./payment";

export type ReceiptSheetInput = {
  readonly organization: OrganizationSettings;
  readonly locale: Locale;
  readonly receiptNumber: string;
  /** The instant that the payment service gives, or the day that an agent or an import recorded. */
  readonly paidAt: Date | DateText;
  readonly amount: Money;
  readonly means: PaymentMeans;
  readonly bill: { readonly number: string; readonly reference: string; readonly subject: string; readonly issuedOn: DateText };
  /** Null: paid without an account. */
  readonly payer: string | null;
  /** The bank's, where there is one. */
  readonly authorization: string | null;
};

/** The proof of a payment as a document, in the reader's language. */
export function receiptSheet({ organization, locale, receiptNumber, paidAt, amount, means, bill, payer, authorization }: ReceiptSheetInput): Sheet {
  const t = wordsIn(locale);
  const facts: (readonly [string, string | null])[] = [
    [t("payments.receipt.number"), receiptNumber],
    [t("payments.receipt.paidAt"), typeof paidAt === "string" ? formatDate(paidAt, locale) : formatInstant(paidAt, locale, organization.timeZone)],
    [t("payments.receipt.means"), t(`payments.means.${means}`)],
    [t("payments.receipt.payer"), payer],
    [t("payments.receipt.authorization"), authorization],
    [t("payments.receipt.reference"), bill.reference],
    [t("payments.receipt.issuedOn"), formatDate(bill.issuedOn, locale)],
  ];
  return {
    language: locale,
    title: t("payments.receipt.title"),
    issuer: letterheadOf(organization),
    blocks: [
      { kind: "paragraph", text: t("payments.receipt.lead", { organization: organization.name }) },
      { kind: "facts", rows: facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const])) },
      {
        kind: "table",
        columns: [{ label: t("payments.receipt.line"), share: 4 }, { label: t("payments.receipt.amount"), share: 1.2, right: true }],
        rows: [[t("payments.receipt.billLine", { number: bill.number, subject: bill.subject }), formatMoney(amount, locale)]],
        total: [t("payments.receipt.paid"), formatMoney(amount, locale)],
      },
      { kind: "paragraph", text: t("payments.receipt.keep") },
    ],
    footer: t("payments.receipt.footer", { organization: organization.name, number: receiptNumber }),
  };
}
