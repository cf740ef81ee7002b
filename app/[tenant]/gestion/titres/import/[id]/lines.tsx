import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "@/app/_ui/button/text-link";
import { FilterTabs } from "@/app/_ui/table/filter-tabs";
import { DataTable, type Column } from "@/app/_ui/table/data-table";
import { Pager } from "@/app/_ui/table/pager";
import { debtorName } from "@/lib/debtors/debtor";
import type { ImportCounts, ImportLine, ImportState, LineState } from "@/lib/imports/import";
import type { ImportLines } from "@/lib/imports/import.queries";
import { formatShortDate } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";
import { problemWords } from "./problem-words";

/** The kinds of lines that an import has now, those to correct first. */
export function shownStates({ state, counts, written }: { state: ImportState; counts: ImportCounts; written: number }): { state: LineState; count: number }[] {
  const written_ = state === "done" || state === "taken-back";
  const all = [
    { state: "failed", count: counts.failed }, { state: "bad", count: counts.bad },
    ...(written_ ? [{ state: "written", count: written } as const] : [{ state: "new", count: counts.new }, { state: "change", count: counts.change }] as const), { state: "known", count: counts.known },
  ] as const;
  return all.filter(({ count }) => count > 0);
}

type Props = { id: string; lines: ImportLines; states: readonly { state: LineState; count: number }[]; shown: LineState };

/** The lines of one kind, 25 a page, and the way to the others. */
export function Lines({ id, lines: { items, previous, next }, states, shown }: Props) {
  const t = useTranslations("imports.pages.lines");
  const path = (place: Record<string, string>) => `/gestion/titres/import/${id}?${new URLSearchParams({ lignes: shown, ...place })}#lignes`;
  const tabs = states.map(({ state, count }) => ({ href: `/gestion/titres/import/${id}?lignes=${state}#lignes`, label: t(`states.${state}`), count, current: state === shown }));
  const refused = shown === "bad" || shown === "failed";
  return (
    <div className="flex flex-col gap-6">
      <FilterTabs tabs={tabs} label={t("label")} />
      <p className="text-muted">{t(`leads.${shown}`)}</p>
      <div>
        {refused ? <RefusedLines rows={items} /> : <GoodLines rows={items} />}
        <Pager previous={previous === null ? undefined : path({ avant: String(previous) })} next={next === null ? undefined : path({ apres: String(next) })} />
      </div>
    </div>
  );
}

const lineColumn = (label: string): Column<ImportLine> => ({ key: "line", label, heading: true, cell: ({ line }) => <span className="tabular-nums">{line}</span> });

function RefusedLines({ rows }: { rows: readonly ImportLine[] }) {
  const t = useTranslations("imports.pages.lines");
  return (
    <DataTable
      caption={t("states.bad")} rows={rows} rowKey={({ line }) => String(line)}
      columns={[lineColumn(t("line")), { key: "number", label: t("number"), cell: ({ number }) => number }, { key: "problems", label: t("problems"), cell: ({ problems }) => <Problems problems={problems} /> }]}
    />
  );
}

function GoodLines({ rows }: { rows: readonly ImportLine[] }) {
  const t = useTranslations("imports.pages.lines");
  const locale = useLocale();
  const name = ({ number, billId }: ImportLine) => (billId ? <TextLink href={`/gestion/titres/${billId}`}>{number ?? "–"}</TextLink> : number);
  return (
    <DataTable
      caption={t("caption")} rows={rows} rowKey={({ line }) => String(line)}
      columns={[
        lineColumn(t("line")),
        { key: "number", label: t("number"), cell: name },
        { key: "debtor", label: t("debtor"), cell: ({ bill }) => bill && debtorName(bill.debtor) },
        { key: "dueOn", label: t("dueOn"), cell: ({ bill }) => bill?.dueOn && <span className="md:whitespace-nowrap">{formatShortDate(bill.dueOn, locale)}</span> },
        { key: "kind", label: t("kind"), cell: ({ bill, problems }) => <>{bill && t(`kinds.${bill.kind}`)}{problems.length > 0 && <Problems problems={problems} />}</> },
        { key: "amount", label: t("amount"), align: "right", cell: ({ bill }) => bill && <span className="md:whitespace-nowrap">{formatMoney(bill, locale)}</span> },
      ]}
    />
  );
}

/** Each problem with the column that it is in. */
function Problems({ problems }: { problems: ImportLine["problems"] }) {
  const t = useTranslations();
  return (
    <ul className="flex flex-col gap-1">
      {problems.map((problem) => (
        <li key={`${problem.field}-${problem.code}`} className="wrap-anywhere">
          {problem.field ? t.rich("imports.pages.lines.inColumn", { field: problem.field, problem: problemWords(t, problem), strong: (name) => <strong className="font-semibold">{name}</strong> }) : problemWords(t, problem)}
        </li>
      ))}
    </ul>
  );
}
