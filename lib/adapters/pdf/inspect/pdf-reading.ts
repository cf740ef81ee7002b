import type { FileRefusalCode } from "@/lib/kernel/file-rules";
import type { Findings } from "./pdf-walk";

/** What an engine made of a PDF: a refusal, or facts and a way to take out embedded files. */
export type PdfReading =
  | { refused: FileRefusalCode }
  | {
      refused: null;
      pages: number;
      damaged: boolean;
      encrypted: boolean;
      findings: Findings;
      /** The decoded content of the embedded streams of these objects; `null` for one that cannot be read. */
      extract(objects: readonly string[]): Promise<Map<string, Uint8Array | null>>;
    };
