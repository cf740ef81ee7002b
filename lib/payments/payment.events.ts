import type { PaymentMeans } from "./payment";

type On<Type extends string, Payload extends object> = { readonly type: Type; readonly billId: string; readonly payload: Payload & { readonly paymentId: string; readonly number: string } };
/** The payment kept its bill until now: the bill is free again. False: it had lapsed before. */
type Ended = { readonly kept: boolean };
/** `paidOn`: a day, `2026-11-21`. */
type Paid = { readonly receiptNumber: string; readonly paidOn: string };

/** What can happen to a payment. The room of bills moves the bill in the same transaction: see `lib/bills/follow-payments.ts`. */
export type PaymentEvent =
  /** `lockedUntil`: an instant in ISO 8601. */
  | On<"payment.opened", { readonly lockedUntil: string }>
  /** `isDouble`: the bill was paid or cancelled already; agents are told. */
  | On<"payment.accepted", Paid & { readonly isDouble: boolean }>
  | On<"payment.refused", Ended>
  | On<"payment.abandoned", Ended>
  | On<"payment.expired", Ended>
  /** Past its time: the bill is free, the result is still asked for. */
  | On<"payment.lapsed", Ended>
  /** PayFiP's answer is not about what was asked of it: nothing is marked, agents are told. `differing`: which of its fields. */
  | On<"payment.mismatched", { readonly differing: string }>
  | On<"payment.declared", { readonly means: PaymentMeans; readonly paidOn: string }>
  | On<"payment.confirmed", Paid>
  | On<"payment.dropped", { readonly reason: string }>
  /** The person took their declaration back. */
  | On<"payment.withdrawn", object>
  | On<"payment.recorded", Paid & { readonly means: PaymentMeans }>;
