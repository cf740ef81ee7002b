import { agentBill, agentBills, type AgentBillFilter } from "@/lib/bills/agent-bills.queries";
import { billSorts } from "@/lib/bills/bill";
import { rowsPerPage } from "@/lib/kernel/keyset";
import { people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { openWorld, type World } from "@/tests/support/world";
import { copiesOf, watchStatements } from "./plans";

const { plansOf } = watchStatements();
let world: World;
const count = 55;

beforeAll(async () => {
  world = await openWorld();
  const debtorId = await debtorIn(world);
  for (let index = 0; index < count; index++) {
    await billIn(world, { debtorId, number: `A-${index}`, minor: 1000 + (index % 4), issuedOn: `2026-0${1 + (index % 3)}-10`, of: index % 2 === 0 ? "citoyen" : null, state: index % 5 === 0 ? "declared" : "due" });
  }
});
afterAll(() => world.close());

const listed = (filter: AgentBillFilter) => agentBills({ ...world.as("agent"), actor: { accountId: people.agent.id, roles: ["billing"] } }, filter);

describe("the agents' list", () => {
  it.each(billSorts.flatMap((sort) => [[sort, false], [sort, true]] as const))("by %s (descending: %s) goes through every bill once, forwards and back", async (sort, descending) => {
    const pages = [await listed({ sort, descending })];
    for (let page = pages[0]; page?.next; page = pages.at(-1)) pages.push(await listed({ sort, descending, after: page.next }));
    expect(pages.map(({ items }) => items.length)).toEqual([rowsPerPage, rowsPerPage, count - 2 * rowsPerPage]);
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(count);
    const before = await listed({ sort, descending, before: pages[2]?.previous ?? "" });
    expect(before.items).toEqual(pages[1]?.items);
  });
});

it("a bill's page says its product, and under which number of PayFiP it is paid", async () => {
  const { organization, commit } = world.as("admin");
  await commit(({ tx }) => tx.payfipProduct.create({ data: { organizationId: organization.id, code: "EAU", name: "Eau", payfipNumber: "001972", createdAt: new Date(0) } }));
  const debtorId = await debtorIn(world, { customerNumber: "C-1003" });
  const shown = async (more: Partial<Parameters<typeof billIn>[1]>) => {
    const { product, payfip } = await agentBill({ ...world.as("agent"), actor: { accountId: people.agent.id, roles: ["reader"] } }, await billIn(world, { debtorId, ...more }));
    return { product, payfip };
  };
  expect(await shown({ reference: "2026-EAU-00-7" })).toEqual({ product: { code: "EAU", name: "Eau" }, payfip: { number: "001972", of: "product" } });
  expect(await shown({ productCode: "BUS" })).toEqual({ product: { code: "BUS", name: null }, payfip: { number: "001964", of: "organization" } });
  expect(await shown({ reference: "2026-001-7", payfipNumber: "000001" })).toEqual({ product: null, payfip: { number: "000001", of: "bill" } });
  expect((await shown({ currency: "XPF", productCode: "EAU" })).payfip).toBeNull();
});

describe("the statements that it sends", () => {
  beforeAll(() => copiesOf(world, "A-1"));

  it.each([
    [{}, "bill_all_issued"], [{ choice: "paid" }, "bill_all_standing"], [{ sort: "dueOn" }, "bill_all_due"], [{ sort: "amount", descending: true }, "bill_all_amount"],
    [{ sort: "number" }, "bill_all_number"], [{ choice: "declared" }, "bill_declared"],
  ] as const)("%o reads %s, behind row security, without sorting", async (filter, index) => {
    const { next } = await listed(filter);
    for (const after of [undefined, next ?? undefined]) {
      const text = await plansOf(world, () => listed({ ...filter, after }));
      expect(text).toMatch(new RegExp(`Index (Only )?Scan.* using ${index}`));
      expect(text).not.toMatch(/^\s*(->\s+)?Sort /m);
    }
  });
});
