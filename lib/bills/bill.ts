import type { Currency, Money } from "@/lib/kernel/money";
import type { DateText } from "@/lib/kernel/dates";

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

export type Total = { readonly currency: Currency; readonly minor: number };
