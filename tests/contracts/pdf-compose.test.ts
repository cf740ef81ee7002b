import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import { pdfDesk } from "@/lib/adapters/pdf/pdf-desk";
import type { Sheet, SheetBlock } from "@/lib/ports/pdf";
import { BAND } from "../support/pdf-fixtures";

const desk = pdfDesk();
let folder = "";

beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), "guichet-compose-")); });
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

const sheet = (blocks: readonly SheetBlock[] = [], more: Partial<Sheet> = {}): Sheet =>
  ({ language: "fr", title: "Avis des sommes à payer", issuer: ["Mairie de Démonstration", "Service des finances"], blocks, footer: "Facture 001078", ...more });
const rows = (count: number) => Array.from({ length: count }, (_, place) => [`Ligne ${place + 1}`, "1 234,50 €"]);
const table = (count: number): SheetBlock => ({ kind: "table", columns: [{ label: "Désignation", share: 3 }, { label: "Montant", share: 1, right: true }], rows: rows(count), total: ["Total", "12 345,00 €"] });

async function compose(what: Sheet) {
  const output = path.join(await mkdtemp(path.join(folder, "c-")), "made.pdf");
  const made = await desk.compose({ sheet: what, output });
  const bytes = await readFile(output);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return { output, made, bytes, document, texts: document.getPages().map((_, place) => textOf(document, place)) };
}

/** What a page writes, in the order in which it is drawn; figures of columns are put together again. */
function textOf(document: PDFDocument, place: number): string {
  const content = document.getPage(place).node.context.lookup(document.getPage(place).node.get(PDFName.of("Contents"))) as PDFRawStream;
  const drawn = Buffer.from(decodePDFRawStream(content).decode()).toString("latin1");
  return drawn.split(" ET").map((row) => [...row.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = ""]) => Buffer.from(hex, "hex").toString("latin1")).join("")).join("\n").replaceAll("\u0080", "€");
}

test("says what the sheet says, in one page, under its title and in its language", async () => {
  const { made, bytes, document, texts } = await compose(sheet([
    { kind: "paragraph", text: "À payer\nsans tarder", strong: true },
    { kind: "facts", rows: [["Référence", "2015-001-001078"]] },
    table(1),
    { kind: "code", title: "Payer en ligne", lines: ["mairie.test/payer"], qr: "https://mairie.test/payer?reference=2015-001-001078" },
  ], { recipient: ["Camille Citoyen", "3 rue des Lilas"] }));
  expect(made).toEqual({ pages: 1, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length });
  expect(document.getTitle()).toBe("Avis des sommes à payer");
  expect(document.catalog.get(PDFName.of("Lang"))?.toString()).toBe("(fr)");
  for (const words of ["Mairie de Démonstration", "Camille Citoyen", "À payer", "sans tarder", "2015-001-001078", "1 234,50 €", "Payer en ligne", "1/1"])
    expect(texts[0]).toContain(words);
});

test("the same sheet gives the same bytes, at another time and in another child: nothing of when it was made is in it", async () => {
  const first = await compose(sheet([table(3)]));
  const other = pdfDesk();
  const output = path.join(folder, "again.pdf");
  await other.compose({ sheet: sheet([table(3)]), output });
  await other.close();
  expect(Buffer.compare(first.bytes, await readFile(output))).toBe(0);
  expect(first.bytes.toString("latin1")).not.toMatch(/CreationDate|ModDate|\/ID/);
});

test("a long table goes on over pages, its header repeated, its total beside its last row", async () => {
  const { made, texts } = await compose(sheet([table(90)]));
  expect(made.pages).toBeGreaterThan(2);
  for (const [place, text] of texts.entries()) {
    expect(text).toContain("Désignation");
    expect(text).toContain(`${place + 1}/${made.pages}`);
  }
  expect(texts.join("\n").match(/Ligne \d+/g)).toHaveLength(90);
  expect(texts.at(-1)).toMatch(/Ligne 90[^]*Total/);
});

test("whatever the length of a text, every word of it is drawn inside the page", async () => {
  const words = Array.from({ length: 1500 }, (_, place) => `mot${place}`).join(" ");
  const { texts, document } = await compose(sheet([
    { kind: "facts", rows: [["Objet", words], ["N".repeat(300), "M".repeat(300)]] }, { kind: "paragraph", text: words },
  ], { recipient: Array.from({ length: 12 }, () => "Une ligne d’adresse bien plus longue que la fenêtre de l’enveloppe"), issuer: ["N".repeat(200), words.slice(0, 300)] }));
  const all = texts.join(" ");
  expect(all.match(/mot1499/g)).toHaveLength(2);
  expect(all.match(/M/g)?.length).toBeGreaterThanOrEqual(300);
  for (const page of document.getPages()) {
    const content = page.node.context.lookup(page.node.get(PDFName.of("Contents"))) as PDFRawStream;
    const places = [...Buffer.from(decodePDFRawStream(content).decode()).toString("latin1").matchAll(/1 0 0 1 ([\d.-]+) ([\d.-]+) Tm/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    for (const [x, y] of places) expect(x >= 50 && x <= 545 && y >= 30 && y <= 800).toBe(true);
  }
});

test("only grey is drawn, and a plain bill stays small", async () => {
  const { document, bytes } = await compose(sheet([table(2)]));
  const streams = document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream && !object.dict.has(PDFName.of("Length1")) ? [object] : []));
  for (const stream of streams) expect(Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1")).not.toMatch(/\b(rg|RG|k|K|cs|CS|sc|SC|gs)\b(?![^<]*>)/);
  expect(bytes.length).toBeLessThan(40_000);
});

test("it passes our own gate as a bill, and can be stamped", async () => {
  const { output } = await compose(sheet([table(60), { kind: "code", title: "Payer", lines: [], qr: "https://mairie.test/payer" }]));
  expect(await desk.inspect({ path: output, name: "facture.pdf", role: "bill" })).toMatchObject({ accepted: true, type: "application/pdf", damaged: false, signed: false });
  expect(await desk.stamp({ path: output, output: `${output}.copy`, band: BAND })).toMatchObject({ signedOriginal: false });
});

test("a place that cannot be written is said, and leaves nothing", async () => {
  await expect(desk.compose({ sheet: sheet(), output: path.join(folder, "absent", "made.pdf") })).rejects.toMatchObject({ code: "unavailable" });
  expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
});
