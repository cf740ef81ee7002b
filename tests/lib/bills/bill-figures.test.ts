import { agentBills, type AgentBillFilter } from "@/lib/bills/agent-bills.queries";
import { billFigures, type BillFigures } from "@/lib/bills/bill-figures.queries";
import { billIn, debtorIn } from "@/tests/support/bills";
import { openWorld, type World } from "@/tests/support/world";

let world: World;
let figures: BillFigures;

beforeAll(async () => {
  world = await openWorld();
  const debtorId = await debtorIn(world);
  for (let index = 0; index < 40; index++) {
    const state = (["due", "declared", "paid", "cancelled"] as const)[index % 4]!;
    await billIn(world, { debtorId, minor: 1000 + index, state, currency: index % 5 === 0 ? "XPF" : "EUR", dueOn: index % 9 === 0 ? null : `2026-1${1 + (index % 2)}-15` });
  }
  figures = (await billFigures(world.as("agent"), 12))!;
});
afterAll(() => world.close());

async function listed(filter: AgentBillFilter) {
  const pages = [await agentBills(world.as("agent"), filter)];
  for (let page = pages[0]; page?.next; page = pages.at(-1)) pages.push(await agentBills(world.as("agent"), { ...filter, after: page.next }));
  return pages.flatMap(({ items }) => items);
}
const sums = (items: Awaited<ReturnType<typeof listed>>) => (["EUR", "XPF"] as const).flatMap((currency) => {
  const own = items.filter(({ amount }) => amount.currency === currency);
  return own.length === 0 ? [] : [{ count: own.length, amount: { minor: own.reduce((sum, { amount }) => sum + amount.minor, 0), currency } }];
});

it("every figure is what the list behind it holds: unpaid, overdue, paid week by week", async () => {
  expect(figures.unpaid).toEqual(sums(await listed({ choice: "unpaid" })));
  expect(figures.late).toEqual(sums(await listed({ choice: "unpaid", late: true })));
  for (const { count, amount: { currency } } of figures.unpaid) expect(await listed({ choice: "unpaid", currency })).toHaveLength(count);
  for (const { count, amount: { currency } } of figures.late) expect(await listed({ choice: "unpaid", late: true, currency })).toHaveLength(count);
  expect(figures.late).toEqual([expect.objectContaining({ count: expect.any(Number) }), expect.anything()]);
  for (const { monday, sunday, count } of figures.paid) expect(count).toBe((await listed({ paid: { from: monday, to: sunday } })).length);
  expect(figures.paid.filter(({ count }) => count > 0)).toMatchObject([{ monday: "2026-11-09", sunday: "2026-11-15", count: 10 }]);
});

it("is told to those who read the bills", async () => {
  expect(await billFigures(world.as("citoyen"), 12)).toBeNull();
});
