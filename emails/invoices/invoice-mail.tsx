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

type Fact = readonly [label: string, value: string];
type Props = { params: InvoiceParams; context: MailContext; lead: string; next: string; more?: readonly Fact[] };

const amountOf = ({ minor, currency }: InvoiceParams, { locale }: MailContext) => (isCurrency(currency) ? formatMoney({ minor, currency }, locale) : "");

/** The paper of every message about an invoice: what happened, which invoice, what comes next. */
export function InvoiceMail({ params, context, lead, next, more = [] }: Props) {
  const { t, organization } = context;
  const facts: Fact[] = [
    [t(`invoices.kinds.${params.kind}`), params.number],
    [t("invoices.mail.establishment"), params.establishment],
    [t("invoices.mail.amount"), amountOf(params, context)],
    [t("invoices.mail.archiveNumber"), params.archiveNumber],
    ...more,
  ];
  return (
    <Letter context={context} preview={lead} action={{ label: t("invoices.mail.follow"), href: `${organization.origin}/fournisseur/factures/${params.invoiceId}` }}>
      <Paragraph>{lead}</Paragraph>
      <Facts facts={facts} />
      <Paragraph>{next}</Paragraph>
    </Letter>
  );
}
