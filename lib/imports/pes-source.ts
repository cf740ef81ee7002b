import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { Refusal } from "@/lib/kernel/refusal";
import { decodeBase64 } from "./decode-base64";
import { encodingOf, type TextEncoding } from "./decode-text";
import { keepExtracted } from "./read-extracted";
import { readPes } from "./read-pes";
import type { PesFiles } from "./read-pes-tree";
import { readPiece } from "./read-piece";
import type { BillContext } from "./read-row";
import { refuseTooMany } from "./refuse-too-many";
import type { BillSource } from "./source";

const maxBytes = 500_000_000;

/** A PES_Aller of recettes: its pieces are the bills, and the PDFs stand after them in base64. They are read where they are: nothing is copied aside. */
export async function pesSource(path: string, context: BillContext): Promise<BillSource> {
  if ((await stat(path)).size > maxBytes) throw new Refusal("conflict", "import.tooBig", { max: maxBytes / 1e6 }, "file");
  const encoding = await declaredEncoding(path);
  const files: PesFiles = new Map();
  let read: Promise<void> | undefined;
  const pieces = () => readPes(path, encoding, files);
  const filesRead = () => (read ??= (async () => { for await (const _ of pieces()); })());
  return {
    format: "pes",
    async *lines() {
      let count = 0;
      for await (const piece of pieces()) {
        refuseTooMany((count += 1));
        yield readPiece(piece, context);
      }
      if (count === 0) throw new Refusal("conflict", "import.pesNoPiece", {}, "file");
      read = Promise.resolve();
    },
    fileNames: async function* () {
      await filesRead();
      yield* files.keys();
    },
    async extract(name, to) {
      await filesRead();
      const place = files.get(name);
      if (place === undefined) return null;
      if (place === "twice") throw new Refusal("conflict", "import.fileTwice", { name }, "file");
      return keepExtracted(name, to, async () => decodeBase64(createReadStream(path, { start: place, highWaterMark: 1 << 18 })));
    },
    close: async () => undefined,
  };
}

const encodings: Readonly<Record<string, TextEncoding>> = { "utf-8": "utf-8", "us-ascii": "utf-8", "iso-8859-1": "windows-1252", "iso-8859-15": "iso-8859-15", "windows-1252": "windows-1252" };

/** What the declaration says; without one, what the bytes say. */
async function declaredEncoding(path: string): Promise<TextEncoding> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(400), 0, 400, 0).finally(() => file.close());
  const declared = /<\?xml[^>]*?encoding\s*=\s*["']([^"']{1,40})["']/.exec(buffer.toString("latin1", 0, bytesRead))?.[1];
  if (declared === undefined) return encodingOf(async () => createReadStream(path));
  const encoding = encodings[declared.toLowerCase()];
  if (!encoding) throw new Refusal("conflict", "import.encoding", {}, "file");
  return encoding;
}
