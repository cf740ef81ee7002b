import type { ImportedBill, ImportFormat, LineProblem } from "./import";

/** A line as it was read: its bill, or why it is refused. A good line may carry problems that refuse nothing (`warnings`). */
export type ReadLine =
  | { readonly line: number; readonly bill: ImportedBill; readonly warnings: readonly LineProblem[] }
  | { readonly line: number; readonly bill: null; readonly problems: readonly LineProblem[]; readonly number: string | null;
    /** The PDF that it names all the same, so that it is not said to be nobody's. */ readonly fileName?: string | null };

export type ExtractedFile = { readonly bytes: number; readonly sha256: string };

/** A received file of bills, read as a stream: nothing of it is held whole, whatever its size. */
export interface BillSource {
  readonly format: ImportFormat;
  /** Every line, in order; may be read again from the start. Throws the refusal `import.<problem>` when the file as a whole cannot be read. */
  lines(): AsyncIterable<ReadLine>;
  /** The names of the PDFs that came with it, once `lines` was read to its end. Null: it is a CSV alone, and names no file. */
  readonly fileNames: (() => AsyncIterable<string>) | null;
  /** Writes one of them to `path` and says what it weighs. Null: there is none of that name. */
  extract(name: string, path: string): Promise<ExtractedFile | null>;
  close(): Promise<void>;
}
