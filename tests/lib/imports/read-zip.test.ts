/** @jest-environment node */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { FILE_MAX_BYTES } from "@/lib/kernel/file-rules";
import { openSource } from "@/lib/imports/open-source";
import { invoicePdf } from "@/tests/support/pdf-fixtures";
import { csvOf, freePath, mairie, readAll, received, refusal, zipOf } from "./files";

const open = async (content: Buffer) => openSource(await received(content), mairie);
const csv = csvOf([{ fichier_pdf: "f.pdf" }]);
let pdf: Buffer;
beforeAll(async () => { pdf = Buffer.from(await invoicePdf()); });

/** Changes the bytes of an archive where a name or a header stands. */
function tampered(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString("latin1").replaceAll(from, to), "latin1");
}

it("gives the lines of its CSV, the names of its files and their bytes", async () => {
  const source = await open(await zipOf({ "envoi/titres.csv": csv, "envoi/pdf/f.pdf": pdf, "envoi/autre.pdf": pdf, "__MACOSX/envoi/._f.pdf": "x", ".DS_Store": "x" }));
  expect(source.format).toBe("zip");
  expect((await readAll(source.lines()))[0]?.bill).toMatchObject({ number: "1078", fileName: "f.pdf" });
  expect(await readAll(source.fileNames?.() ?? [] as never)).toEqual(["f.pdf", "autre.pdf"]);
  const at = freePath();
  expect(await source.extract("f.pdf", at)).toEqual({ bytes: pdf.length, sha256: createHash("sha256").update(pdf).digest("hex") });
  expect(await readFile(at)).toEqual(pdf);
  expect(await source.extract("absent.pdf", freePath())).toBeNull();
  await source.close();
});

it("finds a name whose accents are written in another way", async () => {
  const source = await open(await zipOf({ "t.csv": csvOf([{ fichier_pdf: "été.pdf".normalize("NFC") }]), ["été.pdf".normalize("NFD")]: pdf }));
  const [line] = await readAll(source.lines());
  expect(await source.extract(line?.bill?.fileName ?? "", freePath())).toMatchObject({ bytes: pdf.length });
  await source.close();
});

it("can be read twice, and closed in the middle of a reading", async () => {
  const source = await open(await zipOf({ "t.csv": csvOf(Array.from({ length: 5000 }, () => ({}))), "f.pdf": pdf }));
  for await (const _ of source.lines()) break;
  expect(await readAll(source.lines())).toHaveLength(5000);
  await source.close();
});

it("does not choose between two files of one name", async () => {
  const source = await open(await zipOf({ "t.csv": csv, "a/f.pdf": pdf, "b/f.pdf": "another" }));
  expect(await readAll(source.fileNames?.() ?? [] as never)).toEqual(["f.pdf"]);
  await expect(source.extract("f.pdf", freePath())).rejects.toEqual(refusal("import.fileTwice", { name: "f.pdf" }));
  await source.close();
});

it("keeps one byte more than the limit of a file that is too big, for the gate to refuse it", async () => {
  const source = await open(await zipOf({ "t.csv": csv, "f.pdf": Buffer.concat([pdf, Buffer.alloc(FILE_MAX_BYTES + 5000)]) }));
  expect(await source.extract("f.pdf", freePath())).toMatchObject({ bytes: FILE_MAX_BYTES + 1 });
  await source.close();
});

describe("a file in it that is damaged", () => {
  it.each([
    ["has other bytes than its checksum says", (zip: Buffer) => { const at = zip.lastIndexOf("PK\x01\x02"); zip.writeUInt32LE(1234, at + 16); return zip; }],
    ["is longer than the archive says", (zip: Buffer) => { const at = zip.lastIndexOf("PK\x01\x02"); zip.writeUInt32LE(4, at + 24); return zip; }],
  ])("%s", async (_, damage) => {
    const packed = damage(await zipOf({ "t.csv": csv, "f.pdf": "%PDF-1.4 original" }));
    const source = await open(packed);
    const at = freePath();
    await expect(source.extract("f.pdf", at)).rejects.toEqual(refusal("import.fileBroken", { name: "f.pdf" }));
    await expect(readFile(at)).rejects.toThrow("ENOENT");
    await source.close();
  });

  it("is the CSV itself", async () => {
    const zip = await zipOf({ "t.csv": csv });
    zip.fill(0xff, 60, 90);
    await expect(open(zip).then((source) => readAll(source.lines()))).rejects.toEqual(refusal("import.zipBroken"));
  });
});

describe("an archive that is refused", () => {
  it.each([
    ["without a CSV", async () => zipOf({ "f.pdf": pdf }), "import.zipNoCsv"],
    ["with two CSVs", async () => zipOf({ "a.csv": csv, "b/c.csv": csv }), "import.zipManyCsv"],
    ["cut short", async () => (await zipOf({ "t.csv": csv, "f.pdf": pdf })).subarray(0, -200), "import.zipBroken"],
    ["that is a workbook", async () => zipOf({ "[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>" }), "import.spreadsheet"],
    ["whose file would climb out of the folder", async () => tampered(await zipOf({ "t.csv": csv, "xx/xx/passwd": "x" }), "xx/xx/passwd", "../../passwd"), "import.zipNames"],
    ["whose file has a drive", async () => tampered(await zipOf({ "t.csv": csv, "xx/passwd": "x" }), "xx/passwd", "C:/passwd"), "import.zipNames"],
    ["behind a password", async () => encrypted(await zipOf({ "t.csv": csv, "f.pdf": pdf })), "import.zipEncrypted"],
    ["packed in an unusual way", async () => methodOf(await zipOf({ "t.csv": csv }), 99), "import.zipBroken"],
    ["that unfolds into far more than it weighs", async () => swollen(await zipOf({ "t.csv": csv, "f.pdf": Buffer.alloc(1_000_000) })), "import.zipBomb"],
    ["whose files lie over one another", async () => overlapping(await zipOf({ "t.csv": csv, "f.pdf": pdf })), "import.zipBomb"],
  ])("%s", async (_, make, code) => {
    await expect(make().then(open)).rejects.toEqual(refusal(code));
  });
});

const centralHeaders = (zip: Buffer): number[] => [...zip.toString("latin1").matchAll(/PK\x01\x02/g)].map(({ index }) => index);
function encrypted(zip: Buffer): Buffer {
  for (const at of centralHeaders(zip)) zip.writeUInt16LE(zip.readUInt16LE(at + 8) | 1, at + 8);
  return zip;
}
function methodOf(zip: Buffer, method: number): Buffer {
  for (const at of centralHeaders(zip)) zip.writeUInt16LE(method, at + 10);
  return zip;
}
/** Says of its last file that it unfolds into four gigabytes. */
function swollen(zip: Buffer): Buffer {
  zip.writeUInt32LE(0xfffffff0, (centralHeaders(zip).at(-1) ?? 0) + 24);
  return zip;
}
/** Says of its last file that it is packed in more bytes than the whole archive has. */
function overlapping(zip: Buffer): Buffer {
  zip.writeUInt32LE(zip.length * 2, (centralHeaders(zip).at(-1) ?? 0) + 20);
  return zip;
}
