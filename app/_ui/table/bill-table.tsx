import { useLocale, useTranslations } from "next-intl";
import type { BillListItem, BillSort } from "@/lib/bills/bill";
import { formatShortDate } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";
import { BillBadge } from "../badge/bill-badge";
import { TextLink } from "../button/text-link";
import { DataTable, type Column } from "./data-table";

type Row = BillListItem & { readonly debtor?: { readonly id: string; readonly name: string } };
type Props = {
  caption: string; rows: readonly Row[];
  /** Each bill has its page there. */
  folder: string;
  /** Each debtor has theirs there; left out for readers who may not open it. */
  debtors?: string;
  sort?: (sort: BillSort) => Column<Row>["sort"];
};

/** Bills in a list, with their debtors where the rows name them. */
export function BillTable({ caption, rows, ...props }: Props) {
  const columns = useColumns(props, rows.some(({ debtor }) => debtor));
  return <DataTable caption={caption} rows={rows} rowKey={({ id }) => id} rowTone={({ state }) => (state === "paid" ? "paid" : undefined)} columns={columns} />;
}

function useColumns({ folder, debtors, sort = () => undefined }: Omit<Props, "caption" | "rows">, named: boolean): Column<Row>[] {
  const t = useTranslations("bills");
  const locale = useLocale();
  const date = (day: string | null) => day && <span className="md:whitespace-nowrap">{formatShortDate(day, locale)}</span>;
  const debtor = ({ debtor: who }: Row) => who && (debtors ? <TextLink href={`${debtors}/${who.id}`}>{who.name}</TextLink> : who.name);
  return [
    { key: "number", label: t("facts.number"), heading: true, sort: sort("number"), cell: ({ id, number }) => <span className="lg:whitespace-nowrap"><TextLink href={`${folder}/${id}`}>{number}</TextLink></span> },
    ...(named ? [{ key: "debtor", label: t("facts.debtor"), cell: debtor }] : []),
    { key: "issuedOn", label: t("facts.issuedOn"), sort: sort("issuedOn"), cell: ({ issuedOn }) => date(issuedOn) },
    { key: "dueOn", label: t("facts.dueOn"), sort: sort("dueOn"), cell: ({ dueOn }) => date(dueOn) },
    { key: "subject", label: t("facts.subject"), cell: ({ subject }) => subject },
    { key: "state", label: t("facts.state"), cell: ({ state, isOverdue }) => <BillBadge state={state} overdue={isOverdue} /> },
    { key: "amount", label: t("facts.amount"), align: "right", sort: sort("amount"), cell: ({ amount }) => <span className="md:whitespace-nowrap">{formatMoney(amount, locale)}</span> },
  ];
}
