import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ParseSpeeds, PDFDocument, StandardFonts } from "pdf-lib";
import { pdfDesk } from "@/lib/adapters/pdf/pdf-desk";
import type { PdfDesk } from "@/lib/ports/pdf";

const WARM_UP = 15;
const RUNS = 25;
const band = {
  lines: ["Copie tamponnée · MAIRIE-2026-000123 · reçue le 21/11/2026 à 10:04", "SHA-256 ab12 … 89ef", "factures.exemple.fr/verifier"],
  qr: "https://factures.exemple.fr/verifier/MAIRIE-2026-000123",
};

/**
 * Prints the warm median, in milliseconds, of stamping a one-page invoice and a 200-page file in the child (reading,
 * stamping, writing, opening the copy again, hashing), and of the bare library loading and saving the same files here.
 */
export async function bench(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "guichet-bench-"));
  const desk = pdfDesk({ size: 1 });
  try {
    const rows = [];
    for (const file of await filesToStamp(folder)) rows.push(await measure(desk, file, path.join(folder, "copy.pdf")));
    console.table(rows);
  } finally {
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(desk: PdfDesk, file: string, output: string) {
  const bytes = await readFile(file);
  let pages = 0;
  const stamp = await warmMedian(async () => {
    const copy = await desk.stamp({ path: file, output, band });
    pages = copy.pages;
    return copy.ms;
  });
  const bare = await warmMedian(() => loadAndSave(bytes));
  const round = (value: number) => Number(value.toFixed(1));
  return {
    file: path.basename(file),
    pages,
    kB: round(bytes.length / 1000),
    "stamp ms": round(stamp),
    "load+save ms": round(bare),
    ratio: round(stamp / bare),
  };
}

async function warmMedian(run: () => Promise<number>): Promise<number> {
  for (let turn = 0; turn < WARM_UP; turn += 1) await run();
  const times: number[] = [];
  for (let turn = 0; turn < RUNS; turn += 1) times.push(await run());
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN;
}

/** The library with nothing added: reading a file and writing it out, as the stamp sets it up. */
async function loadAndSave(bytes: Uint8Array): Promise<number> {
  const start = performance.now();
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true, parseSpeed: ParseSpeeds.Fastest });
  await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity });
  return performance.now() - start;
}

async function filesToStamp(folder: string): Promise<string[]> {
  const made = [await fixture(folder, 1), await fixture(folder, 200)];
  const samples = path.join(process.env.SAMPLES_DIR ?? "", "facturx");
  if (!process.env.SAMPLES_DIR || !existsSync(samples)) return made;
  return [...made, ...readdirSync(samples).map((file) => path.join(samples, file))];
}

/** Forty lines of text on each page and 80 kB that do not compress: about what an invoice weighs. */
async function fixture(folder: string, pages: number): Promise<string> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  await document.attach(noise(80_000), "scan.png", { creationDate: new Date(0), modificationDate: new Date(0) });
  for (let index = 1; index <= pages; index += 1) {
    const page = document.addPage([595, 842]);
    for (let row = 0; row < 40; row += 1)
      page.drawText(`Page ${index}, ligne ${row} : fournitures, 12,50 EUR`, { x: 50, y: 780 - row * 16, size: 10, font });
  }
  const file = path.join(folder, `made-${pages}.pdf`);
  await writeFile(file, await document.save({ useObjectStreams: false }));
  return file;
}

/** The same bytes each time, which do not compress. */
function noise(length: number): Buffer {
  const blocks = Array.from({ length: length / 32 }, (_, index) => createHash("sha256").update(String(index)).digest());
  return Buffer.concat(blocks);
}
