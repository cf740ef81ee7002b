import type { PaymentMeans } from "./payment";

type On<Type extends string, Payload extends object> = { readonly type: Type; readonly billId: string; readonly payload: Payload & { readonly paymentId: string; readonly number: string } };
/** The payment kept its bill until now: the bill is free again. False: it had lapsed before. */
type Ended = { readonly kept: boolean };

/** What can happen to a payment. The room of bills moves the bill in the same transaction: see `lib/bills/follow-payments.ts`. */
export type PaymentEvent =
  /** `lockedUntil`: an instant in ISO 8601. */
  | On<"payment.opened", { readonly lockedUntil: string }>
  /** `isDouble`: the bill was paid or cancelled already; agents are told. */
  | On<"payment.accepted", { readonly receiptNumber: string; readonly isDouble: boolean }>
  | On<"payment.refused", Ended>
  | On<"payment.abandoned", Ended>
  | On<"payment.expired", Ended>
  /** Past its time: the bill is free, the result is still asked for. */
  | On<"payment.lapsed", Ended>
  | On<"payment.declared", { readonly means: PaymentMeans; readonly paidOn: string }>
  | On<"payment.confirmed", { readonly receiptNumber: string }>
  | On<"payment.dropped", { readonly reason: string }>
  | On<"payment.recorded", { readonly means: PaymentMeans; readonly paidOn: string; readonly receiptNumber: string }>;
