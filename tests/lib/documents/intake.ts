import { randomUUID } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { PDFDocument } from "pdf-lib";
import type { FileRole } from "@/lib/kernel/file-rules";
import type { KeptFile } from "@/lib/documents/document";
import { receiveFile } from "@/lib/documents/receive-file";
import { takeUploads, type TakenUpload } from "@/lib/platform/archive";
import type { Scope } from "@/lib/platform/scope";

/** A PDF that nobody deposited before. */
export async function freshPdf(pages = 1): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page++) pdf.addPage().drawText(`Facture ${randomUUID()}`);
  return pdf.save();
}

/** Sends bytes as a person does. */
export async function send(scope: Scope, bytes: Uint8Array | string, name = "facture.pdf", role: FileRole = "invoice"): Promise<KeptFile> {
  const scratch = await scope.ports.storage.scratchPath();
  await writeFile(scratch, bytes);
  return receiveFile(scope, { path: scratch, name, role, field: "file" });
}

/** Sends bytes and takes them, ready for a commit. */
export async function sendAndTake(scope: Scope, bytes?: Uint8Array, role: FileRole = "invoice"): Promise<TakenUpload[]> {
  const { id } = await send(scope, bytes ?? (await freshPdf()), "facture.pdf", role);
  return takeUploads(scope, [id], role);
}

/** Every file under the data folder of a world, by its path. */
export async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}
