import { createDepartment } from "@/lib/departments/create-department";
import { weeksShown, invoiceFigures, type InvoiceFigures } from "@/lib/invoices/desk-figures.queries";
import type { InvoiceState } from "@/lib/invoices/invoice";
import { invoiceGroups } from "@/lib/invoices/invoice-list";
import { inboxInvoices, type InboxFilter } from "@/lib/invoices/invoice-list.queries";
import { daysLater, toDateColumn } from "@/lib/kernel/dates";
import { organizations, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { habilitate, invoiceIn } from "./counter";

let world: World;
let figures: InvoiceFigures;
let schools: string;
const states = ["available", "in-charge", "suspended", "approved", "mandated", "payment-sent", "paid", "refused", "cancelled"] as const satisfies readonly InvoiceState[];

beforeAll(async () => {
  world = await openWorld();
  const establishmentId = await habilitate(world, "fournisseur");
  schools = (await createDepartment(world.as("admin"), { code: "ECO", name: "Écoles" })).id;
  const organizationId = organizations.mairie.id;
  const rows = Array.from({ length: 90 }, (_, index) => {
    const state = states[index % states.length]!;
    const [amount, at, isPaid] = [BigInt((index + 1) * 1000), daysLater(noon, -index * 2), state === "payment-sent" || state === "paid"];
    return {
      organizationId, establishmentId, number: `L-${index}`, currency: index % 7 === 0 ? "XPF" : "EUR", netAmount: amount, taxAmount: 0n, grossAmount: amount, depositedById: people.fournisseur.id, issuedOn: noon,
      state, reasonCode: state === "suspended" || state === "refused" ? "CMD_ERR" : null, reason: state === "cancelled" ? "Doublon." : null, depositedAt: at, stateAt: daysLater(noon, -index),
      ...(index % 8 === 0 ? { kind: "credit-note", creditedNumber: "L" } : { kind: "invoice" }),
      payBy: ["available", "in-charge", "approved", "mandated"].includes(state) ? daysLater(toDateColumn("2026-11-21"), (index % 12) - 6) : null, paidOn: isPaid ? daysLater(toDateColumn("2026-11-21"), -index) : null,
    };
  });
  await world.container.db.tenant(organizationId).write((tx) => tx.invoice.createMany({ data: rows }));
  await invoiceIn(world, "refused", establishmentId, { number: "D-1", receivingService: "" });
  const id = await invoiceIn(world, "approved", establishmentId, { number: "D-2", receivingService: "ECO" });
  await world.as("admin").commit(({ tx }) => tx.invoice.update({ where: { organizationId_id: { organizationId, id } }, data: { depositedAt: daysLater(noon, -4) } }));
  figures = (await invoiceFigures(world.as("agent")))!;
});
afterAll(() => world.close());

async function listed(filter: InboxFilter) {
  const pages = [await inboxInvoices(world.as("agent"), filter)];
  for (let page = pages[0]; page?.next; page = pages.at(-1)) pages.push(await inboxInvoices(world.as("agent"), { ...filter, after: page.next }));
  return pages.flatMap(({ items }) => items);
}
const sums = (items: Awaited<ReturnType<typeof listed>>) => (["EUR", "XPF"] as const).flatMap((currency) => {
  const own = items.filter(({ amount }) => amount.currency === currency);
  return own.length === 0 ? [] : [{ count: own.length, amount: { minor: own.reduce((sum, { amount }) => sum + amount.minor, 0), currency } }];
});

describe("every figure is what the list behind it holds", () => {
  it("the number of each state under way, and the oldest of it", async () => {
    expect(figures.states.map(({ state }) => state)).toEqual(["available", "in-charge", "suspended", "approved", "mandated"]);
    for (const { state, count, since } of figures.states) {
      const items = await listed({ states: [state] });
      expect([count, since]).toEqual([items.length, new Date(Math.min(...items.map(({ stateAt }) => stateAt.getTime())))]);
    }
  });

  it("the number of each state that is ended, of what was deposited in the last twelve weeks", async () => {
    expect(figures.ended.map(({ state }) => state)).toEqual(["refused", "payment-sent", "paid", "cancelled"]);
    for (const { state, count } of figures.ended) expect(count).toBe((await listed({ states: [state], deposited: { from: figures.from } })).length);
    expect(figures.ended.find(({ state }) => state === "paid")!.count).toBeLessThan((await listed({ states: ["paid"] })).length);
  });

  it("no state is left out", async () => {
    const all = [...figures.states, ...figures.ended].map(({ state }) => state);
    expect(new Set(all)).toEqual(new Set((await listed({})).map(({ state }) => state)));
  });

  it("what is to be paid and what is late, currency by currency, credit notes negative", async () => {
    expect(figures.toPay).toEqual(sums(await listed({ states: invoiceGroups.accepted })));
    expect(figures.late).toEqual(sums(await listed({ late: true })));
    expect(figures.late.length).toBeGreaterThan(0);
  });

  it("the deposits and the payments of each of the last twelve weeks, from Monday to Sunday", async () => {
    expect(figures.deposited.map(({ monday }) => monday).slice(-2)).toEqual(["2026-11-09", "2026-11-16"]);
    expect(figures.deposited).toHaveLength(weeksShown);
    for (const { monday, sunday, count, amounts } of figures.deposited) {
      const items = await listed({ deposited: { from: monday, to: sunday } });
      expect([count, amounts]).toEqual([items.length, sums(items).map(({ amount }) => amount)]);
    }
    for (const { monday, sunday, count } of figures.paid) expect(count).toBe((await listed({ paid: { from: monday, to: sunday } })).length);
    expect(figures.paid.some(({ count }) => count > 0)).toBe(true);
  });
});

it("says how long half of the decisions took, department by department", () => {
  expect(figures.treatment).toEqual([{ departmentId: schools, department: "Écoles", count: 1, medianDays: 4 }, { departmentId: null, department: null, count: 1, medianDays: 0 }]);
});

it("counts as many decisions as the list behind holds", async () => {
  for (const { departmentId, count } of figures.treatment) expect(await listed({ departmentId, decidedFrom: figures.from })).toHaveLength(count);
  expect(await listed({ decidedFrom: "2026-11-22" })).toEqual([]);
});

it("counts what was approved in part for that part", async () => {
  const before = figures.toPay.find(({ amount }) => amount.currency === "EUR")!;
  await invoiceIn(world, "partly-approved", await habilitate(world, "candidat", { state: "approved" }), { number: "P-1" });
  const after = (await invoiceFigures(world.as("agent")))!.toPay.find(({ amount }) => amount.currency === "EUR")!;
  expect([after.count - before.count, after.amount.minor - before.amount.minor]).toEqual([1, 80_00]);
});

it("is told to those who read the invoices, of their organisation alone", async () => {
  expect(await invoiceFigures(world.as("fournisseur"))).toBeNull();
  expect((await invoiceFigures(world.as("agentProvince", "province")))!.states).toEqual([]);
});
