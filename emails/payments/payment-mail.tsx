import type { Messages } from "@/lib/i18n/words";
import { formatDate } from "@/lib/kernel/dates";
import { formatMoney, isCurrency } from "@/lib/kernel/money";
import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { MailContext } from "../template";

/** What every message about a payment is drawn from. `minor`: in minor units; `paidOn`: a day, empty where nothing was paid; `hasAccount`: 1, or 0. */
export type PaymentParams = {
  readonly billId: string;
  readonly number: string;
  readonly reference: string;
  readonly minor: number;
  readonly currency: string;
  readonly paidOn: string;
  readonly means: keyof Messages["payments"]["means"] | "";
  readonly receiptNumber: string;
  readonly authorization: string;
  readonly hasAccount: number;
};

type Fact = readonly [label: string, value: string];
type Props = { params: PaymentParams; context: MailContext; lead: string; next: string; more?: readonly Fact[]; action?: { label: string; path: string } };

const amountOf = ({ minor, currency }: PaymentParams, { locale }: MailContext) => (isCurrency(currency) ? formatMoney({ minor, currency }, locale) : "");

/** The paper of every message about a payment: what happened, of which bill, what comes next. */
export function PaymentMail({ params, context, lead, next, more = [], action }: Props) {
  const { t, organization } = context;
  const facts: Fact[] = [[t("payments.mail.bill"), params.number], [t("payments.mail.reference"), params.reference], [t("payments.mail.amount"), amountOf(params, context)], ...more];
  return (
    <Letter context={context} preview={lead} action={action && { label: action.label, href: `${organization.origin}${action.path}` }}>
      <Paragraph>{lead}</Paragraph>
      <Facts facts={facts.filter(([, value]) => value !== "")} />
      <Paragraph>{next}</Paragraph>
    </Letter>
  );
}

/** When, how, and the numbers that prove it. */
export const paidFacts = ({ receiptNumber, paidOn, means, authorization }: PaymentParams, { t, locale }: MailContext): Fact[] => [
  [t("payments.mail.receiptNumber"), receiptNumber],
  [t("payments.mail.paidOn"), paidOn && formatDate(paidOn, locale)],
  [t("payments.mail.means"), means && t(`payments.means.${means}`)],
  [t("payments.mail.authorization"), authorization],
];
