import type { DecimalText } from "@/lib/kernel/decimal";
import type { XmlElement } from "./xml-tree";

/**
 * BT-110 and BT-111 among the totals of VAT: each names its currency, the invoice's (BT-5) or that of the accounts (BT-6). An amount in no currency, or in
 * a third one, stands for BT-110 where none does better.
 */
export function vatTotals(totals: readonly XmlElement[], currency: string | null, vatCurrency: string | null) {
  const amountOf = (element: XmlElement | undefined): DecimalText | null => element?.text.trim() || null;
  const inCurrency = (wanted: string | null) => totals.find(({ attributes }) => wanted !== null && attributes.currencyID === wanted);
  const other = totals.find(({ attributes }) => vatCurrency === null || vatCurrency === currency || attributes.currencyID !== vatCurrency);
  return { vat: amountOf(inCurrency(currency) ?? other), vatInVatCurrency: amountOf(inCurrency(vatCurrency)) };
}
