import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { TextLink } from "@/app/_ui/button/text-link";
import { BillFacts } from "@/app/_ui/panel/bill-facts";
import { FactList } from "@/app/_ui/panel/fact-list";
import { DataTable } from "@/app/_ui/table/data-table";
import type { AgentBill } from "@/lib/bills/agent-bills.queries";
import type { BillPayment } from "@/lib/bills/bill.queries";
import { debtorName } from "@/lib/debtors/debtor";
import { dateAt, formatDate, formatInstant } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";

/** What the bill says, and where its money goes when it is paid online. */
export function Facts({ bill }: { bill: AgentBill }) {
  const t = useTranslations("bills.desk.page");
  const { product, payfip } = bill;
  const named = product && (product.name === null ? product.code : t("productOf", { name: product.name, code: product.code }));
  return <BillFacts bill={bill} more={[{ label: t("product"), value: named }, { label: t("payfip"), value: payfip && t(`payfipOf.${payfip.of}`, { number: payfip.number }) }]} />;
}

/** Whom the bill is for, and who reads it. `linked`: the reader may open the debtor's page. */
export function Debtor({ bill: { debtor, account, openedAt }, linked }: { bill: AgentBill; linked: boolean }) {
  const t = useTranslations("bills.desk.page");
  const facts = useTranslations("bills.facts");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const name = debtorName(debtor);
  return (
    <FactList
      facts={[
        { label: facts("debtor"), value: linked ? <TextLink href={`/gestion/redevables/${debtor.id}`}>{name}</TextLink> : name },
        { label: facts("customerNumber"), value: debtor.customerNumber },
        { label: t("address"), value: [debtor.address, [debtor.postalCode, debtor.city].filter(Boolean).join(" ")].filter(Boolean).join(", ") },
        { label: t("email"), value: debtor.email ?? t("noEmail") },
        { label: t("account"), value: account ? t("accountOf", { email: account.email, state: t(`accountStates.${account.state as "active" | "prepared" | "closed"}`) }) : t("noAccount") },
        { label: t("opened"), value: openedAt ? formatInstant(openedAt, locale, timeZone) : t("neverOpened") },
      ]}
    />
  );
}

/** Every payment of the bill, attempt at one and declaration, latest first. */
export function Payments({ payments }: { payments: readonly BillPayment[] }) {
  const t = useTranslations();
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  if (payments.length === 0) return <p className="text-muted">{t("bills.desk.page.noPayment")}</p>;
  return (
    <DataTable
      caption={t("bills.desk.page.payments")} rows={payments} rowKey={({ id }) => id}
      columns={[
        { key: "at", label: t("bills.facts.issuedOn"), heading: true, cell: ({ paidOn, createdAt }) => <span className="md:whitespace-nowrap">{formatDate(paidOn ?? dateAt(createdAt, timeZone), locale)}</span> },
        { key: "channel", label: t("bills.desk.page.channel"), cell: ({ channel }) => t(`bills.desk.page.channels.${channel}`) },
        { key: "means", label: t("bills.desk.page.means"), cell: ({ means }) => means && t(`payments.means.${means}`) },
        { key: "state", label: t("bills.facts.state"), cell: (row) => <State payment={row} /> },
        { key: "receipt", label: t("bills.desk.page.receipt"), cell: ({ receiptNumber }) => receiptNumber },
        { key: "amount", label: t("bills.facts.amount"), align: "right", cell: ({ amount }) => <span className="md:whitespace-nowrap">{formatMoney(amount, locale)}</span> },
      ]}
    />
  );
}

function State({ payment: { state, isDouble } }: { payment: BillPayment }) {
  const t = useTranslations();
  return <>{t(`payments.states.${state}`)}{isDouble && <strong className="block font-semibold">{t("bills.desk.page.double")}</strong>}</>;
}
