/** @jest-environment node */
import { openSource } from "@/lib/imports/open-source";
import type { ImportColumn, LineProblem } from "@/lib/imports/import";
import type { ReadLine } from "@/lib/imports/source";
import { allColumns, csvOf, goodRow, mairie, province, readAll, received, refusal } from "./files";

async function linesOf(content: string | Buffer, context: typeof mairie | typeof province = mairie): Promise<ReadLine[]> {
  const source = await openSource(await received(content), context);
  return readAll(source.lines()).finally(() => source.close());
}
const oneBill = async (row: Partial<Record<ImportColumn, string>>, context?: typeof province) => (await linesOf(csvOf([row]), context))[0]?.bill;
const problemsOf = (line: ReadLine | undefined): readonly LineProblem[] => (line && "problems" in line ? line.problems : []);
const latin1 = (text: string) => Buffer.from(text.replaceAll("’", "\u0092").replaceAll("€", "\u0080"), "latin1");

it("reads every column of a row", async () => {
  const [line] = await linesOf(csvOf([{ fichier_pdf: "f.pdf", numcli: "009999", code_produit: "eau", etat: "PAYEE", date_reglement: "10/11/2026", mode: "PRELEVEMENT" }]));
  expect(line).toEqual({
    line: 2, warnings: [],
    bill: {
      fiscalYear: 2026, number: "1078", reference: "2026-RS-00-001078", payfipNumber: "009999", productCode: "EAU", issuedOn: "2026-11-02", dueOn: "2026-12-15", subject: "Restauration scolaire, octobre", lines: [], minor: 2550, currency: "EUR",
      mode: "direct-debit", kind: "paid", paidOn: "2026-11-10", fileName: "f.pdf",
      debtor: { customerNumber: "C-1001", lastName: "Durand-Lefèvre", firstName: "Zoé", email: "zoe.durand@exemple.test", address: "3 rue de l’Été", postalCode: "99100", city: "Démonstration" },
    },
  });
});

it("fills in what may be left empty", async () => {
  expect(await oneBill({ reference_payfip: "", date_echeance: "", prenom: "", email: "", code_tiers: "", adresse: "", cp: "", ville: "", mode: "", fichier_pdf: "", devise: "" })).toMatchObject({
    reference: "1078", dueOn: null, mode: "free", kind: "issued", fileName: null, currency: "EUR", payfipNumber: null, productCode: null, debtor: { firstName: null, email: null, customerNumber: null, address: "" },
  });
});

describe("encodings", () => {
  const text = csvOf([{ nom: "L’Œuvre à 5 €" }]);
  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`)],
    ["Windows-1252", Buffer.from([...text].map((character) => ({ "’": 0x92, "Œ": 0x8c, "€": 0x80 })[character] ?? character.charCodeAt(0)))],
  ])("reads %s", async (_, bytes) => {
    expect((await linesOf(bytes))[0]?.bill?.debtor).toMatchObject({ lastName: "L’Œuvre à 5 €", firstName: "Zoé", city: "Démonstration" });
  });

  it("reads ISO-8859-1", async () => {
    expect((await linesOf(latin1(csvOf([{ nom: "Hélène", adresse: "" }]))))[0]?.bill?.debtor.lastName).toBe("Hélène");
  });

  it("decides on the whole file: an accent at its very end counts", async () => {
    const rows = Array.from({ length: 4000 }, (_, place) => ({ numero: String(place), nom: "Dupont", prenom: "Jo", adresse: "rue", ville: "Ici", objet: "Eau" }));
    const lines = await linesOf(latin1(csvOf([...rows, { nom: "Hélène", adresse: "" }])));
    expect(lines.at(-1)?.bill?.debtor.lastName).toBe("Hélène");
    expect(lines).toHaveLength(4001);
  });

  it("cuts no character between two pieces of the file", async () => {
    const lines = await linesOf(csvOf(Array.from({ length: 6000 }, () => ({ nom: "éàüœ’".repeat(15) }))));
    expect(new Set(lines.map((line) => line.bill?.debtor.lastName))).toEqual(new Set(["éàüœ’".repeat(15)]));
  });
});

describe("how it is written", () => {
  it.each([[";"], [","], ["\t"]])("takes %j between columns", async (separator) => {
    expect((await linesOf(csvOf([{}], { separator })))[0]?.bill).toMatchObject({ number: "1078", minor: 2550, subject: "Restauration scolaire, octobre" });
  });

  it.each([["\n"], ["\r\n"], ["\r"]])("takes %j between lines", async (end) => {
    expect((await linesOf(csvOf([{}, {}], { end }))).map(({ line }) => line)).toEqual([2, 3]);
  });

  it("takes the columns in any order, with capitals, accents and spaces", async () => {
    const [titles = "", ...rest] = csvOf([{}], { columns: [...allColumns].reverse() }).split("\n");
    const written = titles.replace("date_emission", "Date Émission").replace("numero", "NUMÉRO").replace("fichier_pdf", "Fichier PDF");
    expect((await linesOf([written, ...rest].join("\n")))[0]?.bill).toMatchObject({ number: "1078", issuedOn: "2026-11-02" });
  });

  it("says on which line of the file a row begins, whatever is above it", async () => {
    const text = csvOf([{ objet: "Eau\r\net assainissement" }, { numero: "2" }, { montant: "x" }], { end: "\r\n" }).replace("\r\n1078;", "\r\n\r\n;;\r\n1078;");
    const lines = await linesOf(text);
    expect(lines.map(({ line }) => line)).toEqual([4, 6, 7]);
    expect(lines[0]?.bill?.subject).toBe("Eau et assainissement");
    expect(problemsOf(lines[2])).toEqual([{ code: "amount", field: "montant", params: { value: "x", currency: "EUR" } }]);
  });

  it("keeps a quote that is a part of the text", async () => {
    const text = csvOf([{ nom: "NOM" }]).replace("NOM", 'Garage "Chez Jo"');
    expect((await linesOf(text))[0]?.bill?.debtor.lastName).toBe('Garage "Chez Jo"');
  });
});

describe("amounts and dates", () => {
  it.each([["25,5", 2550], ["25.50", 2550], ["1 234,50", 123_450], ["1\u202f234,50", 123_450], ["1\u00a0234.5", 123_450], ["12,50 €", 1250], ["1\u2009000", 100_000], ["0,01", 1]])("reads %s", async (montant, minor) => {
    expect(await oneBill({ montant })).toMatchObject({ minor });
  });

  it("counts francs without decimals", async () => {
    expect(await oneBill({ montant: "1 250", devise: "xpf" }, province)).toMatchObject({ minor: 1250, currency: "XPF" });
    expect(problemsOf((await linesOf(csvOf([{ montant: "12,50", devise: "XPF" }]), province))[0])).toEqual([{ code: "amount", field: "montant", params: { value: "12,50", currency: "XPF" } }]);
  });

  it.each([["2026-11-02", "2026-11-02"], ["02/11/2026", "2026-11-02"], ["2/1/2026", "2026-01-02"], ["29/02/2024", "2024-02-29"]])("reads the date %s", async (date_emission, issuedOn) => {
    expect(await oneBill({ date_emission, date_echeance: "" })).toMatchObject({ issuedOn });
  });
});

describe("what is wrong is named with its line and its column", () => {
  const cases: [string, Partial<Record<ImportColumn, string>>, LineProblem][] = [
    ["no number", { numero: " " }, { code: "required", field: "numero" }],
    ["no name", { nom: "" }, { code: "required", field: "nom" }],
    ["no subject", { objet: "" }, { code: "required", field: "objet" }],
    ["no date", { date_emission: "" }, { code: "required", field: "date_emission" }],
    ["no amount", { montant: "" }, { code: "required", field: "montant" }],
    ["a number that is too long", { numero: "9".repeat(41) }, { code: "tooLong", field: "numero", params: { max: 40 } }],
    ["a subject that is too long", { objet: "x".repeat(201) }, { code: "tooLong", field: "objet", params: { max: 200 } }],
    ["a hidden character", { nom: "Du\u202erand" }, { code: "hidden", field: "nom" }],
    ["a year that is none", { exercice: "26" }, { code: "year", field: "exercice", params: { value: "26" } }],
    ["a date that does not exist", { date_emission: "30/02/2026" }, { code: "date", field: "date_emission", params: { value: "30/02/2026" } }],
    ["an American date", { date_echeance: "12/31/2026" }, { code: "date", field: "date_echeance", params: { value: "12/31/2026" } }],
    ["due before it is issued", { date_echeance: "2026-11-01" }, { code: "dueBeforeIssue", field: "date_echeance" }],
    ["words for an amount", { montant: "douze" }, { code: "amount", field: "montant", params: { value: "douze", currency: "EUR" } }],
    ["a third decimal", { montant: "12,505" }, { code: "amount", field: "montant", params: { value: "12,505", currency: "EUR" } }],
    ["two decimal signs", { montant: "1.234,50" }, { code: "amount", field: "montant", params: { value: "1.234,50", currency: "EUR" } }],
    ["nothing to pay", { montant: "0,00" }, { code: "amountZero", field: "montant" }],
    ["less than nothing", { montant: "-12,50" }, { code: "amountNegative", field: "montant", params: { value: "-12,50" } }],
    ["a foreign currency", { devise: "XPF" }, { code: "currency", field: "devise", params: { value: "XPF", currencies: "EUR" } }],
    ["an unknown mode", { mode: "CHEQUE" }, { code: "mode", field: "mode", params: { value: "CHEQUE" } }],
    ["an unknown state", { etat: "PERDUE" }, { code: "state", field: "etat", params: { value: "PERDUE" } }],
    ["a payment date of an unpaid bill", { date_reglement: "2026-11-10" }, { code: "paidOnAlone", field: "date_reglement" }],
    ["a client number of five digits", { numcli: "01964" }, { code: "payfipNumber", field: "numcli", params: { value: "01964" } }],
    ["a product’s code of five signs", { code_produit: "EAUX2" }, { code: "productCode", field: "code_produit", params: { value: "EAUX2" } }],
    ["an address that is none", { email: "zoe@" }, { code: "email", field: "email", params: { value: "zoe@" } }],
    ["a file in a folder", { fichier_pdf: "../f.pdf" }, { code: "fileName", field: "fichier_pdf", params: { value: "../f.pdf" } }],
  ];
  it.each(cases)("%s", async (_, row, problem) => {
    const lines = await linesOf(csvOf([{ numero: "1" }, row, { numero: "3" }]));
    expect(lines.map(({ bill }) => bill === null)).toEqual([false, true, false]);
    expect(lines[1]).toMatchObject({ line: 3, problems: [problem] });
  });

  it("all of them together, with the number of the bill and the PDF it names", async () => {
    const [line] = await linesOf(csvOf([{ montant: "x", mode: "Y", date_emission: "z", fichier_pdf: "f.pdf" }]));
    expect(line).toMatchObject({ bill: null, number: "1078", fileName: "f.pdf", problems: [{ field: "date_emission" }, { field: "montant" }, { field: "mode" }] });
  });

  it("cells that slipped: one more, or one less", async () => {
    const [titles = "", row = ""] = csvOf([{}]).split("\n");
    const lines = await linesOf([titles, row.replace("25,50", "25;50"), row.replace(";LIBRE", "")].join("\n"));
    expect(problemsOf(lines[0])).toEqual([{ code: "cellCount", params: { found: 22, expected: 21 } }]);
    expect(problemsOf(lines[1])).toEqual([{ code: "cellCount", params: { found: 20, expected: 21 } }]);
  });

  it("a reference that PayFiP does not take is said, and refuses nothing", async () => {
    const text = csvOf([{ reference_payfip: "AB-12" }]);
    expect((await linesOf(text))[0]).toMatchObject({ bill: { reference: "AB-12" }, warnings: [{ code: "reference", field: "reference_payfip", params: { value: "AB-12" } }] });
    expect((await linesOf(text, province))[0]).toMatchObject({ warnings: [] });
  });

  it("capitals and accents of a fixed word do not matter", async () => {
    expect(await oneBill({ mode: "Prélèvement", etat: "annulée" })).toMatchObject({ mode: "direct-debit", kind: "cancelled" });
  });
});

describe("a file that cannot be read at all", () => {
  it("names the columns that are missing, unknown, or there twice", async () => {
    const columns = allColumns.filter((column) => column !== "montant" && column !== "nom");
    const text = csvOf([{}], { columns }).replace("prenom", "téléphone").replace("ville", "cp");
    await expect(linesOf(text)).rejects.toEqual(refusal("import.columns", { missing: "montant, nom, prenom, ville", unknown: "téléphone", twice: "cp" }));
  });

  it("passes over columns without a title", async () => {
    expect((await linesOf(csvOf([{}]).replaceAll(/(?<=.)\n/g, ";;\n")))[0]?.bill).toMatchObject({ number: "1078" });
  });

  it("lets the last three columns be absent", async () => {
    expect(await linesOf(csvOf([{}], { columns: allColumns.slice(0, 17) }))).toHaveLength(1);
  });

  it("names the line where a quote was opened and never closed", async () => {
    const text = csvOf([{ numero: "1" }, { nom: "NOM" }, ...Array.from({ length: 2000 }, () => ({}))]).replace("NOM", '"Durand');
    await expect(linesOf(text)).rejects.toEqual(refusal("import.quote", { line: 3 }));
  });

  it.each([
    ["nothing", "", "import.empty"],
    ["a row of titles alone", csvOf([]), "import.noLine"],
    ["a PDF", "%PDF-1.7\n", "import.pdfAlone"],
    ["UTF-16", Buffer.from(`\ufeff${csvOf([goodRow])}`, "utf16le"), "import.unknownFormat"],
    ["an XML that is no PES", "<?xml version='1.0'?>\n<autre/>", "import.notPes"],
  ])("%s", async (_, content, code) => {
    await expect(linesOf(content)).rejects.toEqual(refusal(code));
  });
});
