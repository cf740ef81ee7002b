import type { Tx } from "@/lib/platform/db";
import { nextInSeries } from "@/lib/platform/next-in-series";
import type { Scope } from "@/lib/platform/scope";
import { receiptText } from "./payment";

/** The organisation's next receipt of the year. */
export async function nextReceipt(tx: Tx, scope: Scope): Promise<string> {
  const { year, number } = await nextInSeries(tx, scope, "receipt");
  return receiptText(year, number);
}
