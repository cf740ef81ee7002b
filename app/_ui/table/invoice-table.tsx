import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { InvoiceListItem } from "@/lib/invoices/invoice";
import { dateAt, formatShortDate, type DateText } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";
import { InvoiceBadge } from "../badge/invoice-badge";
import { TextLink } from "../button/text-link";
import { DataTable, type Column } from "./data-table";

/** `payBy`: when its payment is to be expected, while its payment clock runs. */
type Row = InvoiceListItem & { readonly payBy: DateText | null };
type Sort = (by: "depositedAt" | "amount") => Column<Row>["sort"];

/** A supplier's invoices in a list, each under its own page in `folder`. */
export function InvoiceTable({ caption, rows, folder, sort }: { caption: string; rows: readonly Row[]; folder: string; sort: Sort }) {
  const t = useTranslations("invoices");
  const timeZone = useTimeZone() ?? "UTC";
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "number", label: t("facts.number"), heading: true, cell: (row) => <NumberCell row={row} kind={t(`kinds.${row.kind}`)} folder={folder} /> },
        { key: "date", label: t("facts.depositedAt"), sort: sort("depositedAt"), cell: ({ depositedAt }) => <span className="md:whitespace-nowrap">{formatShortDate(dateAt(depositedAt, timeZone), locale)}</span> },
        { key: "establishment", label: t("facts.establishment"), cell: ({ establishment }) => establishment },
        { key: "state", label: t("facts.state"), cell: ({ state }) => <InvoiceBadge state={state} /> },
        { key: "payBy", label: t("facts.payBy"), cell: ({ payBy }) => payBy && <span className="md:whitespace-nowrap">{formatShortDate(payBy, locale)}</span> },
        { key: "amount", label: t("facts.gross"), align: "right", sort: sort("amount"), cell: ({ amount }) => <span className="md:whitespace-nowrap">{formatMoney(amount, locale)}</span> },
      ]}
    />
  );
}

const NumberCell = ({ row, kind, folder }: { row: InvoiceListItem; kind: string; folder: string }) => (
  <>
    <TextLink href={`${folder}/${row.id}`}>{row.number}</TextLink>
    {row.kind === "credit-note" && <span className="block text-sm font-normal text-muted">{kind}</span>}
    {row.archiveNumber && <span className="block text-sm font-normal text-muted normal-nums md:whitespace-nowrap">{row.archiveNumber}</span>}
  </>
);
