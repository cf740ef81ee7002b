import { open } from "node:fs/promises";
import { Refusal } from "@/lib/kernel/refusal";
import { csvSource } from "./csv-source";
import { pesSource } from "./pes-source";
import type { BillContext } from "./read-row";
import type { BillSource } from "./source";
import { zipSource } from "./zip-source";

/**
 * Opens a received file of bills: a CSV alone, a ZIP with one CSV and its PDFs, or a PES, told apart by what they hold. The caller closes it.
 * Throws the refusal `import.<problem>`, beside the field `file`, when the file is none of them or cannot be read; `lines` may still throw one.
 */
export async function openSource({ path }: { path: string; fileName: string }, { organization }: { organization: BillContext }): Promise<BillSource> {
  const head = await headOf(path);
  if (head.length === 0) throw new Refusal("conflict", "import.empty", {}, "file");
  if (/^PK(\x03\x04|\x05\x06|\x07\x08)/.test(head)) return zipSource(path, organization);
  if (head.startsWith("%PDF-")) throw new Refusal("conflict", "import.pdfAlone", {}, "file");
  if (head.includes("\0")) throw new Refusal("conflict", "import.unknownFormat", {}, "file");
  return /^(\xef\xbb\xbf)?\s*</.test(head) ? pesSource(path, organization) : csvSource(path, organization);
}

/** The first bytes, as characters. */
async function headOf(path: string): Promise<string> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0).finally(() => file.close());
  return buffer.toString("latin1", 0, bytesRead);
}
