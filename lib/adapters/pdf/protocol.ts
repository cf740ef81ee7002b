import type { InvoiceReading } from "@/lib/kernel/invoice-reading";
import type { FileRefusalCode, FileRole, FileType } from "@/lib/kernel/file-rules";
import type { AcceptedFile, Band, Composed, Sheet, StampedCopy } from "@/lib/ports/pdf";

/** What the desk asks of a child. Paths are absolute. */
export type Task =
  | { kind: "inspect"; path: string; name: string; role: FileRole }
  | { kind: "read-invoice"; path: string; type: FileType; only?: "xml" }
  | { kind: "stamp"; path: string; output: string; band: Band }
  | { kind: "compose"; output: string; sheet: Sheet }
  | { kind: "warm-up" };

export type Refused = { accepted: false; code: FileRefusalCode; embeddedName?: string };
export type Verdict = AcceptedFile | Refused;

/** What the child found, or that the work itself could not be done. */
export type Answer =
  | { kind: "verdict"; verdict: Verdict }
  | { kind: "read"; reading: InvoiceReading }
  | { kind: "stamped"; copy: StampedCopy }
  | { kind: "composed"; document: Composed }
  | { kind: "warm" }
  | { kind: "failed"; reason: "not-reached" | "not-stampable"; detail: string };

export type ToChild = { id: number; task: Task };
export type FromChild = { ready: true } | { id: number; answer: Answer };
