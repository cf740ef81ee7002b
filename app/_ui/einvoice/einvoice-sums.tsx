import type { Einvoice } from "@/lib/kernel/einvoice";
import type { EinvoiceVat } from "@/lib/kernel/einvoice-parts";
import { isZero, parseDecimal } from "@/lib/kernel/decimal";
import { FactList } from "../panel/fact-list";
import { DataTable } from "../table/data-table";
import { VatSaid } from "./einvoice-lines";
import { firstOf, useSaid } from "./use-said";

const most = 20;

type Props = { einvoice: Pick<Einvoice, "vat" | "allowances" | "totals" | "currency" | "vatCurrency"> };

/** VAT by rate, what is added or taken away for the whole, and the totals. */
export function EinvoiceSums({ einvoice: { vat, allowances, totals, currency, vatCurrency } }: Props) {
  const { t, amount, text } = useSaid(currency);
  const inVatCurrency = useSaid(vatCurrency).amount;
  const [rates, whole] = [firstOf(vat, most), firstOf(allowances, most)];
  const unlessZero = (written: string | null) => { const read = parseDecimal(written); return read && isZero(read) ? null : amount(written); };
  const rateOf = ({ category, rate, exemptionReason }: EinvoiceVat) =>
    <><VatSaid category={category} rate={rate} />{exemptionReason && <span className="block text-sm font-normal text-muted">{text(exemptionReason)}</span>}</>;
  return (
    <>
      {rates.shown.length > 0 && (
        <DataTable
          caption={t("vatTable")} captionShown rows={rates.shown.map((one, index) => ({ ...one, key: String(index) }))} rowKey={({ key }) => key}
          columns={[
            { key: "rate", label: t("vatRate"), heading: true, cell: rateOf },
            { key: "taxable", label: t("vatTaxable"), align: "right", cell: ({ taxable }) => amount(taxable) },
            { key: "amount", label: t("vatAmount"), align: "right", cell: ({ amount: tax }) => amount(tax) },
          ]}
        />
      )}
      <FactList
        facts={[
          ...whole.shown.map((one) => ({ label: t(one.charge ? "chargeOfAll" : "allowanceOfAll"), value: amount(one.amount), note: text(one.reason) })),
          { label: t("rest"), value: rates.rest + whole.rest > 0 ? t("othersRest", { count: rates.rest + whole.rest }) : null },
          { label: t("totals.net"), value: amount(totals.net) },
          { label: t("totals.vat"), value: amount(totals.vat), note: totals.vatInVatCurrency && inVatCurrency(totals.vatInVatCurrency) },
          { label: t("totals.gross"), value: amount(totals.gross) },
          { label: t("totals.paid"), value: unlessZero(totals.paid) },
          { label: t("totals.rounding"), value: unlessZero(totals.rounding) },
          { label: t("totals.payable"), value: amount(totals.payable) },
        ]}
      />
    </>
  );
}
