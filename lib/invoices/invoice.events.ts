import { invoiceMoves, lifecycleCodes, type InvoiceMove, type InvoiceState, type ReasonCode } from "./invoice";

/** The event of each move of the life cycle. */
export const eventTypes = {
  "make-available": "invoice.made-available",
  "take-in-charge": "invoice.taken-in-charge",
  recycle: "invoice.recycled",
  readdress: "invoice.readdressed",
  suspend: "invoice.suspended",
  complete: "invoice.completed",
  dispute: "invoice.disputed",
  approve: "invoice.approved",
  "approve-partly": "invoice.partly-approved",
  refuse: "invoice.refused",
  "attest-service": "invoice.service-attested",
  mandate: "invoice.mandated",
  "hand-to-accountant": "invoice.handed-to-accountant",
  book: "invoice.booked",
  "send-payment": "invoice.payment-sent",
  "confirm-payment": "invoice.payment-confirmed",
  cancel: "invoice.cancelled",
} as const satisfies Record<InvoiceMove, `invoice.${string}`>;

/** What says that the agents have decided: approved, in part or whole, or refused. */
export const decisionEvents = (["approve", "approve-partly", "refuse"] as const).map((move) => eventTypes[move]);

/** What a move says besides: amounts in minor units, days as `2026-11-21`. */
export type StepFacts = {
  readonly reasonCode?: ReasonCode;
  readonly reason?: string;
  readonly approvedAmount?: number;
  readonly paidOn?: string;
  readonly paymentReference?: string;
  /** The last day on which it was paid in time, when the payment leaves. */
  readonly payBy?: string;
  /** What lateness is counted by then: yearly, in hundredths of a percent. */
  readonly lateInterestRate?: number;
  /** How many files came with it. */
  readonly files?: number;
  readonly before?: Readonly<Record<string, string | null>>;
  readonly after?: Readonly<Record<string, string | null>>;
};

type StepPayload = StepFacts & { readonly from: InvoiceState | null; readonly to: InvoiceState; readonly afnor: number | null; readonly chorus: string | null; readonly number: string };
type Step<Type extends string> = Type extends string ? { readonly type: Type; readonly invoiceId: string; readonly establishmentId: string; readonly payload: StepPayload } : never;

export type InvoiceEvent =
  | Step<"invoice.deposited" | (typeof eventTypes)[InvoiceMove]>
  | { readonly type: "invoice.refusal-acknowledged"; readonly invoiceId: string; readonly establishmentId: string; readonly payload: { readonly number: string } };

/** A line of the history: the states by their names, and the code of the new one in both families. */
const payloadOf = (from: InvoiceState | null, to: InvoiceState, number: string, facts: StepFacts): StepPayload => ({ from, to, ...lifecycleCodes[to], number, ...facts });

type Moving = { readonly id: string; readonly establishmentId: string; readonly number: string; readonly state: InvoiceState };

/** The event of a move, from the table. */
export const stepOf = ({ id, establishmentId, number, state }: Moving, move: InvoiceMove, facts: StepFacts = {}): InvoiceEvent =>
  ({ type: eventTypes[move], invoiceId: id, establishmentId, payload: payloadOf(state, invoiceMoves[move].to, number, facts) });

/** The first line of every history. */
export const depositedStep = (invoiceId: string, establishmentId: string, number: string): InvoiceEvent =>
  ({ type: "invoice.deposited", invoiceId, establishmentId, payload: payloadOf(null, "deposited", number, {}) });
