import { Refusal } from "@/lib/kernel/refusal";
import type { DateText } from "@/lib/kernel/dates";

/** Nobody has paid tomorrow. `today`: where the organisation is. Throws `payment.paidInFuture`, beside the field. */
export function refuseDayToCome(paidOn: DateText, today: DateText): void {
  if (paidOn > today) throw new Refusal("conflict", "payment.paidInFuture", {}, "paidOn");
}
