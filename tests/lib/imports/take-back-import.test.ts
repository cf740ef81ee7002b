import { openBill } from "@/lib/bills/open-bill";
import { checkDocument } from "@/lib/documents/check-document";
import { inspectArchive } from "@/lib/documents/inspect-archive";
import { archiveState } from "@/lib/documents/archive.queries";
import { importFile } from "@/lib/imports/import.queries";
import { takeBackImport } from "@/lib/imports/take-back-import";
import { withdrawImport } from "@/lib/imports/withdraw-import";
import { people } from "@/prisma/world/people";
import { openWorld, type World } from "@/tests/support/world";
import { tamper } from "../documents/intake";
import { billsWhere, csvOf, desk, importOf, preview, putOnline, rowOf } from "./desk";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const email = people.citoyen.email;
const file = csvOf(Array.from({ length: 3 }, (_, place) => rowOf(`A${place}`, { email, code_tiers: "C-1" })));
const takeBack = (importId: string) => takeBackImport(world.as("agent"), { importId });
const inspect = () => inspectArchive(world.as("agent"));

describe("an import that was taken back", () => {
  it("is seen by nobody at once; the chain says so; numbers of the archive stay used, those of bills are free again", async () => {
    const importId = await putOnline(world, file);
    expect((await importFile(world.as("agent"), importId)).may.takeBack).toBe(true);
    expect(await takeBack(importId)).toMatchObject({ bills: 3 });
    expect(await billsWhere(world)).toEqual([]);
    await withdrawImport(desk(world), { importId });
    await withdrawImport(desk(world), { importId });
    expect(await inspect()).toMatchObject({ intact: true, entries: 3, withdrawals: 3 });
    expect(await archiveState(world.as("agent"))).toMatchObject({ entries: 3, withdrawals: 3, lastNumber: "MAIRIE-2026-000003" });
    expect(await world.as("agent").read((tx) => tx.billWord.count())).toBe(0);
    expect(await world.as("agent").read((tx) => tx.event.count({ where: { type: "bill.withdrawn" } }))).toBe(3);
    expect(await importOf(world, importId)).toMatchObject({ state: "taken-back" });
    await putOnline(world, file);
    expect((await billsWhere(world)).map(({ documents }) => documents[0]?.entry?.archiveNumber)).toEqual(["MAIRIE-2026-000004", "MAIRIE-2026-000005", "MAIRIE-2026-000006"]);
    expect(await inspect()).toMatchObject({ intact: true, entries: 6, withdrawals: 3 });
  });

  it("is recognised for what it is by whoever checks its number or its file", async () => {
    const importId = await putOnline(world, csvOf([rowOf("A1")]));
    const [bill] = await billsWhere(world);
    const asked = { archiveNumber: bill?.documents[0]?.entry?.archiveNumber, sha256: bill?.documents[0]?.sha256 };
    expect(await checkDocument(world.as(null), asked)).toMatchObject({ original: { withdrawnAt: null }, file: { is: "original", withdrawnAt: null } });
    await takeBack(importId);
    await withdrawImport(desk(world), { importId });
    expect(await checkDocument(world.as(null), asked)).toMatchObject({ original: { withdrawnAt: expect.any(Date) }, file: { is: "original", withdrawnAt: expect.any(Date) } });
  });

  it("goes on with its withdrawals where a stop left them", async () => {
    const importId = await putOnline(world, csvOf(Array.from({ length: 210 }, (_, place) => rowOf(`A${place}`))));
    await takeBack(importId);
    const scope = desk(world);
    let commits = 0;
    const stopped = withdrawImport({ ...scope, commit: (work) => { if (++commits === 2) throw new Error("stopped"); return scope.commit(work); } }, { importId });
    await expect(stopped).rejects.toThrow("stopped");
    await withdrawImport(desk(world), { importId });
    expect(await inspect()).toMatchObject({ intact: true, entries: 210, withdrawals: 210 });
  });
});

describe("an import is not taken back", () => {
  it("once a bill of it was opened", async () => {
    const importId = await putOnline(world, file);
    const [first] = await billsWhere(world);
    await openBill(world.as("citoyen"), { billId: first?.id });
    await expect(takeBack(importId)).rejects.toMatchObject({ code: "import.opened", params: { count: 1 } });
    expect(await importFile(world.as("agent"), importId)).toMatchObject({ state: "done", notTakenBack: "opened", may: { takeBack: false } });
    expect(await billsWhere(world)).toHaveLength(3);
  });

  it("at the same instant as a bill is opened: one of the two is refused", async () => {
    for (let turn = 0; turn < 5; turn++) {
      const importId = await putOnline(world, csvOf([rowOf(`B${turn}`, { email, code_tiers: "C-1" })]));
      const [bill] = await billsWhere(world, { importId });
      const [taken, opened] = await Promise.allSettled([takeBack(importId), openBill(world.as("citoyen"), { billId: bill?.id })]);
      expect([taken?.status, opened?.status].filter((status) => status === "fulfilled")).toHaveLength(1);
    }
  });

  it("while a bill of it is being paid, is declared or was paid by its person", async () => {
    const importId = await putOnline(world, file);
    for (const state of ["pending", "declared", "accepted"]) {
      await tamper(world, "DELETE FROM payment");
      await tamper(world, "INSERT INTO payment (organization_id, id, bill_id, channel, state, amount, currency, created_at, id_op, locked_until) SELECT organization_id, gen_random_uuid(), id, 'payfip', $1, amount, currency, now(), 'x', now() FROM bill LIMIT 1", [state]);
      await expect(takeBack(importId)).rejects.toMatchObject({ code: "import.paying" });
      expect(await importFile(world.as("agent"), importId)).toMatchObject({ notTakenBack: "paying" });
    }
  });

  it("where it put nothing online, before it is finished, twice, or by someone else than billing", async () => {
    await putOnline(world, file);
    const changes = await putOnline(world, csvOf([rowOf("A0", { email, code_tiers: "C-1", etat: "ANNULEE" })]));
    await expect(takeBack(changes)).rejects.toMatchObject({ code: "import.nothingToTakeBack" });
    await expect(takeBack(await preview(world, csvOf([rowOf("B1")])))).rejects.toMatchObject({ code: "changedMeanwhile" });
    const importId = await putOnline(world, csvOf([rowOf("C1")]));
    await expect(takeBackImport(world.as("citoyen"), { importId })).rejects.toMatchObject({ kind: "forbidden" });
    await takeBack(importId);
    await expect(takeBack(importId)).rejects.toMatchObject({ code: "changedMeanwhile" });
  });
});

describe("a withdrawal in the chain", () => {
  const withdrawn = async () => {
    const importId = await putOnline(world, csvOf([rowOf("A1"), rowOf("A2")]));
    await takeBack(importId);
    await withdrawImport(desk(world), { importId });
  };
  const kinds = async () => (await inspect()).findings.map(({ kind, archiveNumber }) => [kind, archiveNumber?.slice(-6) ?? null]);

  it("that was dated back is named", async () => {
    await withdrawn();
    await tamper(world, "UPDATE archive_withdrawal SET withdrawn_at = withdrawn_at - interval '1 day' WHERE position = 3");
    expect(await kinds()).toEqual([["entryAltered", "000001"]]);
  });

  it("that was removed is named", async () => {
    await withdrawn();
    await tamper(world, "DELETE FROM archive_withdrawal WHERE position = 3");
    expect((await inspect()).findings).toEqual([{ kind: "entryMissing", archiveNumber: null, detail: "3" }]);
    await tamper(world, "DELETE FROM archive_withdrawal WHERE position = 4");
    expect((await inspect()).findings.map(({ detail }) => detail)).toEqual(["3", "4"]);
  });

  it("that was turned to another document is named", async () => {
    await withdrawn();
    await tamper(world, "DELETE FROM archive_withdrawal WHERE position = 4");
    await tamper(world, "UPDATE archive_withdrawal SET document_id = (SELECT document_id FROM archive_entry WHERE position = 2) WHERE position = 3");
    expect((await kinds())[0]).toEqual(["withdrawalAltered", "000001"]);
  });
});
