import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pdfDesk } from "@/lib/adapters/pdf/pdf-desk";
import type { Einvoice } from "@/lib/kernel/einvoice";
import type { InvoiceReading } from "@/lib/kernel/invoice-reading";
import type { FileType } from "@/lib/kernel/file-rules";

/** A desk for the tests of one file, and ways to have a content read by it. */
export function einvoiceReader() {
  const desk = pdfDesk({ size: 1 });
  let folder = "";
  beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), "guichet-read-")); });
  afterAll(async () => {
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function kept(content: Uint8Array | string): Promise<string> {
    const file = path.join(await mkdtemp(path.join(folder, "f-")), "file");
    await writeFile(file, content);
    return file;
  }
  async function read(content: Uint8Array | string, type: FileType = "application/xml", only?: "xml"): Promise<InvoiceReading> {
    return desk.readInvoice({ path: await kept(content), type, only });
  }
  async function invoiceIn(content: Uint8Array | string, type?: FileType): Promise<Einvoice> {
    const { einvoice, unreadable } = await read(content, type, "xml");
    if (einvoice === null) throw new Error(`no invoice was read: ${unreadable}`);
    return einvoice;
  }
  return { desk, kept, read, invoiceIn };
}
