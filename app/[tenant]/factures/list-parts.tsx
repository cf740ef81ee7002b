import { useLocale, useTranslations } from "next-intl";
import { BillBadge } from "@/app/_ui/badge/bill-badge";
import { Button, ButtonLink } from "@/app/_ui/button/button";
import { TextLink } from "@/app/_ui/button/text-link";
import { SelectField } from "@/app/_ui/form/select-field";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { DataTable, type Column } from "@/app/_ui/table/data-table";
import { SearchBar } from "@/app/_ui/table/search-bar";
import type { BillListItem, Total } from "@/lib/bills/bill";
import { formatShortDate } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";
import { sortOf, type Choice } from "./choice";

/** What is due, a sum for each currency. */
export function TotalsDue({ totals }: { totals: readonly Total[] }) {
  const t = useTranslations("bills.list");
  const locale = useLocale();
  if (totals.length === 0) return <p className="card p-5 font-medium sm:px-8">{t("nothingDue")}</p>;
  return (
    <div className="card p-5 sm:px-8">
      <p className="text-sm text-muted">{t("due")}</p>
      <p className="mt-1 flex flex-wrap gap-x-8 gap-y-1 text-2xl font-semibold tabular-nums">
        {totals.map((total) => <span key={total.currency}>{formatMoney(total, locale)}</span>)}
      </p>
      <p className="mt-2 text-sm text-muted">{t("dueHint")}</p>
    </div>
  );
}

export function Search({ choice: { raw, filter }, customerNumbers }: { choice: Choice; customerNumbers: readonly string[] }) {
  const t = useTranslations("bills.list");
  const options = [{ value: "", label: t("allCustomerNumbers") }, ...customerNumbers.map((number) => ({ value: number, label: number }))];
  const hidden = { choix: raw.choix, tri: raw.tri, ordre: raw.ordre };
  return (
    <SearchBar action="/factures" label={t("search")} name="recherche" value={filter.search} placeholder={t("searchHint")} hidden={hidden}>
      {customerNumbers.length > 1 && (
        <SelectField id="client" name="client" label={t("customerNumber")} options={options} defaultValue={raw.client} width="medium" empty={false} />
      )}
    </SearchBar>
  );
}

/** The bills of a page; several that can be paid are ticked and paid one after the other. A GET form: it works without JavaScript. */
export function BillTable({ choice, rows }: { choice: Choice; rows: readonly BillListItem[] }) {
  const t = useTranslations("bills.list");
  const severalToPay = rows.filter(({ notPayable }) => notPayable === null).length > 1;
  const [ticks, columns] = [useTicks(), useColumns(choice)];
  const shown = severalToPay ? [ticks, ...columns] : columns;
  const table = <DataTable caption={t("caption")} rows={rows} rowKey={({ id }) => id} rowTone={({ state }) => (state === "paid" ? "paid" : undefined)} columns={shown} />;
  if (!severalToPay) return table;
  return (
    <form action="/factures/reglement" method="get">
      {table}
      <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3 print:hidden">
        <Button type="submit" variant="primary">{t("pay")}</Button>
        <p className="text-sm text-muted">{t("payHint")}</p>
      </div>
    </form>
  );
}

function useTicks(): Column<BillListItem> {
  const t = useTranslations("bills.list");
  const box = ({ id, number, notPayable }: BillListItem) => notPayable === null &&
    <label className="inline-flex items-center gap-2.5">
      <input type="checkbox" name="facture" value={id} aria-label={t("chooseNamed", { number })} className="choice rounded-md" />
      <span aria-hidden className="md:hidden">{t("choose")}</span>
    </label>;
  return { key: "choose", label: t("choose"), bare: true, cell: box };
}

function useColumns(choice: Choice): Column<BillListItem>[] {
  const t = useTranslations("bills");
  const locale = useLocale();
  const date = (day: string | null) => day && <span className="md:whitespace-nowrap">{formatShortDate(day, locale)}</span>;
  const money = (row: BillListItem) => <span className="md:whitespace-nowrap">{formatMoney(row.amount, locale)}</span>;
  const link = ({ id, number }: BillListItem) => <span className="lg:whitespace-nowrap"><TextLink href={`/factures/${id}`}>{number}</TextLink></span>;
  return [
    { key: "issuedOn", label: t("facts.issuedOn"), sort: sortOf(choice, "issuedOn"), cell: ({ issuedOn }) => date(issuedOn) },
    { key: "dueOn", label: t("facts.dueOn"), sort: sortOf(choice, "dueOn"), cell: ({ dueOn }) => date(dueOn) },
    { key: "amount", label: t("facts.amount"), sort: sortOf(choice, "amount"), align: "right", cell: money },
    { key: "number", label: t("facts.number"), sort: sortOf(choice, "number"), heading: true, cell: link },
    { key: "subject", label: t("facts.subject"), cell: ({ subject }) => subject },
    { key: "state", label: t("facts.state"), cell: (row) => <State row={row} debit={t("modes.direct-debit")} /> },
  ];
}

/** In words and a picture: the ground's colour says nothing by itself. A debit is said of every bill that is paid so. */
const State = ({ row: { state, isOverdue, mode }, debit }: { row: BillListItem; debit: string }) => (
  <>
    <BillBadge state={state} overdue={isOverdue} />
    {mode === "direct-debit" && state !== "direct-debit" && <span className="block text-sm text-muted">{debit}</span>}
  </>
);

/** No bill at all, or none that matches. */
export function NoBill({ narrowed, organization }: { narrowed: boolean; organization: string }) {
  const t = useTranslations("bills.list");
  const clear = <ButtonLink href="/factures">{t("clear")}</ButtonLink>;
  if (narrowed) return <EmptyState icon="search" title={t("noMatch")} action={clear}>{t("noMatchBody")}</EmptyState>;
  const claim = <ButtonLink href="/activation/facture" variant="primary">{t("claim")}</ButtonLink>;
  return <EmptyState icon="invoice" title={t("empty")} action={claim}>{t("emptyBody", { organization })}</EmptyState>;
}
