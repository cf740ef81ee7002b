import type { Einvoice } from "@/lib/kernel/einvoice";
import type { EinvoiceLine } from "@/lib/kernel/einvoice-parts";
import { DataTable, type Column } from "../table/data-table";
import { firstOf, useSaid } from "./use-said";

/** A file may have thousands; whoever wants them all fetches it. */
const mostLines = 50;
const mostAllowances = 5;

/** Units that only say « one of them » (Recommendation 20). */
const each = ["C62", "H87", "EA"];

/** What was delivered, line by line: how much of it, at which price, under which VAT. */
export function EinvoiceLines({ einvoice: { lines, currency } }: { einvoice: Pick<Einvoice, "lines" | "currency"> }) {
  const { t } = useSaid(currency);
  const columns = useColumns(currency);
  const { shown, rest } = firstOf(lines, mostLines);
  if (lines.length === 0) return <p className="text-muted">{t("noLine")}</p>;
  return (
    <div>
      <DataTable caption={t("lines")} captionShown rows={shown.map((line, index) => ({ ...line, place: index + 1 }))} rowKey={({ place }) => String(place)} columns={columns} />
      {rest > 0 && <p className="mt-3 text-sm text-muted">{t("linesRest", { count: rest })}</p>}
    </div>
  );
}

function useColumns(currency: string | null): Column<EinvoiceLine & { place: number }>[] {
  const { t, text, amount, decimal, named, day } = useSaid(currency);
  const unitOf = (code: string | null) => (code === null || each.includes(code) ? null : (named("units", code) ?? text(code)));
  const counted = (quantity: string | null, unit: string | null) => [decimal(quantity), unitOf(unit)].filter(Boolean).join("\u00a0");
  const allowance = ({ charge, amount: worth, reason }: EinvoiceLine["allowances"][number]) =>
    t(charge ? "charge" : "allowance", { amount: amount(worth) ?? "", reason: text(reason) ?? "", given: reason?.trim() ? "yes" : "no" });
  const under = (line: EinvoiceLine): (string | null)[] => [
    text(line.description), text(line.note), line.period && t("period", { start: day(line.period.start) ?? "…", end: day(line.period.end) ?? "…" }), ...firstOf(line.allowances, mostAllowances).shown.map(allowance),
  ];
  const price = ({ netPrice, priceBaseQuantity, priceBaseUnit, unit }: EinvoiceLine) => {
    const base = decimal(priceBaseQuantity);
    return base === null || Number(priceBaseQuantity) === 1 ? amount(netPrice) : t("priceFor", { price: amount(netPrice) ?? "", quantity: counted(priceBaseQuantity, priceBaseUnit ?? unit) });
  };
  const times = (line: EinvoiceLine) => [counted(line.quantity, line.unit), price(line)].filter(Boolean).join(" × ");
  return [
    {
      key: "name", label: t("line.name"), heading: true,
      cell: (line) => <>{text(line.name) ?? t("line.unnamed", { place: line.place })}{under(line).map((words, index) => words && <span key={index} className="block text-sm font-normal text-muted">{words}</span>)}</>,
    },
    { key: "price", label: t("line.price"), align: "right", cell: times },
    { key: "vat", label: t("line.vat"), align: "right", cell: ({ vatCategory, vatRate }) => <VatSaid category={vatCategory} rate={vatRate} /> },
    { key: "net", label: t("line.net"), align: "right", cell: ({ netAmount }) => amount(netAmount) },
  ];
}

/** « 20 % », or why there is none. */
export function VatSaid({ category, rate }: { category: string | null; rate: string | null }) {
  const { t, decimal, named, text } = useSaid(null);
  const why = category === null || category === "S" ? null : (named("vat", category) ?? text(category));
  const percent = rate === null || (why !== null && Number(rate) === 0) ? null : t("percent", { rate: decimal(rate) ?? "" });
  return <>{[percent, why].filter(Boolean).join(", ")}</>;
}
