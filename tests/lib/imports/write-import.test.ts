import { openWorld, type World } from "@/tests/support/world";
import { inspectArchive } from "@/lib/documents/inspect-archive";
import { billsWhere, csvOf, importOf, linesOf, pdfOf, preview, putOnline, rowOf, zipFileOf } from "./desk";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

describe("bills of a ZIP", () => {
  it("are put online with the very bytes that came, numbered in the archive", async () => {
    const pdf = await pdfOf("A1");
    const importId = await putOnline(world, await zipFileOf([rowOf("A1", { fichier_pdf: "a1.pdf", email: "anne@exemple.test" }), rowOf("A2")], { "a1.pdf": pdf }), "titres.zip");
    expect(await linesOf(world, importId)).toMatchObject([{ state: "written" }, { state: "written" }]);
    const bills = await billsWhere(world, { importId });
    expect(bills).toMatchObject([{ number: "A1", state: "due", documents: [{ role: "bill", bytes: pdf.length, entry: { archiveNumber: "MAIRIE-2026-000001" } }] }, { number: "A2" }]);
    expect(await importOf(world, importId)).toMatchObject({ state: "done", total: 2, newCount: 2 });
    expect(await inspectArchive(world.as("agent"))).toMatchObject({ intact: true, entries: 2 });
    expect((await world.mails()).map(({ template, recipient }) => [template, recipient])).toEqual([["import-finished", "agent@demo.test"], ["debtor-invited", "anne@exemple.test"]]);
  });
});

it("says nothing", async () => { await preview(world, csvOf([rowOf("B1")])); });
