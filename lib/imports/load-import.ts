import type { Scope } from "@/lib/platform/scope";
import type { ImportFormat, ImportState } from "./import";

export type ImportSubject = { readonly id: string; readonly state: ImportState; readonly format: ImportFormat; readonly fileName: string; readonly total: number; readonly startedAt: Date | null; readonly finishedAt: Date | null };

/** The import that a verb is about; null: not there, or not of this organisation. */
export async function loadImport({ read }: Scope, { importId }: { importId: string }): Promise<ImportSubject | null> {
  const found = await read((tx) => tx.billImport.findFirst({ where: { id: importId }, select: { id: true, state: true, format: true, fileName: true, total: true, startedAt: true, finishedAt: true } }));
  return found && { ...found, state: found.state as ImportState, format: found.format as ImportFormat };
}
