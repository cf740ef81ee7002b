/** @jest-environment node */
import { readFile, truncate } from "node:fs/promises";
import { openSource } from "@/lib/imports/open-source";
import type { ReadLine } from "@/lib/imports/source";
import { FILE_MAX_BYTES } from "@/lib/kernel/file-rules";
import { invoicePdf } from "@/tests/support/pdf-fixtures";
import { freePath, mairie, pesOf, province, readAll, received, refusal } from "./files";

const open = async (text: string, encoding: BufferEncoding = "latin1", context: typeof mairie | typeof province = mairie) => openSource(await received(text, encoding), context);
const linesOf = async (...given: Parameters<typeof open>): Promise<ReadLine[]> => readAll((await open(...given)).lines());
const problemsOf = (line: ReadLine | undefined) => (line && "problems" in line ? line.problems : []);

it("reads a piece: its debt, its debtor, and no e-mail since there is none", async () => {
  expect(await linesOf(pesOf({ pieces: [{ file: "AVIS-1" }] }))).toEqual([{
    line: 1, warnings: [],
    bill: {
      fiscalYear: 2026, number: "2026001078", reference: "2026-5-2026001078", payfipNumber: null, productCode: "01", issuedOn: "2026-11-02", dueOn: null, subject: "Restauration scolaire", lines: [{ label: "Cantine", minor: 2550 }], minor: 2550, currency: "EUR",
      mode: "free", kind: "issued", paidOn: null, fileName: "AVIS-1",
      debtor: { customerNumber: "C-1001", lastName: "DURAND-LEFÈVRE", firstName: "Zoé", email: null, address: "Apt 4, 3 RUE DE L'ÉTÉ", postalCode: "99100", city: "DÉMONSTRATION" },
    },
  }]);
});

it("sums the lines of a piece, taxes included", async () => {
  const [line] = await linesOf(pesOf({ pieces: [{ lines: [{ object: "Eau", ht: "100.00", tva: "5.50" }, { object: "Abonnement", ht: "20" }, { object: "Remise", ht: "-10.25" }] }] }));
  expect(line?.bill).toMatchObject({ minor: 11_525, lines: [{ label: "Eau", minor: 10_550 }, { label: "Abonnement", minor: 2000 }, { label: "Remise", minor: -1025 }] });
});

it("is of the product of its lines, and of none where they are of several", async () => {
  const lines = await linesOf(pesOf({ pieces: [{ lines: [{ product: "eau" }, { product: "EAU" }] }, { lines: [{ product: "EAU" }, { product: "RS" }] }, { lines: [{ product: "EAUX-2" }] }] }));
  expect(lines.map(({ bill }) => bill?.productCode)).toEqual(["EAU", null, null]);
});

it("marks a debit with its day, and a debit without a day", async () => {
  const lines = await linesOf(pesOf({ pieces: [{ lines: [{ debit: "2026-12-05" }] }, { lines: [{}, { debit: null }] }] }));
  expect(lines.map(({ bill }) => [bill?.mode, bill?.dueOn])).toEqual([["direct-debit", "2026-12-05"], ["direct-debit", null]]);
});

it.each([["02", "reduction"], ["01", "issued"], ["06", "issued"]])("a bordereau of type %s: %s", async (typBord, kind) => {
  expect((await linesOf(pesOf({ typBord, pieces: [{ lines: [{ ht: typBord === "02" ? "-12.50" : "12.50" }] }] })))[0]?.bill).toMatchObject({ kind, minor: 1250 });
});

it("names the piece by its debt, else by its own number; the reference is that of its invoice, where it has one", async () => {
  const lines = await linesOf(pesOf({ pieces: [{ NumDette: "", IdPce: "12" }, { NumDette: "000", IdPce: "13" }, { NumeroFacture: "2026-RS-00-14" }] }));
  expect(lines.map(({ bill }) => [bill?.number, bill?.reference])).toEqual([["12", "2026-5-12"], ["13", "2026-5-13"], ["2026001078", "2026-RS-00-14"]]);
});

it("knows the customer by the reference of the third party, else by its identifier, else not at all", async () => {
  const lines = await linesOf(pesOf({ pieces: [{ lines: [{ tiers: { IdTiers: "77" } }] }, { lines: [{ tiers: { IdTiers: "77", RefTiers: undefined } }] }, { lines: [{ tiers: { RefTiers: undefined } }] }] }));
  expect(lines.map(({ bill }) => bill?.debtor.customerNumber)).toEqual(["C-1001", "77", null]);
});

it("takes the PDF that a line names, where the piece names none", async () => {
  expect((await linesOf(pesOf({ pieces: [{ lines: [{ file: "L-1" }] }] })))[0]?.bill?.fileName).toBe("L-1");
});

it("counts francs, written with two decimals all the same", async () => {
  expect((await linesOf(pesOf({ pieces: [{ lines: [{ ht: "1500.00" }] }] }), "latin1", { organization: { currencies: ["XPF"], payfipNumber: null } } as never))[0]?.bill).toMatchObject({ minor: 1500, currency: "XPF" });
});

describe("the encoding", () => {
  it.each([
    ["UTF-8 as declared", '<?xml version="1.0" encoding="UTF-8"?>', "utf8"],
    ["Windows-1252 as declared", "<?xml version='1.0' encoding='windows-1252'?>", "latin1"],
    ["none declared, ISO-8859-1", "", "latin1"],
    ["none declared, UTF-8", "", "utf8"],
    ["UTF-8 behind a byte order mark", '\ufeff<?xml version="1.0" encoding="utf-8"?>', "utf8"],
  ] as const)("%s", async (_, declaration, encoding) => {
    const pdf = Buffer.from(await invoicePdf());
    const source = await open(pesOf({ declaration, pieces: [{ file: "A" }], files: { A: pdf } }).trimStart(), encoding);
    expect((await readAll(source.lines()))[0]?.bill?.debtor.lastName).toBe("DURAND-LEFÈVRE");
    const at = freePath();
    await source.extract("A", at);
    expect(await readFile(at)).toEqual(pdf);
  });

  it("ISO-8859-15 has the letters that French lacks in ISO-8859-1", async () => {
    const text = pesOf({ declaration: '<?xml version="1.0" encoding="iso-8859-15"?>', pieces: [{ ObjPce: "S\u00bdur" }] });
    expect((await linesOf(text))[0]?.bill?.subject).toBe("Sœur");
  });

  it("is another than declared", async () => {
    await expect(linesOf(pesOf({ declaration: '<?xml version="1.0" encoding="UTF-8"?>' }), "latin1")).rejects.toEqual(refusal("import.encoding"));
    await expect(linesOf(pesOf({ declaration: '<?xml version="1.0" encoding="EBCDIC-FR"?>' }))).rejects.toEqual(refusal("import.encoding"));
  });
});

describe("joined PDFs", () => {
  it("come out byte for byte, however far into the file they are", async () => {
    const pdfs = await Promise.all([1, 2, 30].map(async (pages) => Buffer.from(await invoicePdf({ pages }))));
    const files = Object.fromEntries(pdfs.map((pdf, place) => [`AVIS-${place}`, pdf]));
    const source = await open(pesOf({ pieces: Array.from({ length: 3000 }, (_, place) => ({ NumDette: String(place + 1), file: `AVIS-${place}` })), files }));
    expect(await readAll(source.lines())).toHaveLength(3000);
    expect(await readAll(source.fileNames?.() ?? [] as never)).toEqual(["AVIS-0", "AVIS-1", "AVIS-2"]);
    for (const [place, pdf] of pdfs.entries()) {
      const at = freePath();
      await source.extract(`AVIS-${place}`, at);
      expect(await readFile(at)).toEqual(pdf);
    }
    expect(await source.extract("AVIS-3", freePath())).toBeNull();
  });

  it("can be asked for without reading the lines first, as a job that begins again does", async () => {
    const source = await open(pesOf({ pieces: [{ file: "A" }], files: { A: "%PDF-" } }).replace("%PDF-", Buffer.from("%PDF-").toString("base64")));
    expect(await source.extract("A", freePath())).toMatchObject({ bytes: 5 });
  });

  it.each([["JVBERi0x!!!!"], ["JVBERi0xJVBERi0"], ["JVBE=Ri0x"], ["JV&amp;BE"], ["JVBE<b/>Ri0"]])("in broken base64: %s", async (text) => {
    const source = await open(pesOf({ pieces: [{ file: "A" }], files: { A: text } }));
    expect(await readAll(source.lines())).toHaveLength(1);
    if (text.includes("<b/>")) expect(await source.extract("A", freePath())).toMatchObject({ bytes: 3 });
    else await expect(source.extract("A", freePath())).rejects.toEqual(refusal("import.fileBroken", { name: "A" }));
  });

  it("two of one name are none", async () => {
    const text = pesOf({ pieces: [{ file: "A" }], files: { A: "JVBE", B: "JVBE" } }).replaceAll('V="B"', 'V="A"');
    await expect((await open(text)).extract("A", freePath())).rejects.toEqual(refusal("import.fileTwice", { name: "A" }));
  });

  it("one that is too big stops a byte past the limit", async () => {
    const source = await open(pesOf({ pieces: [{ file: "A" }], files: { A: Buffer.alloc(FILE_MAX_BYTES + 9000) } }));
    expect(await source.extract("A", freePath())).toMatchObject({ bytes: FILE_MAX_BYTES + 1 });
  });
});

describe("what is wrong with a piece is named with its place and its element", () => {
  it.each([
    ["no number", { NumDette: "", IdPce: "" }, { code: "required", field: "NumDette" }],
    ["an amount that is none", { lines: [{ ht: "douze" }] }, { code: "amount", field: "MtHT", params: { value: "douze", currency: "EUR" } }],
    ["nothing to pay", { lines: [{ ht: "10" }, { ht: "-10" }] }, { code: "amountZero", field: "MtHT", params: { value: "0" } }],
    ["less than nothing", { lines: [{ ht: "-10" }] }, { code: "amountNegative", field: "MtHT", params: { value: "-1000" } }],
    ["a day that does not exist", { lines: [{ debit: "2026-02-30" }] }, { code: "date", field: "DtePrel", params: { value: "2026-02-30" } }],
    ["no name", { lines: [{ tiers: { Nom: undefined } }] }, { code: "required", field: "Nom" }],
    ["two debtors", { lines: [{}, { tiers: { RefTiers: "C-2", Nom: "AUTRE" } }] }, { code: "severalDebtors", field: "Nom" }],
  ])("%s", async (_, piece, problem) => {
    const lines = await linesOf(pesOf({ pieces: [{}, piece, {}] }));
    expect(lines.map(({ bill }) => bill === null)).toEqual([false, true, false]);
    expect(lines[1]?.line).toBe(2);
    expect(problemsOf(lines[1])).toContainEqual(problem);
  });
});

describe("a file that is refused", () => {
  const doctype = (inside: string) => pesOf({ before: `<!DOCTYPE x [${inside}]>` });
  it.each([
    ["with a DOCTYPE", pesOf({ before: '<!DOCTYPE x SYSTEM "http://example.test/x.dtd">' }), "import.doctype"],
    ["with entities that multiply", doctype('<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">').replace("Restauration scolaire", "&b;"), "import.doctype"],
    ["with an external entity", doctype('<!ENTITY e SYSTEM "file:///etc/passwd">').replace("Restauration scolaire", "&e;"), "import.doctype"],
    ["with an entity that nobody declared", pesOf().replace("Restauration scolaire", "&secret;"), "import.xml"],
    ["cut short", pesOf().slice(0, -200), "import.xml"],
    ["whose elements are nested without end", `<PES_Aller>${"<a>".repeat(5000)}`, "import.xml"],
    ["with an attribute without end", pesOf().replace("Restauration scolaire", "x".repeat(3 << 20)), "import.xml"],
    ["of another kind", '<?xml version="1.0"?><autre/>', "import.notPes"],
    ["without a piece", pesOf({ pieces: [] }), "import.pesNoPiece"],
  ])("%s", async (_, text, code) => {
    await expect(linesOf(text)).rejects.toEqual(refusal(code));
  });

  it("over 500 MB", async () => {
    const file = await received(pesOf({ pieces: Array.from({ length: 20 }, () => ({})) }));
    await truncate(file.path, 500_000_001);
    await expect(openSource(file, mairie)).rejects.toEqual(refusal("import.tooBig", { max: 500 }));
  });
});
