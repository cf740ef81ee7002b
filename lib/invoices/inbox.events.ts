import type { ExportedList, ExportFormat } from "./invoice.schema";
import type { BulkAct } from "./invoice.schema";

type On<Type extends string, Payload extends object> = { readonly type: Type; readonly invoiceId: string; readonly establishmentId: string; readonly payload: { readonly number: string } & Payload };
type Keepers = { readonly departmentId: string | null; readonly assignedToId: string | null };

/** An invoice of a bulk act: `refused` is the code of the refusal that its own act gave; null: done. */
export type BulkLine = { readonly invoiceId: string; readonly number: string; readonly refused: string | null };

/** What people do with invoices besides moving them: no state moves, and suppliers do not hear of it. */
export type InboxEvent =
  | On<"invoice.assigned", { readonly before: Keepers; readonly after: Keepers }>
  | On<"invoice.noted", { readonly noteId: string }>
  /** The report of a bulk act; each invoice has the events of its own act. */
  | { readonly type: "invoice.handled-in-bulk"; readonly payload: { readonly reportId: string; readonly act: BulkAct; readonly lines: readonly BulkLine[] } }
  /** Somebody took a list away as a file. `filter`: what it was narrowed by. */
  | { readonly type: "invoice.exported"; readonly payload: { readonly list: ExportedList; readonly format: ExportFormat; readonly filter: Readonly<Record<string, string>> } };
