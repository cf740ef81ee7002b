import type { DateText } from "@/lib/kernel/dates";
import type { Currency, Money } from "@/lib/kernel/money";

export const invoiceKinds = ["invoice", "credit-note"] as const;
export type InvoiceKind = (typeof invoiceKinds)[number];

export const invoiceStates = ["deposited", "available", "in-charge", "approved", "refused"] as const;
export type InvoiceState = (typeof invoiceStates)[number];

/** Status codes of the French life cycle of invoices (AFNOR XP Z12-012): 200 Déposée … 210 Refusée. */
export const lifecycleCodes = { deposited: 200, available: 203, "in-charge": 204, approved: 205, refused: 210 } as const satisfies Record<InvoiceState, number>;

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

/** A step of the life cycle, as it happened. `by`: a person's name, told to agents only; `byDesk`: the desk itself. */
export type HistoryEntry = {
  readonly id: string;
  readonly state: InvoiceState;
  readonly at: Date;
  readonly by: string | null;
  readonly byDesk: boolean;
  readonly reasonCode: RefusalReason | null;
  readonly reason: string | null;
};

/** A file of an invoice as the archive keeps it. `profile`: URN of the Factur-X profile that the file names; `stamped`: its copy has been made. */
export type ArchivedFile = {
  readonly role: string;
  readonly archiveNumber: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pages: number | null;
  readonly signed: boolean;
  readonly damaged: boolean;
  readonly profile: string | null;
  readonly receivedAt: Date;
  readonly retainUntil: DateText;
  readonly stamped: boolean;
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

const profiles: readonly [pattern: RegExp, name: string][] = [
  [/extended/, "EXTENDED"], [/minimum/, "MINIMUM"], [/basicwl/, "BASIC WL"], [/basic/, "BASIC"], [/xrechnung/, "XRECHNUNG"], [/en16931/, "EN 16931"],
];

/** The name that people know of a Factur-X profile; its URN where there is none. */
export const profileName = (urn: string): string => profiles.find(([pattern]) => pattern.test(urn.toLowerCase()))?.[1] ?? urn;
