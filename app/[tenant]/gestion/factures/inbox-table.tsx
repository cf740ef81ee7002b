import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { InvoiceBadge } from "@/app/_ui/badge/invoice-badge";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import { Button, ButtonLink } from "@/app/_ui/button/button";
import { TextLink } from "@/app/_ui/button/text-link";
import { SelectField } from "@/app/_ui/form/select-field";
import { DataTable, type Column } from "@/app/_ui/table/data-table";
import type { InboxItem } from "@/lib/invoices/invoice-list.queries";
import { bulkActs, type BulkAct } from "@/lib/invoices/invoice.schema";
import { dateAt, formatShortDate } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";
import { folder, sortOf, withQuery, type Choice } from "./choice";
import { TickAll } from "./tick-all";

type Props = { rows: readonly InboxItem[]; choice: Choice; /** For those who handle invoices. */ ticks: boolean };

/** The list; with boxes to tick it is a form whose address says what was chosen, so that it works in any browser and can be gone back to. */
export function InboxTable({ rows, choice, ticks }: Props) {
  const t = useTranslations("inbox");
  const columns = useColumns(choice);
  const tick = useTick();
  const actLabel = useActLabel();
  const acts = bulkActs.map((value) => ({ value, label: actLabel(value) }));
  const table = <DataTable caption={t("list.caption")} rows={rows} rowKey={({ id }) => id} columns={ticks ? [tick, ...columns] : columns} />;
  if (!ticks) return table;
  return (
    <form action={`${folder}/lot`} method="get">
      <input type="hidden" name="liste" value={new URLSearchParams({ ...choice.raw, ...choice.place }).toString()} />
      {table}
      <div className="mt-4 flex flex-wrap items-end gap-x-5 gap-y-3 print:hidden">
        <TickAll name="facture" label={t("list.tickAll")} />
        <div className="grow basis-60 sm:max-w-sm"><SelectField id="acte" name="acte" label={t("list.ticked")} options={acts} /></div>
        <Button type="submit">{t("bulk.go")}</Button>
      </div>
    </form>
  );
}

/** The whole list as a file, narrowed and ordered as it is shown. */
export function Exports({ choice: { raw } }: Pick<Props, "choice">) {
  const t = useTranslations("inbox.list");
  const formats = [["csv", "exportCsv"], ["xlsx", "exportXlsx"]] as const;
  return formats.map(([format, label]) => <ButtonLink key={format} href={withQuery({ ...raw, format }, `${folder}/export`)} plain icon="download">{t(label)}</ButtonLink>);
}

/** « Approuver », « Confier ». */
export function useActLabel(): (act: BulkAct) => string {
  const t = useTranslations("inbox");
  return (act) => (act === "assign" ? t("bulk.assign") : t(`acts.${act}.label`));
}

function useTick(): Column<InboxItem> {
  const t = useTranslations("inbox.list");
  return {
    key: "tick", label: t("tick"), bare: true,
    cell: ({ id, number, establishment }) => (
      <label className="inline-flex items-center gap-2.5">
        <input type="checkbox" name="facture" value={id} aria-label={t("tickOne", { number, establishment })} className="choice rounded-md" />
        <span aria-hidden className="text-sm md:hidden">{t("tick")}</span>
      </label>
    ),
  };
}

function useColumns(choice: Choice): Column<InboxItem>[] {
  const t = useTranslations();
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const day = (instant: Date) => <span className="md:whitespace-nowrap">{formatShortDate(dateAt(instant, timeZone), locale)}</span>;
  const query = { ...choice.raw, ...choice.place };
  return [
    { key: "number", label: t("invoices.facts.number"), heading: true, cell: (row) => <Numbered row={row} href={withQuery(query, `${folder}/${row.id}`)} /> },
    { key: "deposited", label: t("invoices.facts.depositedAt"), sort: sortOf(choice, "depositedAt"), cell: ({ depositedAt }) => day(depositedAt) },
    {
      key: "state", label: t("inbox.list.stateSince"), sort: sortOf(choice, "stateAt"),
      cell: ({ state, stateAt }) => <><InvoiceBadge state={state} /><span className="mt-1 block text-sm text-muted">{day(stateAt)}</span></>,
    },
    { key: "keeper", label: t("inbox.list.keeper"), cell: ({ department, assignee }) => <>{assignee}{department && <span className="block text-sm text-muted">{department}</span>}</> },
    { key: "payBy", label: t("inbox.list.payBy"), sort: sortOf(choice, "payBy"), cell: (row) => <Due row={row} /> },
    { key: "amount", label: t("invoices.facts.gross"), align: "right", sort: sortOf(choice, "amount"), cell: ({ amount }) => <span className="md:whitespace-nowrap">{formatMoney(amount, locale)}</span> },
  ];
}

function Numbered({ row: { number, kind, establishment }, href }: { row: InboxItem; href: string }) {
  const t = useTranslations("invoices.kinds");
  return <><TextLink href={href}>{number}</TextLink><span className="block text-sm font-normal text-muted">{kind === "credit-note" ? `${t(kind)}, ${establishment}` : establishment}</span></>;
}

function Due({ row: { payBy, daysLeft } }: { row: Pick<InboxItem, "payBy" | "daysLeft"> }) {
  const t = useTranslations("inbox.list");
  const locale = useLocale();
  if (payBy === null || daysLeft === null) return null;
  return (
    <>
      <span className="md:whitespace-nowrap">{formatShortDate(payBy, locale)}</span>
      <span className="mt-1 block text-sm">{daysLeft < 0 ? <StatusBadge tone="danger">{t("daysLate", { days: -daysLeft })}</StatusBadge> : <span className="text-muted">{t("daysLeft", { days: daysLeft })}</span>}</span>
    </>
  );
}
