import type { DateText } from "@/lib/kernel/dates";
import type { Currency, Money } from "@/lib/kernel/money";

export const invoiceKinds = ["invoice", "credit-note"] as const;
export type InvoiceKind = (typeof invoiceKinds)[number];

/** Every state that a stored invoice may have, in the order of its life. */
export const invoiceStates = [
  "deposited", "available", "in-charge", "to-recycle", "suspended", "completed", "disputed", "approved", "partly-approved", "refused",
  "service-done", "mandated", "at-accountant", "booked", "payment-sent", "paid", "cancelled",
] as const;
export type InvoiceState = (typeof invoiceStates)[number];
export const isInvoiceState = (text: unknown): text is InvoiceState => invoiceStates.includes(text as InvoiceState);

/** Codes of a state in both families: AFNOR XP Z12-012 (200 Déposée … 220 Annulée) and Chorus Pro. Null: that family has none. */
export type LifecycleCodes = { readonly afnor: number | null; readonly chorus: string | null };
const codes = (afnor: number | null, chorus: string | null): LifecycleCodes => ({ afnor, chorus });
export const lifecycleCodes: Readonly<Record<InvoiceState, LifecycleCodes>> = {
  deposited: codes(200, "DEPOSEE"), available: codes(203, "MISE_A_DISPOSITION"), "in-charge": codes(204, null), "to-recycle": codes(null, "A_RECYCLER"),
  suspended: codes(208, "SUSPENDUE"), completed: codes(209, "COMPLETEE"), disputed: codes(207, null), approved: codes(205, null), "partly-approved": codes(206, null),
  refused: codes(210, "REJETEE"), "service-done": codes(null, "SERVICE_FAIT"), mandated: codes(null, "MANDATEE"), "at-accountant": codes(null, "MISE_A_DISPOSITION_COMPTABLE"),
  booked: codes(null, "COMPTABILISEE"), "payment-sent": codes(211, "MISE_EN_PAIEMENT"), paid: codes(212, null), cancelled: codes(220, null),
};

/** Who makes a move: the desk itself, an agent of the organisation, or the supplier. */
export type MovingSide = "desk" | "agent" | "supplier";
type Move = { readonly from: readonly InvoiceState[]; readonly to: InvoiceState; readonly by: MovingSide };

const accepted = ["approved", "partly-approved", "service-done"] as const;

/** Every move there is, by its verb, and who makes it. Whatever is not here is refused. The four of Chorus Pro before the payment may each be left out. */
export const invoiceMoves = {
  "make-available": { from: ["deposited"], to: "available", by: "desk" },
  "take-in-charge": { from: ["available", "completed"], to: "in-charge", by: "agent" },
  recycle: { from: ["in-charge"], to: "to-recycle", by: "agent" },
  readdress: { from: ["to-recycle"], to: "available", by: "supplier" },
  suspend: { from: ["in-charge"], to: "suspended", by: "agent" },
  complete: { from: ["suspended"], to: "completed", by: "supplier" },
  dispute: { from: ["in-charge"], to: "disputed", by: "agent" },
  approve: { from: ["in-charge", "disputed"], to: "approved", by: "agent" },
  "approve-partly": { from: ["in-charge", "disputed"], to: "partly-approved", by: "agent" },
  refuse: { from: ["in-charge", "disputed", "suspended"], to: "refused", by: "agent" },
  "attest-service": { from: ["in-charge", "approved", "partly-approved"], to: "service-done", by: "agent" },
  mandate: { from: accepted, to: "mandated", by: "agent" },
  "hand-to-accountant": { from: [...accepted, "mandated"], to: "at-accountant", by: "agent" },
  book: { from: [...accepted, "mandated", "at-accountant"], to: "booked", by: "agent" },
  "send-payment": { from: [...accepted, "mandated", "at-accountant", "booked"], to: "payment-sent", by: "agent" },
  "confirm-payment": { from: ["payment-sent"], to: "paid", by: "supplier" },
  cancel: { from: ["deposited", "available"], to: "cancelled", by: "supplier" },
} as const satisfies Record<string, Move>;
export type InvoiceMove = keyof typeof invoiceMoves;
export const invoiceMoveNames = Object.keys(invoiceMoves) as InvoiceMove[];

/** Those that people make. */
export type PersonsMove = Exclude<InvoiceMove, "make-available">;
export const personsMoves = invoiceMoveNames.filter((move): move is PersonsMove => move !== "make-available");

export const canMove = (move: InvoiceMove, state: InvoiceState): boolean => (invoiceMoves[move].from as readonly InvoiceState[]).includes(state);
/** The moves that a side can make from a state. */
export const movesOf = (side: MovingSide, state: InvoiceState): InvoiceMove[] => invoiceMoveNames.filter((move) => invoiceMoves[move].by === side && canMove(move, state));

/** States from which an invoice goes nowhere any more. */
export const finalStates = ["refused", "paid", "cancelled"] as const satisfies readonly InvoiceState[];
/** What is paid to a RIB: it must be verified, and its cooling over. */
export const payingMoves = ["mandate", "hand-to-accountant", "book", "send-payment"] as const satisfies readonly InvoiceMove[];

const ofPartApproval = ["CMD_ERR", "SIRET_ERR", "CODE_ROUTAGE_ERR", "REF_CT_ABSENT", "REF_ERR", "PU_ERR", "REM_ERR", "QTE_ERR", "ART_ERR", "MODPAI_ERR", "QUALITE_ERR", "LIVR_INCOMP", "AUTRE"] as const;

/** Reasons that each state admits (AFNOR XP Z12-012; for 210 outside exchanges between companies, rule BR-FR-CDV-CL-09). One is compulsory (BR-FR-CDV-15). */
export const reasonsOf = {
  refused: [
    "TX_TVA_ERR", "MONTANTTOTAL_ERR", "CALCUL_ERR", "NON_CONFORME", "DOUBLON", "DEST_ERR", "TRANSAC_INC",
    "EMMET_INC", "CONTRAT_TERM", "DOUBLE_FACT", "CMD_ERR", "ADR_ERR", "REF_CT_ABSENT",
  ],
  "partly-approved": ofPartApproval,
  disputed: [
    ...ofPartApproval.filter((code) => code !== "AUTRE"), "COORD_BANC_ERR", "TX_TVA_ERR", "MONTANTTOTAL_ERR", "CALCUL_ERR", "NON_CONFORME", "DOUBLON", "DEST_INC", "DEST_ERR",
    "TRANSAC_INC", "EMMET_INC", "CONTRAT_TERM", "DOUBLE_FACT", "ADR_ERR", "AUTRE",
  ],
  suspended: ["JUSTIF_ABS", "COORD_BANC_ERR", "CMD_ERR", "SIRET_ERR", "CODE_ROUTAGE_ERR", "REF_CT_ABSENT", "REF_ERR"],
} as const satisfies Partial<Record<InvoiceState, readonly string[]>>;
export type ReasonedState = keyof typeof reasonsOf;
export type ReasonCode = (typeof reasonsOf)[ReasonedState][number];
const reasonCodes: readonly string[] = Object.values(reasonsOf).flat();
export const isReasonCode = (code: unknown): code is ReasonCode => typeof code === "string" && reasonCodes.includes(code);

/** The amount as it counts: what a credit note gives back is negative. */
export const countedAmount = (kind: InvoiceKind, minor: number, currency: Currency): Money => ({ minor: kind === "credit-note" ? -minor : minor, currency });

/** A row of a list. `amount` is negative for a credit note. */
export type InvoiceListItem = {
  readonly id: string;
  readonly depositedAt: Date;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly establishment: string;
  readonly amount: Money;
  readonly state: InvoiceState;
  readonly archiveNumber: string | null;
};

/** Why an invoice is in a state: the code, where the life cycle has one, and what was said. */
export type Reason = { readonly code: ReasonCode | null; readonly words: string | null };

/** What was approved of an invoice, if not the whole, and how it was paid. */
export type Payment = { readonly approved: Money | null; readonly paidOn: DateText | null; readonly reference: string | null };

/** A step of the life cycle, as it happened, with its code in both families. `by`: a person's name, told to agents only; `byDesk`: the desk itself. */
export type HistoryEntry = {
  readonly id: string;
  readonly state: InvoiceState;
  readonly codes: LifecycleCodes;
  readonly at: Date;
  readonly by: string | null;
  readonly byDesk: boolean;
  readonly reasonCode: ReasonCode | null;
  readonly reason: string | null;
};

/** What the supplier stated. Amounts are negative for a credit note. */
export type InvoiceFacts = {
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly depositedAt: Date;
  readonly issuedOn: DateText;
  readonly dueOn: DateText | null;
  readonly amounts: { readonly net: Money; readonly tax: Money; readonly gross: Money };
  readonly creditedNumber: string | null;
  readonly orderReference: string | null;
  readonly receivingService: string | null;
};
