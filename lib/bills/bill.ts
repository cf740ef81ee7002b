import type { Currency, Money } from "@/lib/kernel/money";
import type { DateText } from "@/lib/kernel/dates";
import type { PaymentMeans } from "@/lib/payments/payment";

/** À régler · Paiement en cours · Déclarée réglée · Prélèvement prévu · Réglée · Annulée. */
export const billStates = ["due", "paying", "declared", "direct-debit", "paid", "cancelled"] as const;
export type BillState = (typeof billStates)[number];

/** « Non réglées » are the first four states, « Réglées » is Réglée, and Annulée stands under « Toutes » alone. */
export type BillStanding = "unpaid" | "paid" | "cancelled";
export const standingOf = (state: BillState): BillStanding => (state === "paid" || state === "cancelled" ? state : "unpaid");

/** Paid by the debtor's own act, or by a debit of their account that the organisation has announced. */
export const billModes = ["free", "direct-debit"] as const;
export type BillMode = (typeof billModes)[number];

const moves: Readonly<Record<BillState, readonly BillState[]>> = {
  due: ["paying", "declared", "direct-debit", "paid", "cancelled"],
  paying: ["due", "paid", "cancelled"],
  declared: ["due", "paid", "cancelled"],
  "direct-debit": ["due", "paid", "cancelled"],
  paid: [],
  cancelled: [],
};
export const canMove = (from: BillState, to: BillState): boolean => moves[from].includes(to);

/** What counts in « Totaux dus »: what nobody has paid, or somebody only says so. */
export const countsAsDue = (state: BillState): boolean => state === "due" || state === "declared";

/** Nothing more is expected of the debtor for an overdue bill that is being paid, debited, or settled. */
export const isOverdue = ({ state, dueOn }: { readonly state: BillState; readonly dueOn: DateText | null }, today: DateText): boolean =>
  state === "due" && dueOn !== null && dueOn < today;

/** What PayFiP takes of a printed reference: letters and digits alone, 6 to 30 of them. Null: it cannot be paid online. */
export function refdetOf(reference: string): string | null {
  const bare = reference.replace(/[^A-Za-z0-9]/g, "");
  return bare.length >= 6 && bare.length <= 30 ? bare : null;
}

/** PayFiP takes from 1 € to 99 999,99 €, in cents. */
export const payfipLimits = { least: 100, most: 9_999_999 } as const;

/** Why a bill cannot be paid online now; null: it can. The words stand under `bills.notPayable`. */
export type NotPayable = "state" | "currency" | "off" | "reference" | "under" | "over";
export function whyNotPayable(bill: { state: BillState; amount: Money; refdet: string | null }, payfipNumber: string | null, isOn: boolean): NotPayable | null {
  if (bill.state !== "due") return "state";
  if (bill.amount.currency !== "EUR") return "currency";
  if (!isOn || payfipNumber === null) return "off";
  if (bill.refdet === null) return "reference";
  if (bill.amount.minor < payfipLimits.least) return "under";
  return bill.amount.minor > payfipLimits.most ? "over" : null;
}

/** One line of a bill. Minor units of the bill's currency, negative for a reduction. */
export type BillLine = { readonly label: string; readonly minor: number };

/** What a bill says, in every view of it. */
export type BillFacts = {
  readonly id: string;
  readonly fiscalYear: number;
  readonly number: string;
  readonly reference: string;
  readonly issuedOn: DateText;
  readonly dueOn: DateText | null;
  readonly subject: string;
  readonly amount: Money;
  readonly mode: BillMode;
  readonly state: BillState;
  readonly paidOn: DateText | null;
  /** Null: the debtor has none. */
  readonly customerNumber: string | null;
};

/** A bill in a list. `notPayable`: why it cannot be paid online now; null: it can. */
export type BillListItem = BillFacts & { readonly isOverdue: boolean; readonly notPayable: NotPayable | null };

/** The orders of a list. The date is the first, latest first; every other one begins with the least. */
export const billSorts = ["issuedOn", "dueOn", "amount", "number"] as const;
export type BillSort = (typeof billSorts)[number];
export const isDescending = ({ sort = "issuedOn", descending }: { readonly sort?: BillSort; readonly descending?: boolean }): boolean =>
  descending ?? sort === "issuedOn";

export type Total = { readonly currency: Currency; readonly minor: number };

/** The archived original of a bill, and until when it can be fetched. */
export type BillDocument = {
  readonly archiveNumber: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages: number | null;
  readonly sha256: string;
  readonly signed: boolean;
  readonly receivedAt: Date;
  readonly retainUntil: DateText;
};

/** What can stand in a bill's history: the event, and the key of its words under `bills.history`. */
export const billHappenings = {
  "bill.published": "published", "bill.opened": "opened", "bill.changed": "changed", "bill.reduced": "reduced",
  "payment.opened": "paymentOpened", "payment.accepted": "paymentAccepted", "payment.refused": "paymentRefused", "payment.abandoned": "paymentAbandoned",
  "payment.expired": "paymentExpired", "payment.lapsed": "paymentLapsed", "payment.declared": "paymentDeclared", "payment.confirmed": "paymentConfirmed",
  "payment.dropped": "paymentDropped", "payment.recorded": "paymentRecorded",
} as const;
export type BillHappening = (typeof billHappenings)[keyof typeof billHappenings];

/** One entry of a bill's history. `by`: told to agents only; `reduced`: in minor units. */
export type BillHistoryEntry = {
  readonly id: string;
  readonly what: BillHappening;
  readonly at: Date;
  readonly by: string | null;
  readonly state: BillState | null;
  readonly reduced: { readonly from: number; readonly to: number } | null;
  readonly means: PaymentMeans | null;
  readonly paidOn: DateText | null;
  readonly reason: string | null;
};
