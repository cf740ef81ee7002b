import type { InvoiceReading } from "@/lib/kernel/invoice-reading";
import type { Locale } from "@/lib/kernel/locale";
import type { FileRefusalCode, FileRole, FileType, LifecycleReason } from "@/lib/kernel/file-rules";

/** A file that lies inside a PDF, checked by the same gate as the PDF itself. */
export type EmbeddedFile = { name: string; type: FileType; bytes: number; sha256: string };

export type AcceptedFile = {
  accepted: true;
  type: FileType;
  /** PDF only. */
  pages?: number;
  /** The structure has faults, yet it can be read (and, for an invoice, stamped). */
  damaged: boolean;
  /** Carries an electronic signature, which holds on the original only. Its validity is not checked here. */
  signed: boolean;
  encrypted: false;
  /** The invoice's data in XML, if the PDF carries it; `profile` is the URN that the XML itself names. */
  facturx?: { profile: string; fileName: string };
  embedded: EmbeddedFile[];
};

export type RefusedFile = {
  accepted: false;
  code: FileRefusalCode;
  lifecycleReason: LifecycleReason;
  /** The name of the file inside the PDF that is the cause, if there is one. */
  embeddedName?: string;
};

export type Inspection = AcceptedFile | RefusedFile;

/** What the stamp says. Words, dates and language are the caller's; characters outside Windows-1252 are simplified. */
export type Band = {
  /** From one to four short lines; the first one stands out. */
  lines: readonly string[];
  /** The address that the QR code leads to. */
  qr: string;
  /** One more line, drawn only when the original is signed. */
  signedNotice?: string;
};

export type StampedCopy = {
  pages: number;
  sha256: string;
  bytes: number;
  /** Milliseconds of work in the child process: reading, stamping, writing, checking the copy. */
  ms: number;
  signedOriginal: boolean;
};

/** One part of a composed page, in order from top to bottom. Texts wrap, tables go on over pages with their header repeated. */
export type SheetBlock =
  | { readonly kind: "paragraph"; readonly text: string; readonly strong?: boolean }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [label: string, value: string])[] }
  /** `share`: of the width, of all shares together. `total`: the last row, set apart. */
  | { readonly kind: "table"; readonly columns: readonly { readonly label: string; readonly share: number; readonly right?: boolean }[]; readonly rows: readonly (readonly string[])[]; readonly total?: readonly string[] }
  /** Lines beside a QR code, in a frame. */
  | { readonly kind: "code"; readonly title: string; readonly lines: readonly string[]; readonly qr: string };

/** A document that Guichet makes itself: a bill, a receipt, a statement. Words, dates and amounts are the caller's, in the reader's language. */
export type Sheet = {
  readonly language: Locale;
  /** The document's own title, also in its properties. */
  readonly title: string;
  /** Who issues it: name first, then its lines of contact. */
  readonly issuer: readonly string[];
  /** To whom, as an address. */
  readonly recipient?: readonly string[];
  readonly blocks: readonly SheetBlock[];
  /** At the foot of each page, before « 1/2 ». */
  readonly footer: string;
};

export type Composed = { readonly pages: number; readonly sha256: string; readonly bytes: number };

/**
 * Reads what people deposit and makes stamped copies. Both work outside the caller's process, under a limit of
 * time and memory, and never write to `path`.
 */
export interface PdfDesk {
  /**
   * Whether the file at `path` may come in as `role` under the name `name`, by its content. A file that takes too
   * long, too much memory or kills its reader twice is refused (`file.too-complex`), never accepted.
   * @throws PdfDeskFailure `unavailable` when no reader can be started or the file cannot be reached.
   */
  inspect(file: { path: string; name: string; role: FileRole }): Promise<Inspection>;
  /**
   * Reads a file that passed the gate as an invoice: the XML of a Factur-X, a UBL or a CII as the semantic model; of a PDF also what its text proposes.
   * `only: "xml"` leaves the text alone, which takes longer. A DTD, or an XML over its cap, is refused inside the reading (`unreadable`).
   * @throws PdfDeskFailure `unavailable`, or `too-complex` for a file over the limits.
   */
  readInvoice(file: { path: string; type: FileType; only?: "xml" }): Promise<InvoiceReading>;
  /**
   * Writes to `output`, at once or not at all, a copy of the PDF at `path` with a band under each page. The same
   * input gives the same bytes. Embedded files are kept; signatures are removed, since they hold on the original only.
   * @throws PdfDeskFailure `not-stampable`, `too-complex`, or `unavailable`.
   */
  stamp(job: { path: string; output: string; band: Band }): Promise<StampedCopy>;
  /**
   * Writes to `output`, at once or not at all, the document that the sheet describes, on A4 pages. The same sheet gives the same bytes: no date of
   * its own is in it.
   * @throws PdfDeskFailure `unavailable`, or `too-complex` for a sheet over the limits of time.
   */
  compose(job: { sheet: Sheet; output: string }): Promise<Composed>;
  /** Makes ready what a first file would else wait for; at once, and nobody waits for it. Fails in silence. */
  warm(): void;
  /** Ends the children. Work under way fails with `unavailable`. */
  close(): Promise<void>;
}

export type PdfDeskFailureCode = "unavailable" | "not-stampable" | "too-complex";

const BRAND = Symbol.for("guichet.pdf-desk-failure");

/** The desk could not do its work. It says nothing about whether the file is good. */
export class PdfDeskFailure extends Error {
  readonly [BRAND] = true;
  constructor(
    readonly code: PdfDeskFailureCode,
    detail: string,
  ) {
    super(`pdf desk: ${code} (${detail})`);
    this.name = "PdfDeskFailure";
  }
}

/** Recognises the failure by its brand: bundlers load this module more than once, so `instanceof` would miss it. */
export function isPdfDeskFailure(error: unknown): error is PdfDeskFailure {
  return typeof error === "object" && error !== null && BRAND in error;
}
