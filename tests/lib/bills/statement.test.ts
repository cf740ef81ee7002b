import { composeStatement } from "@/lib/bills/compose-statement";
import { myStatement } from "@/lib/bills/statement.queries";
import { organizations, people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { noon, openWorld, type World } from "@/tests/support/world";
import { takeBack } from "./originals";

let world: World;
let debtorId: string;
beforeAll(async () => {
  world = await openWorld();
  debtorId = await debtorIn(world);
  await debtorIn(world, { customerNumber: "C-1002" });
  const states = ["due", "paying", "declared", "direct-debit", "paid", "cancelled"] as const;
  for (const [index, state] of states.entries()) await billIn(world, { debtorId, number: `S-${state}`, state, minor: 100 * 2 ** index, issuedOn: `2026-0${9 - index}-01` });
  await billIn(world, { debtorId, number: "XPF", currency: "XPF", minor: 5000, issuedOn: "2026-12-31" });
  await billIn(world, { debtorId, number: "OLD", issuedOn: "2024-01-01", state: "paid" });
  await takeBack(world, await billIn(world, { debtorId, issuedOn: "2020-05-05" }));
  await billIn(world, { debtorId, of: "nouveau", issuedOn: "2019-05-05" });
});
afterAll(() => world.close());

describe("the statement of a year", () => {
  it("has that year's bills, oldest first, and the person's customer numbers", async () => {
    const { statement } = (await myStatement(world.as("citoyen"), 2026))!;
    expect(statement.rows.map(({ number }) => number)).toEqual(["S-cancelled", "S-paid", "S-direct-debit", "S-declared", "S-paying", "S-due", "XPF"]);
    expect(statement.person).toEqual({ name: people.citoyen.name, customerNumbers: ["C-1001", "C-1002"] });
  });

  it("adds up, each currency by itself: billed is paid and due together, what was cancelled counts for nothing", async () => {
    const { statement } = (await myStatement(world.as("citoyen"), 2026))!;
    expect(statement.totals).toEqual([{ currency: "EUR", billed: 3100, paid: 1600, due: 1500 }, { currency: "XPF", billed: 5000, paid: 0, due: 5000 }]);
  });

  it("is offered for every year from the first bill to the last, and is the latest one's where another is asked for", async () => {
    const { years } = (await myStatement(world.as("citoyen"), null))!;
    expect(years).toEqual([2026, 2025, 2024]);
    expect((await myStatement(world.as("citoyen"), 2025))?.statement).toMatchObject({ year: 2025, rows: [], totals: [] });
    for (const asked of [null, 1999, Number.NaN]) expect((await myStatement(world.as("citoyen"), asked))?.statement.year).toBe(2026);
  });

  it("is nobody else's", async () => {
    expect(await myStatement(world.as("agent"), 2026)).toBeNull();
    expect(await myStatement(world.as("citoyen", "province"), 2026)).toBeNull();
    expect(() => myStatement(world.as(null), 2026)).toThrow("forbidden");
  });

  it("is a PDF, for the years that there are", async () => {
    const pdf = await composeStatement(world.as("citoyen"), 2026);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await expect(composeStatement(world.as("citoyen"), 2019)).rejects.toMatchObject({ kind: "not-found" });
    await expect(composeStatement(world.as("agent"), 2026)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("is not made of more bills than anyone reads", async () => {
    const { id: organizationId } = organizations.mairie;
    const row = { organizationId, debtorId, accountId: people.candidat.id, fiscalYear: 2026, reference: "R", subject: "S", amount: 1n, currency: "EUR", mode: "free", state: "due", standing: "unpaid" };
    const dates = { issuedOn: noon, dueOrder: new Date("9999-12-31"), stateAt: noon, publishedAt: noon };
    await world.as("admin").commit(({ tx }) => tx.bill.createMany({ data: Array.from({ length: 2001 }, (_, index) => ({ ...row, ...dates, number: `M-${index}` })) }));
    expect((await myStatement(world.as("candidat"), 2026))?.statement).toMatchObject({ isTooLong: true, rows: [], totals: [] });
    await expect(composeStatement(world.as("candidat"), 2026)).rejects.toMatchObject({ kind: "not-found" });
    await world.as("admin").commit(({ tx }) => tx.bill.deleteMany({ where: { number: "M-0" } }));
    expect((await myStatement(world.as("candidat"), 2026))?.statement).toMatchObject({ isTooLong: false, totals: [{ billed: 2000 }] });
  });
});
