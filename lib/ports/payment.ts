import type { PayfipMode } from "@/lib/kernel/organization-settings";

/** What is asked of PayFiP (`creerPaiementSecurise`). Amounts are cents of euros. */
export type PaymentRequest = {
  /** Six digits, leading zeros kept. */
  readonly payfipNumber: string;
  /** Four digits. */
  readonly exer: string;
  /** `^[A-Za-z0-9]{6,30}$`. */
  readonly refdet: string;
  /** Free words: the adapter brings them to what PayFiP takes. */
  readonly subject: string;
  readonly cents: number;
  readonly email: string;
  readonly mode: PayfipMode;
  /** Where PayFiP tells of the result, server to server. Under 250 characters. */
  readonly notificationUrl: string;
  /** Where the payer's browser comes back. Under 250 characters. */
  readonly returnUrl: string;
};

/** What PayFiP says of an operation (`recupererDetailPaiementSecurise`). To be compared with what was asked: never believed alone. */
export type PaymentDetail = {
  readonly idOp: string;
  readonly payfipNumber: string;
  readonly refdet: string;
  readonly cents: number;
  /** P paid by card, V by debit or transfer, R and Z refused, A abandoned. */
  readonly result: "P" | "V" | "R" | "Z" | "A";
  /** The bank's authorisation, where PayFiP gives one. */
  readonly authorization: string | null;
  /** When the payer paid (PayFiP speaks in Paris time); null when it does not say. */
  readonly paidAt: Date | null;
};

/** `unknown-result` (P5): not ended yet. `unknown-operation` (P1): never reached the bank, or cleaned up. */
export type PaymentAnswer = { readonly is: "detail"; readonly detail: PaymentDetail } | { readonly is: "unknown-result" } | { readonly is: "unknown-operation" };

const brand = Symbol.for("guichet.payment-service-failure");

/** PayFiP refused for a reason that is one of its codes (T1, M5, R3 …), or cannot be reached (`unavailable`). */
export class PaymentServiceFailure extends Error {
  readonly [brand] = true;
  constructor(
    readonly code: string,
    readonly detail: string,
  ) {
    super(`payment service: ${code} (${detail})`);
    this.name = "PaymentServiceFailure";
  }
}
export const isPaymentServiceFailure = (error: unknown): error is PaymentServiceFailure => error instanceof Error && brand in error;

/** The online payment of bills. Every method throws a `PaymentServiceFailure` and never anything else for what the service answers. */
export interface PaymentService {
  /** No money moves, whoever pays: the demonstration. */
  readonly isSimulated: boolean;
  /** Opens an operation: its id, letter for letter, to be kept with its bill. */
  open(request: PaymentRequest): Promise<{ readonly idOp: string }>;
  /** The page where the payer pays, for the browser. */
  pageOf(idOp: string): string;
  ask(idOp: string): Promise<PaymentAnswer>;
  /** The names under which PayFiP knows a number; null when it does not (T1, T2). */
  client(payfipNumber: string): Promise<{ readonly names: readonly string[] } | null>;
}
