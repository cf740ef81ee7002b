import type { InvoiceKind } from "@/lib/invoices/invoice";
import { parseAmount, type Currency } from "@/lib/kernel/money";

/** What lists of invoices are narrowed to, as their addresses name it. */
export const kindSlugs: Readonly<Record<InvoiceKind, string>> = { invoice: "factures", "credit-note": "avoirs" };

type Asked = (name: string) => string | undefined;

/**
 * What « min » and « max » mean, in minor units. Amounts are compared in one currency: the one that was chosen, else the organisation's first. `sorts`: the
 * list is in their order.
 */
export function readAmounts(asked: Asked, sorts: boolean, currencies: readonly Currency[]) {
  const chosen = currencies.find((known) => known === asked("devise"));
  const counted = chosen ?? currencies[0];
  const minor = (name: string) => (counted === undefined ? undefined : (parseAmount(asked(name) ?? "", counted) ?? undefined));
  const amount = { from: minor("min"), to: minor("max") };
  const compares = sorts || amount.from !== undefined || amount.to !== undefined;
  return { amount, currency: compares && currencies.length > 1 ? counted : chosen };
}
