import type { Currency, Money } from "@/lib/kernel/money";

export const invoiceKinds = ["invoice", "credit-note"] as const;
export type InvoiceKind = (typeof invoiceKinds)[number];

export const invoiceStates = ["deposited", "available", "in-charge", "approved", "refused"] as const;
export type InvoiceState = (typeof invoiceStates)[number];

/** Status codes of the French life cycle of invoices (AFNOR XP Z12-012): 200 Déposée … 210 Refusée. */
export const lifecycleCodes = { deposited: 200, available: 203, "in-charge": 204, approved: 205, refused: 210 } as const satisfies Record<InvoiceState, number>;
export type LifecycleCode = (typeof lifecycleCodes)[InvoiceState];

/** The state that a code stands for; null for a code that Guichet does not use. */
export const stateOfCode = (code: unknown): InvoiceState | null => invoiceStates.find((state) => lifecycleCodes[state] === code) ?? null;

/** Every move there is. Whatever is not here is refused. */
const moves: Record<InvoiceState, readonly InvoiceState[]> = {
  deposited: ["available"],
  available: ["in-charge"],
  "in-charge": ["approved", "refused"],
  approved: [],
  refused: [],
};

export const canMove = (from: InvoiceState, to: InvoiceState): boolean => moves[from].includes(to);

/** Reasons that status 210 admits outside exchanges between companies (rule BR-FR-CDV-CL-09). One is compulsory (BR-FR-CDV-15). */
export const refusalReasons = [
  "TX_TVA_ERR", "MONTANTTOTAL_ERR", "CALCUL_ERR", "NON_CONFORME", "DOUBLON", "DEST_ERR", "TRANSAC_INC",
  "EMMET_INC", "CONTRAT_TERM", "DOUBLE_FACT", "CMD_ERR", "ADR_ERR", "REF_CT_ABSENT",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];
export const isRefusalReason = (code: unknown): code is RefusalReason => refusalReasons.includes(code as RefusalReason);

/** The amount as it counts: what a credit note gives back is negative. */
export const countedAmount = (kind: InvoiceKind, minor: number, currency: Currency): Money => ({ minor: kind === "credit-note" ? -minor : minor, currency });
