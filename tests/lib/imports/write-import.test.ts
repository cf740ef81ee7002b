import { inspectArchive } from "@/lib/documents/inspect-archive";
import { startImport } from "@/lib/imports/start-import";
import { writeImport } from "@/lib/imports/write-import";
import { AlteredContent } from "@/lib/ports/storage";
import { billIn, debtorIn } from "@/tests/support/bills";
import { openWorld, type World } from "@/tests/support/world";
import { tamper } from "../documents/intake";
import { billsWhere, csvOf, desk, drawFor, importOf, linesOf, pdfOf, preview, putOnline, rowOf, write, zipFileOf } from "./desk";
import { pesOf } from "./files";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const states = async (importId: string) => (await linesOf(world, importId)).map(({ state }) => state);
const approved = async (bytes: string | Buffer, fileName?: string) => {
  const importId = await preview(world, bytes, fileName);
  await startImport(world.as("agent"), { importId });
  return importId;
};
const many = (count: number, prefix = "A") => Array.from({ length: count }, (_, place) => rowOf(`${prefix}${String(place).padStart(4, "0")}`));
const eventsOf = (type: string) => world.as("agent").read((tx) => tx.event.findMany({ where: { type }, orderBy: { id: "asc" } }));
const intact = async () => expect(await inspectArchive(world.as("agent"))).toMatchObject({ intact: true, findings: [] });

describe("bills of a ZIP", () => {
  it("are put online with the very bytes that came, under archive numbers in the file's order, with what finds them", async () => {
    const pdf = await pdfOf("A1");
    const importId = await putOnline(world, await zipFileOf([rowOf("A1", { fichier_pdf: "a1.pdf" }), rowOf("A2", { mode: "PRELEVEMENT", date_echeance: "" })], { "a1.pdf": pdf }), "titres.zip");
    const [first, second] = await billsWhere(world, { importId });
    expect(first).toMatchObject({
      state: "due", standing: "unpaid", amount: 2500n, currency: "EUR", reference: "2026-RS-00-A1", refdet: "2026RS00A1", accountId: null, debtor: { customerNumber: "T-A1", lastName: "Dupont", sortName: "dupont dominique" },
      documents: [{ role: "bill", fileName: "a1.pdf", bytes: pdf.length, pages: 1, retainUntil: new Date("2028-11-21T00:00:00Z"), entry: { archiveNumber: "MAIRIE-2026-000001" } }],
    });
    expect(second).toMatchObject({ state: "direct-debit", dueOn: null, dueOrder: new Date("9999-12-31T00:00:00Z"), documents: [{ fileName: "2026-A2.pdf", entry: { archiveNumber: "MAIRIE-2026-000002" } }] });
    const words = await world.as("agent").read((tx) => tx.billWord.findMany({ where: { billId: first?.id }, select: { word: true } }));
    expect(words.map(({ word }) => word)).toEqual(expect.arrayContaining(["a1", "2026rs00a1", "dupont", "ta1", "2500", "restaurationscolaire"]));
    expect((await eventsOf("bill.published")).map(({ billId, payload }) => [billId, payload])).toEqual([[first?.id, { number: "A1", archiveNumber: "MAIRIE-2026-000001" }], [second?.id, { number: "A2", archiveNumber: "MAIRIE-2026-000002" }]]);
    const { storage } = world.container;
    expect(await storage.hashOfArchived(world.as(null).organization.id, first?.documents[0]?.sha256 ?? "")).toBe(first?.documents[0]?.sha256);
    await intact();
  });

  it("are not doubled by the same file, nor by its lines in another one", async () => {
    const zip = await zipFileOf([rowOf("A1", { fichier_pdf: "a1.pdf" }), rowOf("A2", { etat: "PAYEE", date_reglement: "10/11/2026" })], { "a1.pdf": await pdfOf("A1") });
    await putOnline(world, zip, "titres.zip");
    const again = await preview(world, zip, "titres.zip");
    expect(await states(again)).toEqual(["known", "known"]);
    await expect(startImport(world.as("agent"), { importId: again })).rejects.toMatchObject({ code: "import.nothingToWrite" });
    const third = await putOnline(world, csvOf([rowOf("A2"), rowOf("A3")]));
    expect(await states(third)).toEqual(["known", "written"]);
    expect(await billsWhere(world)).toHaveLength(3);
  });

  it("that another import put online meanwhile are known, whatever the order", async () => {
    const [one, two] = [await approved(csvOf(many(30))), await approved(csvOf(many(40)))];
    await Promise.allSettled([write(world, one), write(world, two)]);
    for (const id of [one, two]) await write(world, id); // as the queue does after a failure
    expect([(await importOf(world, one)).state, (await importOf(world, two)).state]).toEqual(["done", "done"]);
    expect(await billsWhere(world)).toHaveLength(40);
    expect([...(await states(one)), ...(await states(two))].filter((state) => state === "written")).toHaveLength(40);
    await intact();
  });
});

describe("a writing that is stopped", () => {
  it("half-way goes on where it was, and doubles nothing", async () => {
    const importId = await approved(csvOf(many(150)));
    const scope = desk(world);
    let archived = 0;
    const storage = { ...scope.ports.storage, archive: async (...args: Parameters<typeof scope.ports.storage.archive>) => { if (++archived > 130) throw new Error("the disk is full"); return scope.ports.storage.archive(...args); } };
    await expect(writeImport({ ...scope, ports: { ...scope.ports, storage } }, { importId, draw: drawFor(scope) })).rejects.toThrow("the disk is full");
    expect(await importOf(world, importId)).toMatchObject({ state: "running", progress: 100, failedCount: 0 });
    expect(await billsWhere(world)).toHaveLength(100);
    await intact(); // what is archived for the lines that wait is nobody's addition
    await write(world, importId);
    expect(await importOf(world, importId)).toMatchObject({ state: "done", progress: 150, failedCount: 0 });
    expect(await billsWhere(world)).toHaveLength(150);
    await write(world, importId);
    expect(await eventsOf("import.finished")).toMatchObject([{ payload: { written: 150, failed: 0 } }]);
    await intact();
  });

  it("and of which two jobs run at once writes each line once", async () => {
    const importId = await approved(csvOf(many(120)));
    await Promise.allSettled([write(world, importId), write(world, importId)]);
    await write(world, importId);
    expect(await importOf(world, importId)).toMatchObject({ state: "done", progress: 120 });
    expect(await billsWhere(world)).toHaveLength(120);
    expect(await eventsOf("import.finished")).toHaveLength(1);
    await intact();
  });
});

describe("a line that cannot be written", () => {
  it("takes no other with it, is named, and leaves nothing of its own", async () => {
    const importId = await approved(csvOf(many(5)));
    await tamper(world, `UPDATE bill_import_line SET "row" = jsonb_set("row", '{minor}', '-5') WHERE line = 4`);
    await write(world, importId);
    expect(await states(importId)).toEqual(["written", "written", "failed", "written", "written"]);
    expect((await linesOf(world, importId))[2]?.problems).toMatchObject([{ code: "writeFailed" }]);
    expect(await importOf(world, importId)).toMatchObject({ state: "done", failedCount: 1, progress: 5 });
    expect(await world.as("agent").read((tx) => tx.debtor.count())).toBe(4);
    await intact();
  });

  it("is named when its PDF is no more the one of the preview", async () => {
    const importId = await approved(await zipFileOf([rowOf("A1", { fichier_pdf: "a1.pdf" }), rowOf("A2")], { "a1.pdf": await pdfOf("A1") }), "titres.zip");
    await tamper(world, `UPDATE bill_import_line SET file = jsonb_set(file, '{sha256}', to_jsonb(repeat('a', 64))) WHERE line = 2`);
    await write(world, importId);
    expect(await linesOf(world, importId)).toMatchObject([{ state: "failed", problems: [{ code: "fileChanged" }] }, { state: "written" }]);
    await intact();
  });

  it("is not one when the storage is to blame: the job comes back", async () => {
    const importId = await approved(csvOf(many(3)));
    const scope = desk(world);
    const storage = { ...scope.ports.storage, archive: async () => { throw new AlteredContent("x"); } };
    await expect(writeImport({ ...scope, ports: { ...scope.ports, storage } }, { importId, draw: drawFor(scope) })).rejects.toThrow();
    expect(await states(importId)).toEqual(["new", "new", "new"]);
    await write(world, importId);
    expect(await states(importId)).toEqual(["written", "written", "written"]);
  });
});

describe("a later file", () => {
  it("marks bills paid, with their receipts, confirms what was declared, and cancels", async () => {
    await putOnline(world, csvOf(["A1", "A2", "A3", "A4"].map((number) => rowOf(number))));
    const declared = (await billsWhere(world, { number: "A2" }))[0]?.id ?? "";
    await tamper(world, "UPDATE bill SET state = 'declared' WHERE id = $1", [declared]);
    await tamper(world, "INSERT INTO payment (organization_id, id, bill_id, channel, state, amount, currency, means, paid_on, created_at) SELECT organization_id, gen_random_uuid(), id, 'declared', 'declared', amount, currency, 'cheque', '2026-11-10', now() FROM bill WHERE id = $1", [declared]);
    const later = await putOnline(world, csvOf([rowOf("A1", { etat: "PAYEE", date_reglement: "12/11/2026" }), rowOf("A2", { etat: "PAYEE" }), rowOf("A3", { etat: "ANNULEE" }), rowOf("A4")]));
    expect(await states(later)).toEqual(["written", "written", "written", "known"]);
    expect(await billsWhere(world)).toMatchObject([
      { state: "paid", standing: "paid", paidOn: new Date("2026-11-12T00:00:00Z"), payments: [{ channel: "recorded", state: "accepted", amount: 2500n, receiptNumber: "REC-2026-000001" }] },
      { state: "paid", payments: [{ channel: "declared", state: "confirmed", receiptNumber: "REC-2026-000002" }] },
      { state: "cancelled", standing: "cancelled", payments: [] }, { state: "due" },
    ]);
    expect((await eventsOf("bill.changed")).map(({ payload }) => payload)).toEqual([{ number: "A1", from: "due", to: "paid" }, { number: "A2", from: "declared", to: "paid" }, { number: "A3", from: "due", to: "cancelled" }]);
    expect(await states(await preview(world, csvOf([rowOf("A1", { etat: "PAYEE" }), rowOf("A3", { etat: "ANNULEE" })])))).toEqual(["known", "known"]);
  });

  it("does not change what somebody changed after the preview", async () => {
    await putOnline(world, csvOf([rowOf("A1")]));
    const later = await approved(csvOf([rowOf("A1", { etat: "ANNULEE" })]));
    await tamper(world, "UPDATE bill SET state = 'paid', standing = 'paid'");
    await write(world, later);
    expect(await linesOf(world, later)).toMatchObject([{ state: "failed", problems: [{ code: "cancelOfPaid" }] }]);
  });

  it("of reductions takes its amount off once, and cancels what has nothing left", async () => {
    await putOnline(world, pesOf({ pieces: [{ NumDette: "1" }, { NumDette: "2", lines: [{ ht: "10.00" }, { ht: "5.00" }] }] }), "pes.xml");
    const reductions = pesOf({ typBord: "02", pieces: [{ NumDette: "1", lines: [{ ht: "5.50" }] }, { NumDette: "2", lines: [{ ht: "15.00" }] }, { NumDette: "3" }, { NumDette: "4", lines: [{ ht: "1.00" }] }] });
    const later = await putOnline(world, reductions, "pes.xml");
    expect(await states(later)).toEqual(["written", "written", "bad", "bad"]);
    expect(await billsWhere(world)).toMatchObject([
      { number: "1", amount: 2000n, state: "due", lines: [{ minor: 2550 }, { minor: -550 }] }, { number: "2", amount: 0n, state: "cancelled", lines: [{ minor: 1000 }, { minor: 500 }, { minor: -1500 }] },
    ]);
    expect(await states(await preview(world, reductions, "pes.xml"))).toEqual(["known", "known", "bad", "bad"]);
    const original = await preview(world, pesOf({ pieces: [{ NumDette: "1" }, { NumDette: "2", lines: [{ ht: "10.00" }, { ht: "5.00" }] }] }), "pes.xml");
    expect(await states(original)).toEqual(["known", "known"]);
    const more = await preview(world, pesOf({ typBord: "02", pieces: [{ NumDette: "1", lines: [{ ht: "20.01" }] }, { NumDette: "2", lines: [{ ht: "1.00" }] }] }), "pes.xml");
    expect((await linesOf(world, more)).map(({ problems }) => problems)).toMatchObject([[{ code: "reductionTooBig" }], [{ code: "reductionOfCancelled" }]]);
  });

  it("waits for the end of a payment before it reduces", async () => {
    const debtorId = await debtorIn(world);
    await billIn(world, { debtorId, number: "1", state: "paying" });
    const later = await putOnline(world, pesOf({ typBord: "02", pieces: [{ NumDette: "1", lines: [{ ht: "1.00" }] }] }), "pes.xml");
    expect(await linesOf(world, later)).toMatchObject([{ state: "failed", problems: [{ code: "beingPaid" }] }]);
  });
});
