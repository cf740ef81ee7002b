import type { BillLine, BillMode } from "@/lib/bills/bill";
import type { DateText } from "@/lib/kernel/dates";
import type { Currency } from "@/lib/kernel/money";

/** A CSV alone, a ZIP with one CSV and its PDFs, or a PES_Aller of recettes with its PES_PJ. */
export const importFormats = ["csv", "zip", "pes"] as const;
export type ImportFormat = (typeof importFormats)[number];

/** reading → ready (the preview is there) or unreadable; each of the three → abandoned; ready → running; running → running (begun again) or done → taken-back. */
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
  /** What it is for, as the file says (`CodProdLoc` of a PES). */
  readonly productCode: string | null;
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

/** The largest file of bills, in bytes: a hundred thousand one-page PDFs in several of them. */
export const importMaxBytes = 1_000_000_000;
/** The most bills, or PDFs, of one file: far above any month of bills, and below what would weigh on the server. */
export const importMaxLines = 250_000;

/** The columns that a CSV of bills must have, in the order of its example; a column may be empty. */
export const requiredColumns = [
  "numero", "exercice", "reference_payfip", "date_emission", "date_echeance", "objet", "montant", "devise", "nom", "prenom", "email", "code_tiers", "adresse", "cp", "ville", "mode", "fichier_pdf",
] as const;
/** Those that may be left out. */
export const optionalColumns = ["numcli", "code_produit", "etat", "date_reglement"] as const;
export type ImportColumn = (typeof requiredColumns)[number] | (typeof optionalColumns)[number];

/** Why a line is refused or what is to be known of it: a code under `imports.problems`, the column it is about, and what the words need. */
export type LineProblem = { readonly code: string; readonly field?: string; readonly params?: Readonly<Record<string, string | number>> };

/** The PDF that goes with a line, once it passed the gate. */
export type ImportedFile = {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pages: number | null;
  readonly signed: boolean;
  readonly damaged: boolean;
  readonly profile: string | null;
};

/** An import is at rest when nothing happens to it by itself. */
export const isUnderWay = (state: ImportState): boolean => state === "reading" || state === "running";

/** Minutes after which what has not ended may be begun again: its job may have given up, and two at once write each line, and tell each person, once. */
const restartMinutes = 15;
type Begun = { readonly state: ImportState; readonly startedAt: Date | null; readonly finishedAt: Date | null };
/** A writing, or a telling of people, that may have stopped: `finishedAt` is set once all of them were told. */
export const canRestart = ({ state, startedAt, finishedAt }: Begun, now: Date): boolean =>
  (state === "running" || (state === "done" && finishedAt === null)) && startedAt !== null && now.getTime() - startedAt.getTime() >= restartMinutes * 60_000;

/** Why an import cannot be taken back; the words stand under `imports.notTakenBack`. */
export type NotTakenBack = "opened" | "paying" | "nothing";

/** Payments that say that the person knows of the bill: its import stays online. */
export const engagingPayments = ["pending", "lapsed", "accepted", "declared", "confirmed"] as const;

export type ImportCounts = { readonly total: number; readonly new: number; readonly change: number; readonly known: number; readonly bad: number; readonly failed: number };

/** An import in a list. */
export type ImportListItem = {
  readonly id: string;
  readonly fileName: string;
  readonly format: ImportFormat;
  readonly state: ImportState;
  readonly createdAt: Date;
  /** The agent; null: a command. */
  readonly createdBy: string | null;
  readonly counts: ImportCounts;
  /** Lines read so far, then lines written so far. */
  readonly progress: number;
};

/** A line of an import as people read it. Problems of a line that is not bad are what is to be known of it. */
export type ImportLine = {
  readonly line: number;
  readonly state: LineState;
  readonly number: string | null;
  readonly bill: ImportedBill | null;
  readonly problems: readonly LineProblem[];
  readonly file: ImportedFile | null;
  readonly billId: string | null;
};
