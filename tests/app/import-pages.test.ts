import { Lines, shownStates } from "@/app/[tenant]/gestion/titres/import/[id]/lines";
import { Acts, Facts, Standing } from "@/app/[tenant]/gestion/titres/import/[id]/standing";
import { Expected, ImportTable } from "@/app/[tenant]/gestion/titres/import/import-parts";
import { GET as example } from "@/app/[tenant]/gestion/titres/import/exemple/route";
import { importStates, optionalColumns, requiredColumns, type ImportedBill, type ImportLine, type LineProblem } from "@/lib/imports/import";
import type { ImportView } from "@/lib/imports/import.queries";
import { openSource } from "@/lib/imports/open-source";
import { mairie, readAll, received } from "../lib/imports/files";
import { drawnPiece, textOf } from "@/tests/support/drawn";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined, push: () => undefined }), usePathname: () => "/gestion/titres/import" }));
jest.mock("@/app/[tenant]/gestion/titres/import/[id]/handle-import.actions", () => ({ startImportAction: async () => ({}), abandonImportAction: async () => ({}), takeBackImportAction: async () => ({}) }));

/** What a person reads; a message that is missing or lacks a value is a problem. */

const file: ImportView = {
  id: "01a1fd6f-92dd-786e-a371-50f778387df3", fileName: "titres.zip", format: "zip", state: "ready", createdAt: new Date("2026-11-21T09:00:00Z"), createdBy: "Alix Agent", progress: 205, written: 0,
  counts: { total: 205, new: 198, change: 2, known: 3, bad: 2, failed: 0 }, sha256: "ab".repeat(32), bytes: 12_300_000, problem: null, takenBackAt: null, notTakenBack: null,
  may: { start: true, restart: false, abandon: true, takeBack: false },
};

describe("the page of an import", () => {
  it("shows what is good and what is not before anything is written, and what to press", () => {
    const text = textOf(drawnPiece(Standing, { file }) + drawnPiece(Acts, { file }) + drawnPiece(Facts, { file }));
    expect(text).toContain("200 factures sont prêtes à être mises en ligne");
    expect(text).toContain("À ajouter : 198. À modifier : 2. Déjà en ligne, sans changement : 3. Lignes refusées : 2.");
    expect(text).toContain("Mettre en ligne 200 factures");
    expect(text).toContain("Abandonner ce fichier ?");
    expect(text).toContain("Télécharger les lignes refusées (CSV)");
    expect(text).toContain("12,3 Mo");
  });

  it.each(importStates)("says where it stands: %s", (state) => {
    for (const locale of ["fr", "en"] as const) {
      const seen = { ...file, state, written: 200, problem: { code: "columns", params: { missing: "montant", unknown: "none", twice: "none" } }, notTakenBack: "opened" as const, may: { start: false, restart: false, abandon: false, takeBack: false } };
      expect(textOf(drawnPiece(Standing, { file: seen }, locale)).length).toBeGreaterThan(20);
      expect(textOf(drawnPiece(Acts, { file: seen }, locale))).not.toContain("Mettre en ligne");
    }
  });

  it("asks for the refused lines again only where there are some", () => {
    const said = (bad: number, failed: number) => textOf(drawnPiece(Standing, { file: { ...file, state: "done", written: 200, counts: { ...file.counts, bad, failed } } }));
    for (const [bad, failed] of [[1, 0], [0, 1]] as const) expect(said(bad, failed)).toContain("renvoyez le fichier entier");
    expect(said(0, 0)).not.toContain("renvoyez");
  });

  it("names the columns that a file lacks when the whole of it is refused", () => {
    const problem = { code: "columns", params: { missing: "montant, nom", unknown: "none", twice: "none" } };
    expect(textOf(drawnPiece(Standing, { file: { ...file, state: "unreadable", problem } }))).toContain("Il manque ces colonnes : montant, nom. Corrigez la ligne de titres");
  });

  it("tells progress without JavaScript, and how to see more of it", () => {
    const html = drawnPiece(Standing, { file: { ...file, state: "running", progress: 50 } });
    expect(textOf(html)).toContain("Mise en ligne des factures : 25 %. Lignes traitées : 50");
    expect(html).toContain('<noscript>');
    expect(textOf(html)).toContain("Actualiser");
    expect(html).toContain('role="status"');
  });
});

const bill = { fiscalYear: 2026, number: "1078", minor: 2550, currency: "EUR", dueOn: "2026-12-15", kind: "issued", debtor: { lastName: "Durand", firstName: "Zoé" } } as ImportedBill;
const lineOf = (line: number, state: ImportLine["state"], more: Partial<ImportLine> = {}): ImportLine => ({ line, state, number: "1078", bill: null, problems: [], file: null, billId: null, ...more });

it("a writing that may have stopped can be begun again", () => {
  const running = { ...file, state: "running", may: { ...file.may, start: false, restart: true, abandon: false } } as const;
  expect(textOf(drawnPiece(Acts, { file: running }))).toMatch(/Relancez-la : elle reprend où elle en est, et rien n’est ajouté deux fois\..*Relancer/);
  expect(textOf(drawnPiece(Acts, { file: { ...running, may: { ...running.may, restart: false } } }))).not.toContain("Relancer");
});

describe("its lines", () => {
  it("are named with their number in the file, the column and what to do", () => {
    const wrong: LineProblem[] = [{ code: "amount", field: "montant", params: { value: "douze", currency: "EUR" } }, { code: "date", field: "date_emission", params: { value: "30/02/2026" } }];
    const html = drawnPiece(Lines, { id: file.id, lines: { items: [lineOf(12, "bad", { problems: wrong })], previous: null, next: 12 }, states: shownStates(file), shown: "bad" });
    expect(textOf(html)).toContain("12 1078 montant : « douze » n’est pas un montant. Écrivez-le en chiffres, par exemple 1250,50.");
    expect(textOf(html)).toContain("date_emission : « 30/02/2026 » n’est pas une date qui existe.");
    expect(html).toContain("lignes=bad&apres=12#lignes");
  });

  it("show what would come online", () => {
    const text = textOf(drawnPiece(Lines, { id: file.id, lines: { items: [lineOf(2, "new", { bill })], previous: null, next: null }, states: shownStates(file), shown: "new" }));
    expect(text).toMatch(/2 1078 Zoé Durand 15\/12\/2026 Facture à régler 25,50\s€/);
    expect(text).toContain("À ajouter 198");
  });

  it("have first the kinds that are to be corrected", () => {
    expect(shownStates(file).map(({ state }) => state)).toEqual(["bad", "new", "change", "known"]);
    expect(shownStates({ ...file, state: "done", written: 199, counts: { ...file.counts, failed: 1 } }).map(({ state }) => state)).toEqual(["failed", "bad", "written", "known"]);
  });
});

describe("the page that takes a file", () => {
  it("says what each column is", () => {
    for (const locale of ["fr", "en"] as const) {
      const text = textOf(drawnPiece(Expected, { currencies: ["EUR"] }, locale));
      for (const column of [...requiredColumns, ...optionalColumns]) expect(text).toContain(column);
    }
  });

  it("lists what came before", () => {
    expect(textOf(drawnPiece(ImportTable, { rows: [file] }))).toContain("titres.zip 21 novembre 2026 à 10:00 Alix Agent À approuver 200 bonnes, 2 refusées");
  });

  it("has an example that is itself a good file", async () => {
    const source = await openSource(await received(Buffer.from(await example().arrayBuffer())), mairie);
    expect((await readAll(source.lines())).map((line) => line.bill?.number)).toEqual(["1078", "1079"]);
  });
});
