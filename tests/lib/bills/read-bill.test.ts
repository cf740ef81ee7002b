import { agentBill, agentBills } from "@/lib/bills/agent-bills.queries";
import { openBill } from "@/lib/bills/open-bill";
import { readBill, readBillNumber } from "@/lib/bills/bill.queries";
import type { AgentRole } from "@/lib/kernel/actor";
import { daysLater } from "@/lib/kernel/dates";
import type { Scope } from "@/lib/platform/scope";
import type { PaymentService } from "@/lib/ports/payment";
import { organizations, people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { noon, openWorld, type World } from "@/tests/support/world";
import { originalOf, takeBack, type ArchivedBill } from "./originals";

let world: World;
let debtorId: string;
let billId: string;
let original: ArchivedBill;
beforeAll(async () => {
  world = await openWorld();
  debtorId = await debtorIn(world);
  billId = await billIn(world, { debtorId, number: "R-1" });
  original = await originalOf(world, billId);
});
afterAll(() => world.close());

/** As where online payment is on: nothing here asks it anything. */
const payable = (scope: Scope): Scope => ({ ...scope, organization: { ...scope.organization, payfipNumber: "106000" }, ports: { ...scope.ports, payment: { isSimulated: true } as PaymentService } });
const asAgent = (...roles: AgentRole[]): Scope => ({ ...world.as("agent"), actor: { accountId: people.agent.id, roles } });
const emit = (event: { type: string; payload: Record<string, string | number> }, by: "agent" | "citoyen" = "agent") =>
  world.as(by).commit(({ tx }) => tx.event.create({ data: { organizationId: organizations.mairie.id, at: noon, actorId: people[by].id, billId, ...event } }));

describe("one's own bill", () => {
  it("is found by the person whose it is, and by nobody else on that side", async () => {
    expect(await readBill(world.as("citoyen"), billId)).toMatchObject({ number: "R-1", customerNumber: "C-1001", amount: { minor: 2500, currency: "EUR" }, state: "due", isOverdue: false, openedAt: null });
    for (const person of ["nouveau", "agent", "admin", null] as const) await expect(readBill(world.as(person), billId)).rejects.toMatchObject({ kind: "not-found" });
    await expect(readBill(world.as("citoyen", "province"), billId)).rejects.toMatchObject({ kind: "not-found" });
    await expect(readBill(world.as("citoyen"), "nonsense")).rejects.toMatchObject({ kind: "not-found" });
  });

  it("has its number told to its own person alone, and stays unopened", async () => {
    const unseen = await billIn(world, { debtorId, number: "R-2" });
    expect(await readBillNumber(world.as("citoyen"), unseen)).toBe("R-2");
    for (const person of ["nouveau", "agent", null] as const) await expect(readBillNumber(world.as(person), unseen)).rejects.toMatchObject({ kind: "not-found" });
    await expect(readBillNumber(world.as("citoyen"), "nonsense")).rejects.toMatchObject({ kind: "not-found" });
    expect((await readBill(world.as("citoyen"), unseen)).openedAt).toBeNull();
  });

  it("is found no more once it was taken back", async () => {
    const gone = await billIn(world, { debtorId });
    await takeBack(world, gone);
    await expect(readBill(world.as("citoyen"), gone)).rejects.toMatchObject({ kind: "not-found" });
    await expect(agentBill(asAgent("billing"), gone)).rejects.toMatchObject({ kind: "not-found" });
    expect((await agentBills(asAgent("billing"), {})).items.map(({ id }) => id)).not.toContain(gone);
  });

  it("names its original: number, hash, size and the day until which it can be fetched", async () => {
    const { document } = await readBill(world.as("citoyen"), billId);
    expect(document).toMatchObject({ archiveNumber: original.archiveNumber, sha256: original.sha256, retainUntil: "2028-11-21", pages: 1, receivedAt: noon });
    expect((await readBill(world.as("citoyen"), await billIn(world, { debtorId }))).document).toBeNull();
  });

  it("says late only of what is to pay and whose day has passed", async () => {
    const later = world.as("citoyen", "mairie", { now: daysLater(noon, 31) });
    expect((await readBill(later, billId)).isOverdue).toBe(true);
    for (const state of ["paying", "declared", "direct-debit", "paid", "cancelled"] as const) expect((await readBill(later, await billIn(world, { debtorId, state }))).isOverdue).toBe(false);
  });

  it.each([
    ["due", 2500, "EUR", null], ["due", 99, "EUR", "under"], ["due", 10_000_000, "EUR", "over"], ["due", 2500, "XPF", "currency"],
    ["paying", 2500, "EUR", "state"], ["paid", 2500, "EUR", "state"], ["cancelled", 2500, "EUR", "state"],
  ] as const)("that is %s, of %d %s: why it cannot be paid online is %s", async (state, minor, currency, why) => {
    const bill = await readBill(payable(world.as("citoyen")), await billIn(world, { debtorId, state, minor, currency }));
    expect([bill.notPayable, bill.may.pay]).toEqual([why, why === null]);
    expect(bill.may.declare).toBe(state === "due");
  });

  it("cannot be paid where payment is off, and may have a number of its own", async () => {
    const scope = payable(world.as("citoyen"));
    expect((await readBill({ ...scope, ports: { ...scope.ports, payment: null } }, billId)).notPayable).toBe("off");
    const withoutNumber = { ...scope, organization: { ...scope.organization, payfipNumber: null } };
    expect((await readBill(withoutNumber, billId)).notPayable).toBe("off");
    expect((await readBill(withoutNumber, await billIn(world, { debtorId, payfipNumber: "000123" }))).notPayable).toBeNull();
  });
});

describe("the history of a bill", () => {
  it("is told in order, with the agents' names to agents alone", async () => {
    await openBill(world.as("citoyen"), { billId });
    await emit({ type: "bill.reduced", payload: { number: "R-1", from: 3000, to: 2500 } });
    await emit({ type: "payment.declared", payload: { number: "R-1", paymentId: "p", means: "cheque", paidOn: "2026-11-20" } }, "citoyen");
    await emit({ type: "bill.changed", payload: { number: "R-1", from: "due", to: "paid" } });
    await emit({ type: "claim.dropped", payload: { claimId: "c" } });
    const { history } = await readBill(world.as("citoyen"), billId);
    expect(history.map(({ what }) => what)).toEqual(["opened", "reduced", "paymentDeclared", "changed"]);
    expect(history).toMatchObject([{}, { reduced: { from: 3000, to: 2500 } }, { means: "cheque", paidOn: "2026-11-20" }, { state: "paid", reduced: null }]);
    expect(history.every(({ by }) => by === null)).toBe(true);
    expect((await agentBill(asAgent("reader"), billId)).history.map(({ by }) => by)).toEqual([people.citoyen.name, people.agent.name, people.citoyen.name, people.agent.name]);
  });

  it("stands beside the payments, latest first", async () => {
    const payment = { organizationId: organizations.mairie.id, billId, channel: "declared", amount: 2500n, currency: "EUR", means: "transfer" };
    await world.as("admin").commit(({ tx }) => tx.payment.createMany({ data: [{ ...payment, state: "dropped", createdAt: noon }, { ...payment, state: "declared", createdAt: daysLater(noon, 1), paidOn: noon }] }));
    expect((await readBill(world.as("citoyen"), billId)).payments).toMatchObject([{ state: "declared", paidOn: "2026-11-21", amount: { minor: 2500, currency: "EUR" } }, { state: "dropped", paidOn: null }]);
  });
});

describe("the agents' view", () => {
  it.each([["administrator", true], ["billing", true], ["reception", true], ["reader", true], ["accounting", false]] as const)("%s reads bills: %s", async (role, may) => {
    const scope = asAgent(role);
    if (may) {
      expect((await agentBills(scope, {})).items.length).toBeGreaterThan(0);
      expect(await agentBill(scope, billId)).toMatchObject({ debtor: { customerNumber: "C-1001", lastName: "Citoyen" }, account: { email: people.citoyen.email } });
    } else {
      expect(() => agentBills(scope, {})).toThrow("forbidden");
      await expect(agentBill(scope, billId)).rejects.toMatchObject({ kind: "not-found" });
    }
  });

  it("names the debtor, and is narrowed to one debtor or customer", async () => {
    const other = await debtorIn(world, { customerNumber: "C-7", lastName: "Hors-Ligne", firstName: "Alix", of: null });
    const theirs = await billIn(world, { debtorId: other, of: null, number: "X-7" });
    for (const filter of [{ debtorId: other }, { customerNumber: "C-7" }, { search: "x-7" }]) {
      expect((await agentBills(asAgent("billing"), filter)).items).toMatchObject([{ id: theirs, number: "X-7", debtor: { id: other, name: "Alix Hors-Ligne" } }]);
    }
  });

  it("has what is declared in the order in which it waits", async () => {
    const ids: string[] = [];
    for (const days of [3, 1, 2]) {
      const id = await billIn(world, { debtorId, state: "declared", number: `D-${days}` });
      await world.as("admin").commit(({ tx }) => tx.bill.updateMany({ where: { id }, data: { stateAt: daysLater(noon, days) } }));
      ids.push(id);
    }
    const waiting = (await agentBills(asAgent("billing"), { choice: "declared" })).items.filter(({ id }) => ids.includes(id));
    expect(waiting.map(({ number }) => number)).toEqual(["D-1", "D-2", "D-3"]);
    expect((await agentBills(asAgent("billing"), { choice: "declared", sort: "number", descending: true })).items.map(({ number }) => number).filter((number) => number.startsWith("D-"))).toEqual(["D-3", "D-2", "D-1"]);
    expect((await agentBills(asAgent("billing"), { choice: "paid" })).items.every(({ state }) => state === "paid")).toBe(true);
  });

  it("of the organisation next door shows nothing", async () => {
    const next = { ...world.as("agentProvince", "province"), actor: { accountId: people.agentProvince.id, roles: ["billing" as const] } };
    expect((await agentBills(next, {})).items).toEqual([]);
    await expect(agentBill(next, billId)).rejects.toMatchObject({ kind: "not-found" });
  });
});
