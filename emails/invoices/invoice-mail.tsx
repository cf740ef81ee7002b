import { formatMoney, isCurrency } from "@/lib/kernel/money";
import type { Messages } from "@/lib/i18n/words";
import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { MailContext } from "../template";

/** What every message about an invoice is drawn from. `minor`: the amount in minor units, negative for a credit note; `receivedAt`: an instant in ISO 8601. */
export type InvoiceParams = {
  readonly invoiceId: string;
  readonly number: string;
  readonly kind: keyof Messages["invoices"]["kinds"];
  readonly establishment: string;
  readonly minor: number;
  readonly currency: string;
  readonly archiveNumber: string;
  readonly sha256: string;
  readonly receivedAt: string;
};

export type Fact = readonly [label: string, value: string];
type Side = "supplier" | "agent";
type Props = { params: InvoiceParams; context: MailContext; lead: string; next: string; more?: readonly Fact[]; side?: Side };

/** The page of an invoice, on each side of the desk. */
export const invoicePath = ({ invoiceId }: InvoiceParams, side: Side = "supplier"): string => `/${side === "agent" ? "gestion" : "fournisseur"}/factures/${invoiceId}`;

export const moneyText = (minor: number, currency: string, { locale }: MailContext): string => (isCurrency(currency) ? formatMoney({ minor, currency }, locale) : "");

/** The paper of every message about an invoice: what happened, which invoice, what comes next. */
export function InvoiceMail({ params, context, lead, next, more = [], side = "supplier" }: Props) {
  const { t, organization } = context;
  const facts: Fact[] = [
    [t(`invoices.kinds.${params.kind}`), params.number],
    [t("invoices.mail.establishment"), params.establishment],
    [t("invoices.mail.amount"), moneyText(params.minor, params.currency, context)],
    [t("invoices.mail.archiveNumber"), params.archiveNumber],
    ...more,
  ];
  const label = t(side === "agent" ? "invoices.mail.handle" : "invoices.mail.follow");
  return (
    <Letter context={context} preview={lead} action={{ label, href: `${organization.origin}${invoicePath(params, side)}` }}>
      <Paragraph>{lead}</Paragraph>
      <Facts facts={facts} />
      <Paragraph>{next}</Paragraph>
    </Letter>
  );
}
