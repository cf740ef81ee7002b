import { expect, test } from "@playwright/test";
import { csvOf, pesOf, zipOf } from "../lib/imports/files";
import { requiredColumns } from "@/lib/imports/import";
import { invoicePdf } from "../support/pdf-fixtures";
import { approve, expectPreview, findAsAgent, openDesk, send, type Desk } from "./bill-steps";
import { newcomer, numberOf, rowOf } from "./bills";
import { ways } from "./journey";
import { expectAccessible } from "./support";

const french = ways[0]!;
const nobody = (place: number) => ({ ...rowOf(person, place), email: "" });
const person = newcomer("L’Éloïse");
const number = (place: number) => numberOf(person.tag, place);
const pdf = async (width: number) => Buffer.from(await invoicePdf({ size: [width, 842] }));

let desk: Desk;
test.beforeAll(async ({ browser, request, baseURL }) => {
  desk = await openDesk(browser, request, french, baseURL!);
});
test.afterAll(() => desk.close());

test("what is wrong in a file is said line by line, and the rest goes online", async () => {
  const { t, agent } = desk;
  const rows = [
    { ...nobody(1), fichier_pdf: "un.pdf" }, { ...nobody(2), fichier_pdf: "absent.pdf" }, { ...nobody(3), montant: "douze euros" }, { ...nobody(4), date_emission: "30/02/2026" },
    nobody(5), { ...nobody(5), objet: "La même" }, { ...nobody(6), fichier_pdf: "faux.pdf" },
  ];
  await send(desk, { name: "titres.zip", content: await zipOf({ "titres.csv": csvOf(rows), "un.pdf": await pdf(500), "faux.pdf": "ceci n’est pas un PDF", "orphelin.pdf": await pdf(501) }) });
  await expectPreview(desk, { added: 1, bad: 7 });
  const wrong: readonly (readonly [line: number, column: string, words: string])[] = [
    [3, "fichier_pdf", t("imports.problems.fileMissing", { file: "absent.pdf" })],
    [4, "montant", t("imports.problems.amount", { value: "douze euros", currency: "EUR" })],
    [5, "date_emission", t("imports.problems.date", { value: "30/02/2026" })],
    [6, "numero", t("imports.problems.repeated", { lines: "6, 7" })],
    [7, "numero", t("imports.problems.repeated", { lines: "6, 7" })],
    [8, "fichier_pdf", t("imports.problems.fileRefused", { file: "faux.pdf", reason: "not_a_pdf", embedded: "" })],
    [9, "fichier_pdf", t("imports.problems.fileUnnamed", { file: "orphelin.pdf" })],
  ];
  for (const [line, column, words] of wrong) {
    const row = agent.getByRole("row").filter({ has: agent.getByRole("rowheader", { name: String(line), exact: true }) });
    await expect(row).toContainText(column);
    await expect(row).toContainText(words);
  }
  await expectAccessible(agent);
  const errors = await agent.context().request.get((await agent.getByRole("link", { name: t("imports.pages.file.download") }).getAttribute("href"))!);
  expect((await errors.text()).trimEnd().split("\r\n")).toHaveLength(wrong.length + 1);
  await approve(desk, 1);
  await findAsAgent(desk, number(1));
  await agent.goto(`/gestion/titres?recherche=${number(2)}`);
  await expect(agent.getByText(t("bills.desk.list.noMatch"), { exact: true })).toBeVisible();
});

test("a file that cannot be read as a whole says why", async () => {
  const { t, agent } = desk;
  const some = requiredColumns.filter((column) => column !== "montant");
  const files: readonly (readonly [name: string, content: string | Buffer, words: string])[] = [
    ["entete.csv", csvOf([nobody(10)], { columns: some }).replace("objet", "libelle"), t("refusals.import.columns", { missing: "objet, montant", unknown: "libelle", twice: "none" })],
    ["sans-csv.zip", await zipOf({ "un.pdf": await pdf(502) }), t("refusals.import.zipNoCsv")],
    ["doctype.xml", pesOf({ before: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' }), t("refusals.import.doctype")],
  ];
  for (const [name, content, words] of files) {
    await send(desk, { name, content });
    await expect(agent.locator("main")).toContainText(t("imports.pages.file.unreadable"));
    await expect(agent.locator("main")).toContainText(words);
    await expect(agent.locator("main")).not.toContainText("root:");
  }
  await expectAccessible(agent);
});

test("a file in Windows-1252 is read as it was meant", async () => {
  const { agent } = desk;
  await send(desk, { name: "titres-1252.csv", content: Buffer.from(csvOf([{ ...nobody(20), montant: "1 250,00" }]).replaceAll("’", "\u0092"), "latin1") });
  await expectPreview(desk, { added: 1 });
  await expect(agent.locator("tbody tr")).toContainText("L’Éloïse");
  await expect(agent.locator("tbody tr")).toContainText("1 250,00 €");
});

test("a PES of recettes with its joined PDF goes online", async () => {
  const { t, agent } = desk;
  const joined = await pdf(503);
  const tiers = { RefTiers: person.otherCustomerNumber };
  const pieces = [{ NumDette: number(30), file: "AVIS-1", lines: [{ object: "Cantine", ht: "25.50", tiers }, { object: "Garderie", ht: "12.00", tiers }] }];
  await send(desk, { name: "pes.xml", content: Buffer.from(pesOf({ pieces, files: { "AVIS-1": joined } }), "latin1") });
  await expectPreview(desk, { added: 1 });
  await approve(desk, 1);
  await findAsAgent(desk, number(30));
  for (const words of ["DURAND-LEFÈVRE", "37,50 €", "Garderie", t("bills.desk.page.noAccount")]) await expect(agent.locator("main")).toContainText(words);
  await expectAccessible(agent);
  const original = await agent.context().request.get((await agent.getByRole("link", { name: t("bills.page.download"), exact: true }).getAttribute("href"))!);
  expect(joined.equals(await original.body())).toBe(true);
});
