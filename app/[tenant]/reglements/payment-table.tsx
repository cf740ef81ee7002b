import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { PaymentBadge } from "@/app/_ui/badge/payment-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { DataTable } from "@/app/_ui/table/data-table";
import { formatDate, formatInstant } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";
import type { PaymentListItem } from "@/lib/payments/payment";

export function PaymentTable({ rows }: { rows: readonly PaymentListItem[] }) {
  const t = useTranslations("payments");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const dateOf = ({ paidAt, paidOn, channel, createdAt }: PaymentListItem) => (paidOn && (channel !== "payfip" || !paidAt) ? formatDate(paidOn, locale) : formatInstant(paidAt ?? createdAt, locale, timeZone));
  const meansOf = ({ means, channel }: PaymentListItem) => [channel === "payfip" && t("list.online"), means && t(`means.${means}`)].filter(Boolean).join(", ");
  return (
    <DataTable caption={t("list.caption")} rows={rows} rowKey={({ id }) => id} rowTone={({ state }) => (state === "accepted" || state === "confirmed" ? "paid" : undefined)} columns={[
      { key: "date", label: t("facts.date"), cell: dateOf },
      { key: "bill", label: t("facts.bill"), heading: true, cell: ({ bill }) => <Bill bill={bill} /> },
      { key: "means", label: t("facts.means"), cell: meansOf },
      { key: "state", label: t("facts.state"), cell: (row) => <State row={row} /> },
      { key: "amount", label: t("facts.amount"), align: "right", cell: ({ amount }) => <span className="md:whitespace-nowrap">{formatMoney(amount, locale)}</span> },
      { key: "receipt", label: t("facts.receipt"), cell: (row) => <Receipt row={row} /> },
    ]} />
  );
}

const Bill = ({ bill: { id, number, subject, isOwn } }: Pick<PaymentListItem, "bill">) => (
  <>{isOwn ? <TextLink href={`/factures/${id}`}>{number}</TextLink> : number}<span className="block text-sm font-normal text-muted">{subject}</span></>
);

/** Where the payment stands, and where one that is under way can be followed. */
function State({ row: { state, bill } }: { row: PaymentListItem }) {
  const t = useTranslations("payments.list");
  const follow = state === "pending" && bill.isOwn && <span className="mt-1 block text-sm"><TextLink href={`/factures/${bill.id}/reglement`}>{t("follow")}</TextLink></span>;
  return <><PaymentBadge state={state} />{follow}</>;
}

function Receipt({ row: { id, receiptNumber } }: { row: PaymentListItem }) {
  const t = useTranslations("payments.list");
  return receiptNumber && <span className="lg:whitespace-nowrap"><TextLink href={`/reglements/${id}/recu.pdf`} plain>{t("receipt", { number: receiptNumber })}</TextLink></span>;
}
