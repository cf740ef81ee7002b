import { rm } from "node:fs/promises";
import { abandonImport } from "@/lib/imports/abandon-import";
import { importFile, importLines, importList } from "@/lib/imports/import.queries";
import { readImport } from "@/lib/imports/read-import";
import { startImport } from "@/lib/imports/start-import";
import { sweepImports } from "@/lib/imports/sweep-imports";
import { debtorIn } from "@/tests/support/bills";
import { openWorld, type World } from "@/tests/support/world";
import { billsWhere, csvOf, desk, importOf, linesOf, pdfOf, preview, putOnline, receive, rowOf, zipFileOf } from "./desk";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const codes = async (importId: string) => (await linesOf(world, importId)).map(({ line, state, problems }) => [line, state, ...(problems as { code: string }[]).map(({ code }) => code)]);

describe("a preview", () => {
  it("names each bad line and why, and writes no bill", async () => {
    const good = await pdfOf("good");
    const importId = await preview(world, await zipFileOf([
      rowOf("P1", { fichier_pdf: "p1.pdf" }), rowOf("P2", { montant: "douze" }), rowOf("P3", { date_emission: "31/02/2026" }), rowOf("P4"), rowOf("P4", { code_tiers: "other" }), rowOf("P5", { fichier_pdf: "absent.pdf" }),
      rowOf("P6", { fichier_pdf: "text.pdf" }), rowOf("P7", { fichier_pdf: "both.pdf" }), rowOf("P8", { fichier_pdf: "both.pdf" }),
    ], { "p1.pdf": good, "text.pdf": Buffer.from("not a PDF"), "both.pdf": await pdfOf("both"), "nobody.pdf": await pdfOf("nobody") }), "titres.zip");
    expect(await codes(importId)).toEqual([
      [2, "new"], [3, "bad", "amount"], [4, "bad", "date"], [5, "bad", "repeated"], [6, "bad", "repeated"], [7, "bad", "fileMissing"], [8, "bad", "fileRefused"],
      [9, "bad", "fileShared"], [10, "bad", "fileShared"], [11, "bad", "fileUnnamed"],
    ]);
    expect(await importOf(world, importId)).toMatchObject({ state: "ready", format: "zip", total: 10, progress: 10, newCount: 1, badCount: 9, changeCount: 0, knownCount: 0 });
    const lines = await linesOf(world, importId);
    expect(lines[3]?.problems).toEqual([{ code: "repeated", field: "numero", params: { lines: "5, 6" } }]);
    expect(lines[0]?.file).toMatchObject({ name: "p1.pdf", bytes: good.length, pages: 1, signed: false, damaged: false });
    expect(await billsWhere(world, { number: { startsWith: "P" } })).toEqual([]);
    expect(await world.mails()).toEqual([]);
  });

  it("names a bad line whose number is endless by its beginning", async () => {
    const endless = Array.from({ length: 1000 }, (_, place) => (place * 7919).toString(36)).join("");
    const importId = await preview(world, csvOf([{ ...rowOf("P18"), numero: endless }, rowOf("P19")]));
    expect(await codes(importId)).toEqual([[2, "bad", "tooLong"], [3, "new"]]);
    expect((await linesOf(world, importId))[0]?.number).toBe(`${endless.slice(0, 60)}…`);
  });

  it("does not call nobody's the file of a line that is bad for another reason", async () => {
    const importId = await preview(world, await zipFileOf([rowOf("P20", { fichier_pdf: "p20.pdf", montant: "douze" })], { "p20.pdf": await pdfOf("P20") }), "titres.zip");
    expect(await codes(importId)).toEqual([[2, "bad", "amount"]]);
  });

  it("says what is known, what changes and what contradicts what is online", async () => {
    await putOnline(world, csvOf([rowOf("K1"), rowOf("K2"), rowOf("K3"), rowOf("K4", { etat: "PAYEE" }), rowOf("K5", { etat: "ANNULEE" })]));
    const importId = await preview(world, csvOf([
      rowOf("K1"), rowOf("K2", { etat: "PAYEE", date_reglement: "12/11/2026" }), rowOf("K3", { montant: "30,00" }), rowOf("K4", { etat: "ANNULEE" }), rowOf("K5", { etat: "PAYEE" }), rowOf("K6"),
    ]));
    expect(await codes(importId)).toEqual([[2, "known"], [3, "change"], [4, "bad", "differs"], [5, "bad", "cancelOfPaid"], [6, "bad", "paidOfCancelled"], [7, "new"]]);
    expect(await codes(await preview(world, csvOf([rowOf("K4"), rowOf("K5"), rowOf("K4", { exercice: "2025" })])))).toEqual([[2, "known"], [3, "known"], [4, "new"]]);
    expect((await linesOf(world, importId))[2]?.problems).toEqual([{ code: "differs", field: "numero", params: { columns: "montant" } }]);
  });

  it("keeps the product that a line names; a line that names none contradicts nothing", async () => {
    await putOnline(world, csvOf([rowOf("Q1", { code_produit: "eau" }), rowOf("Q2")]));
    expect((await billsWhere(world, { number: { in: ["Q1", "Q2"] } })).map(({ productCode }) => productCode)).toEqual(["EAU", null]);
    expect(await codes(await preview(world, csvOf([rowOf("Q1", { code_produit: "EAU" }), rowOf("Q2", { code_produit: "RS" })])))).toEqual([[2, "known"], [3, "known"]]);
    const other = await preview(world, csvOf([rowOf("Q1", { code_produit: "RS" })]));
    expect((await linesOf(world, other))[0]?.problems).toEqual([{ code: "differs", field: "numero", params: { columns: "code_produit" } }]);
  });

  it("reports an address that is not the one of the active account", async () => {
    await debtorIn(world, { customerNumber: "C-7001" });
    const importId = await preview(world, csvOf([rowOf("M1", { code_tiers: "C-7001", email: "autre@exemple.test" }), rowOf("M2", { code_tiers: "C-7001", email: "citoyen@demo.test" })]));
    expect(await codes(importId)).toEqual([[2, "new", "otherEmail"], [3, "new"]]);
  });

  it("is the same when the file is read twice, also after a stop half-way", async () => {
    const scope = world.as("agent");
    const importId = await receive(scope, csvOf(Array.from({ length: 250 }, (_, place) => rowOf(`R${place}`))));
    const stopping = desk(world);
    let commits = 0;
    const stopped = readImport({ ...stopping, commit: (work) => { if (++commits === 3) throw new Error("stopped"); return stopping.commit(work); } }, { importId });
    await expect(stopped).rejects.toThrow("stopped");
    expect(await importOf(world, importId)).toMatchObject({ state: "reading", progress: 100 });
    await readImport(desk(world), { importId });
    expect(await importOf(world, importId)).toMatchObject({ state: "ready", total: 250, newCount: 250 });
    await readImport(desk(world), { importId });
    expect(await linesOf(world, importId)).toHaveLength(250);
  });

  it("by two jobs at once ends as one", async () => {
    const importId = await receive(world.as("agent"), csvOf(Array.from({ length: 150 }, (_, place) => rowOf(`T${place}`))));
    await Promise.allSettled([readImport(desk(world), { importId }), readImport(desk(world), { importId })]);
    await readImport(desk(world), { importId });
    expect(await importOf(world, importId)).toMatchObject({ state: "ready", total: 150, newCount: 150 });
  });

  it("of a file that cannot be read says why, and leaves nothing", async () => {
    const importId = await preview(world, "ceci n’est pas un fichier de titres\n1;2;3");
    expect(await importOf(world, importId)).toMatchObject({ state: "unreadable", problem: "columns" });
    expect(await linesOf(world, importId)).toEqual([]);
    await expect(startImport(world.as("agent"), { importId })).rejects.toMatchObject({ code: "changedMeanwhile" });
  });

  it("is abandoned by an agent, or by itself once its file is gone", async () => {
    const [given, left, gone] = [await preview(world, csvOf([rowOf("G1")])), await preview(world, csvOf([rowOf("G2")])), await preview(world, csvOf([rowOf("G3")]))];
    await abandonImport(world.as("agent"), { importId: given });
    expect([await importOf(world, given), await linesOf(world, given)]).toMatchObject([{ state: "abandoned" }, []]);
    await rm(world.container.storage.incomingPath(world.as(null).organization.id, gone));
    await expect(startImport(world.as("agent"), { importId: gone })).rejects.toMatchObject({ code: "import.fileGone" });
    expect(await sweepImports(desk(world), {})).toBe(1);
    expect([(await importOf(world, gone)).state, (await importOf(world, left)).state]).toEqual(["abandoned", "ready"]);
    await expect(abandonImport(world.as("agent"), { importId: gone })).rejects.toMatchObject({ code: "changedMeanwhile" });
  });
});

describe("an import", () => {
  it("is received, started and abandoned by billing alone, and read by the desk", async () => {
    const importId = await preview(world, csvOf([rowOf("D1")]));
    for (const person of ["citoyen", "fournisseur", null] as const) {
      for (const verb of [startImport, abandonImport]) await expect(verb(world.as(person), { importId })).rejects.toMatchObject({ kind: "forbidden" });
      await expect(importFile(world.as(person), importId)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(importList(world.as(person), {})).rejects.toMatchObject({ kind: "forbidden" });
      await expect(importLines(world.as(person), importId, {})).rejects.toMatchObject({ kind: "forbidden" });
    }
    await expect(readImport(world.as("agent"), { importId })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(startImport(world.as("agentProvince", "province"), { importId })).rejects.toMatchObject({ kind: "not-found" });
  });

  it("of an empty file is refused, and nothing is kept", async () => {
    await expect(receive(world.as("agent"), "")).rejects.toMatchObject({ code: "import.empty", field: "file" });
  });

  it("with nothing to write is not started", async () => {
    const importId = await preview(world, csvOf([rowOf("N1", { montant: "?" })]));
    await expect(startImport(world.as("agent"), { importId })).rejects.toMatchObject({ code: "import.nothingToWrite" });
    expect((await importFile(world.as("agent"), importId)).may).toEqual({ start: false, restart: false, abandon: true, takeBack: false });
  });

  it("is shown with its lines, page by page, of one state or all", async () => {
    const importId = await preview(world, csvOf(Array.from({ length: 60 }, (_, place) => rowOf(`L${place}`, place % 2 ? { montant: "x" } : {}))));
    const scope = world.as("agent");
    expect(await importFile(scope, importId)).toMatchObject({ state: "ready", counts: { total: 60, new: 30, bad: 30 }, may: { start: true, abandon: true, takeBack: false }, createdBy: "Agnès Agent" });
    const first = await importLines(scope, importId, {});
    expect([first.items.length, first.previous, first.next]).toEqual([25, null, 26]);
    const last = await importLines(scope, importId, { after: "51" });
    expect([last.items.map(({ line }) => line), last.previous, last.next]).toEqual([[52, 53, 54, 55, 56, 57, 58, 59, 60, 61], 52, null]);
    expect((await importLines(scope, importId, { before: "52" })).items.map(({ line }) => line).at(-1)).toBe(51);
    const bad = await importLines(scope, importId, { state: "bad" });
    expect([bad.items.every(({ state }) => state === "bad"), bad.items.length, bad.next]).toEqual([true, 25, 51]);
    expect((await importList(scope, {})).items[0]).toMatchObject({ id: importId, fileName: "titres.csv" });
  });
});
