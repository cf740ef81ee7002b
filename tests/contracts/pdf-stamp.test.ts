import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import { pdfDesk } from "@/lib/adapters/pdf/pdf-desk";
import { BAND, facturxPdf, invoicePdf, signedPdf } from "../support/pdf-fixtures";

const desk = pdfDesk();
let folder = "";

beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), "guichet-stamp-")); });
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

async function stamp(original: Uint8Array) {
  const file = path.join(await mkdtemp(path.join(folder, "s-")), "original.pdf");
  const output = `${file}.copy`;
  await writeFile(file, original);
  const copy = await desk.stamp({ path: file, output, band: BAND });
  const bytes = await readFile(output);
  return { file, output, copy, bytes, document: await PDFDocument.load(bytes, { updateMetadata: false }) };
}

/** The hexadecimal codes that the band's forms draw: what is written there, as the font reads it. */
function writtenIn(document: PDFDocument): string {
  return document.context.enumerateIndirectObjects()
    .filter(([, object]) => object instanceof PDFRawStream && object.dict.get(PDFName.of("Subtype")) === PDFName.of("Form"))
    .map(([, object]) => Buffer.from(decodePDFRawStream(object as PDFRawStream).decode()).toString("latin1"))
    .join("\n");
}
const hex = (text: string) => Buffer.from(text, "latin1").toString("hex");

test("says what the copy is, and the same input gives the same bytes", async () => {
  const original = await invoicePdf({ pages: 3 });
  const [first, second] = [await stamp(original), await stamp(original)];
  expect(first.copy).toMatchObject({ pages: 3, bytes: first.bytes.length, signedOriginal: false });
  expect(first.copy.sha256).toBe(createHash("sha256").update(first.bytes).digest("hex"));
  expect(second.copy.sha256).toBe(first.copy.sha256);
  expect(writtenIn(first.document)).toContain(hex("MAIRIE-2026-000123 · reçue le 21/11/2026 à 10:04"));
});

test("the band is one drawing, shown on every page", async () => {
  const { document } = await stamp(await invoicePdf({ pages: 12 }));
  const shown = document.getPages().map(({ node }) => node.Resources()?.lookup(PDFName.of("XObject"), PDFDict).get(PDFName.of("GuichetBand")));
  expect(shown).toHaveLength(12);
  expect(new Set(shown).size).toBe(1);
});

describe("the strip is added under what people see, and hides nothing of it", () => {
  test.each([[0, "bottom"], [90, "right"], [180, "top"], [270, "left"], [-90, "left"], [450, "right"]] as const)(
    "rotated by %s: at the page's %s", async (rotate, side) => {
      const { document } = await stamp(await invoicePdf({ size: [600, 800], rotate }));
      const page = document.getPage(0);
      const { x, y, width, height } = page.getMediaBox();
      const grown = { left: -x, bottom: -y, right: x + width - 600, top: y + height - 800 };
      expect(grown[side]).toBeGreaterThan(40);
      expect(Object.values(grown).filter((points) => points !== 0)).toHaveLength(1);
      expect(page.getRotation().angle).toBe(rotate);
    });

  test("a cropped page grows from its crop box", async () => {
    const { document } = await stamp(await invoicePdf({ crop: [100, 200, 300, 400] }));
    const page = document.getPage(0);
    const crop = page.getCropBox();
    expect(crop).toMatchObject({ x: 100, width: 300 });
    expect(crop.y + crop.height).toBe(600);
    expect(crop.y).toBeLessThan(160);
    expect(page.getMediaBox()).toEqual({ x: 0, y: 0, width: 595, height: 842 });
  });

  test("a stamped copy can be stamped again", async () => {
    const { bytes } = await stamp(await invoicePdf());
    const { document } = await stamp(bytes);
    const names = document.getPage(0).node.Resources()?.lookup(PDFName.of("XObject"), PDFDict).keys().map(String);
    expect(names).toEqual(["/GuichetBand", "/GuichetBand2"]);
  });
});

test("the Factur-X data inside comes out byte for byte", async () => {
  const { file, output } = await stamp(await facturxPdf());
  const before = await desk.inspect({ path: file, name: "a.pdf", role: "invoice" });
  const after = await desk.inspect({ path: output, name: "a.pdf", role: "invoice" });
  expect(before).toMatchObject({ accepted: true, embedded: [{ name: "factur-x.xml" }] });
  expect(after).toEqual(before);
});

test("the copy of a signed invoice carries no signature and says so", async () => {
  const { copy, document, output } = await stamp(await signedPdf());
  expect(copy.signedOriginal).toBe(true);
  expect(writtenIn(document)).toContain(hex("ne vaut que sur l\x92original"));
  expect(await desk.inspect({ path: output, name: "a.pdf", role: "invoice" })).toMatchObject({ accepted: true, signed: false });
});
