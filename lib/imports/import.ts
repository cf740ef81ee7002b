import type { BillLine, BillMode } from "@/lib/bills/bill";
import type { DateText } from "@/lib/kernel/dates";
import type { Currency } from "@/lib/kernel/money";

/** A CSV alone, a ZIP with one CSV and its PDFs, or a PES_Aller of recettes with its PES_PJ. */
export const importFormats = ["csv", "zip", "pes"] as const;
export type ImportFormat = (typeof importFormats)[number];

/** reading → ready (the preview is there) or unreadable; ready → running or abandoned; running → done → taken-back. */
export const importStates = ["reading", "ready", "running", "done", "unreadable", "abandoned", "taken-back"] as const;
export type ImportState = (typeof importStates)[number];

export const lineStates = ["new", "change", "known", "bad", "written", "failed"] as const;
export type LineState = (typeof lineStates)[number];

/** One line of a file, read and checked: amounts in minor units, dates as dates. */
export type ImportedBill = {
  readonly fiscalYear: number;
  readonly number: string;
  readonly reference: string;
  readonly payfipNumber: string | null;
  readonly issuedOn: DateText;
  readonly dueOn: DateText | null;
  readonly subject: string;
  readonly lines: readonly BillLine[];
  readonly minor: number;
  readonly currency: Currency;
  readonly mode: BillMode;
  /** issued, paid or cancelled; `reduction`: takes its amount off a bill that is known (PES `TypBord` 02). */
  readonly kind: "issued" | "paid" | "cancelled" | "reduction";
  readonly paidOn: DateText | null;
  readonly debtor: {
    readonly customerNumber: string | null;
    readonly lastName: string;
    readonly firstName: string | null;
    readonly email: string | null;
    readonly address: string;
    readonly postalCode: string;
    readonly city: string;
  };
  /** The name of its PDF in the archive; null: Guichet makes it. */
  readonly fileName: string | null;
};

/** Why a line is refused or what is to be known of it: a code under `imports.problems`, the column it is about, and what the words need. */
export type LineProblem = { readonly code: string; readonly field?: string; readonly params?: Readonly<Record<string, string | number>> };
