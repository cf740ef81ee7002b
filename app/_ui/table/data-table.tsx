import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "../classes";
import { Icon } from "../badge/icons";

export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Figures are set to the right, so that they can be compared. */
  align?: "right";
  /** What names the row: its header for a screen reader, the title of its card on a narrow screen. */
  heading?: boolean;
  /** Buttons or a box to tick: the label is not shown. */
  bare?: boolean;
  sort?: { href: string; direction?: "ascending" | "descending" };
};

type Props<Row> = {
  caption: string;
  /** False where the page's title already says it. */
  captionShown?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** `paid`: the yellow ground. It must be said in words in a cell as well. */
  rowTone?: (row: Row) => "paid" | undefined;
};

/** A real table; below 768 px each row becomes a card, by style alone. The roles keep it a table for a screen reader there too. */
export function DataTable<Row>({ caption, captionShown, columns, rows, rowKey, rowTone }: Props<Row>) {
  return (
    <div className="table-frame">
      <table role="table" className="data-table">
        <caption className={captionShown ? "px-5 pt-4 pb-2 text-left font-semibold" : "sr-only"}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">{columns.map((column) => <HeadCell key={column.key} label={column.label} align={column.align} bare={column.bare} sort={column.sort} />)}</tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={rowKey(row)} className={rowTone?.(row) === "paid" ? "bg-paid" : undefined}>
              {columns.map((column) => <BodyCell key={column.key} column={column} row={row} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const look = classes(column.align === "right" && "md:text-right", column.bare && "cell-bare");
  const label = column.bare || column.heading ? undefined : column.label;
  if (column.heading) return <th role="rowheader" scope="row" className={look}>{column.cell(row)}</th>;
  return <td role="cell" data-label={label} className={look}><div className="min-w-0">{column.cell(row)}</div></td>;
}

function HeadCell({ label, align, bare, sort }: Pick<Column<never>, "label" | "align" | "bare" | "sort">) {
  const t = useTranslations("ui.table");
  const look = align === "right" ? "text-right" : undefined;
  if (!sort) return <th role="columnheader" scope="col" className={look}>{bare ? <span className="sr-only">{label}</span> : label}</th>;
  const { href, direction } = sort;
  return (
    <th role="columnheader" scope="col" aria-sort={direction} className={look}>
      <Link prefetch={false} href={href} className="inline-flex items-center gap-1 text-inherit hover:text-ink hover:underline">
        {label}
        <Icon name={direction === "ascending" ? "sortUp" : direction === "descending" ? "sortDown" : "sort"} size={16} />
        {direction && <span className="sr-only">({t(direction)})</span>}
      </Link>
    </th>
  );
}
