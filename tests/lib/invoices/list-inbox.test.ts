import { createDepartment } from "@/lib/departments/create-department";
import { setMembers } from "@/lib/departments/set-members";
import { invoiceStates, type InvoiceState } from "@/lib/invoices/invoice";
import { invoiceGroups, invoiceSorts, timedStates } from "@/lib/invoices/invoice-list";
import { clockAfter, noClock } from "@/lib/invoices/payment-clock";
import { inboxInvoices, inboxNeighbours, supplierInvoices, type InboxFilter } from "@/lib/invoices/invoice-list.queries";
import { daysLater, startOfDay, toDateColumn } from "@/lib/kernel/dates";
import { organizations, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { habilitate, quincaillerie } from "./counter";
import { ways } from "./steps";

let world: World;
let papeterie: string;
let shop: string;
let schools: string;
const states = ["available", "completed", "in-charge", "disputed", "suspended", "approved", "payment-sent", "paid", "refused"] as const satisfies readonly InvoiceState[];
const count = 72;

beforeAll(async () => {
  world = await openWorld();
  papeterie = await habilitate(world, "fournisseur");
  shop = await habilitate(world, "fournisseur", { establishment: quincaillerie });
  schools = (await createDepartment(world.as("admin"), { code: "ECO", name: "Écoles" })).id;
  await setMembers(world.as("admin"), { id: schools, members: [people.agent.id] });
  const organizationId = organizations.mairie.id;
  const rows = Array.from({ length: count }, (_, index) => {
    const state = states[index % states.length]!;
    const amount = BigInt((((index * 37) % count) + 1) * 100);
    return {
      organizationId, number: `L-${index}`, currency: index % 6 === 0 ? "XPF" : "EUR", netAmount: amount, taxAmount: 0n, grossAmount: amount,
      ...(index % 8 === 0 ? { kind: "credit-note", creditedNumber: "L" } : { kind: "invoice" }), issuedOn: noon, depositedById: people.fournisseur.id, state, reasonCode: ["suspended", "disputed", "refused"].includes(state) ? "CMD_ERR" : null,
      establishmentId: index % 2 === 0 ? shop : papeterie, depositedAt: daysLater(noon, -Math.floor(index / 4)), stateAt: daysLater(noon, -((index * 11) % count)),
      payBy: ["suspended", "payment-sent", "paid", "refused"].includes(state) ? null : daysLater(toDateColumn("2026-11-21"), (index % 12) - 6),
      departmentId: index % 4 === 0 ? schools : null, assignedToId: index % 5 === 0 ? people.agent.id : index % 5 === 1 ? people.admin.id : null,
    };
  });
  await world.container.db.tenant(organizationId).write((tx) => tx.invoice.createMany({ data: rows }));
});
afterAll(() => world.close());

const agent = () => world.as("agent");
const all = () => agent().read((tx) => tx.invoice.findMany());
const numbers = (items: readonly { number: string }[]) => items.map(({ number }) => number);

async function pagesOf(filter: InboxFilter) {
  const pages = [await inboxInvoices(agent(), filter)];
  for (let page = pages[0]; page?.next; page = pages.at(-1)) pages.push(await inboxInvoices(agent(), { ...filter, after: page.next }));
  return pages;
}
const found = async (filter: InboxFilter) => (await pagesOf(filter)).flatMap(({ items }) => items);

describe("each order", () => {
  const choices = invoiceSorts.flatMap((sort) => [true, false].flatMap((descending) => [undefined, invoiceGroups.todo, ["paid" as const]].map((chosen) => ({ sort, descending, states: chosen }))));
  it.each(choices)("goes through every row once, there and back: $sort, descending $descending, $states", async (filter) => {
    const pages = await pagesOf(filter);
    const column = filter.sort === "amount" ? "grossAmount" : filter.sort;
    const expected = (await all()).filter((row) => (!filter.states || (filter.states as readonly string[]).includes(row.state)) && row[column] !== null)
      .sort((one, other) => (Number(one[column]!) - Number(other[column]!) || (one.id < other.id ? -1 : 1)) * (filter.descending ? -1 : 1));
    expect(numbers(pages.flatMap(({ items }) => items))).toEqual(numbers(expected));
    for (let page = pages.at(-1), index = pages.length - 1; page?.previous; index--) {
      page = await inboxInvoices(agent(), { ...filter, before: page.previous });
      expect(numbers(page.items)).toEqual(numbers(pages[index - 1]!.items));
    }
  });

  it("is, unless it is said: the latest and the largest first, what is due and what waits from the oldest", async () => {
    const firstOf = async (filter: InboxFilter) => (await inboxInvoices(agent(), filter)).items[0];
    expect((await firstOf({}))?.depositedAt).toEqual(noon);
    expect(Math.abs((await firstOf({ sort: "amount" }))?.amount.minor ?? 0)).toBe(7200);
    expect((await firstOf({ sort: "payBy" }))?.daysLeft).toBe(-6);
    expect((await firstOf({ sort: "stateAt" }))?.stateAt).toEqual(daysLater(noon, -71));
  });
});

describe("the inbox is narrowed", () => {
  type Row = Awaited<ReturnType<typeof all>>[number];
  const filters: [what: string, filter: InboxFilter, fits: (row: Row) => boolean][] = [
    ["by a group of states", { states: invoiceGroups.payment }, ({ state }) => state === "payment-sent" || state === "paid"],
    ["by currency", { currency: "XPF" }, ({ currency }) => currency === "XPF"],
    ["by kind", { kind: "credit-note" }, ({ kind }) => kind === "credit-note"],
    ["by what is mine", { assignee: "me" }, ({ assignedToId }) => assignedToId === people.agent.id],
    ["by what is nobody’s", { assignee: null }, ({ assignedToId }) => assignedToId === null],
    ["by what is somebody’s", { assignee: "somebody" }, ({ assignedToId }) => assignedToId !== null],
    ["by a person", { assignee: people.admin.id, states: invoiceGroups.todo }, ({ assignedToId, state }) => assignedToId === people.admin.id && (invoiceGroups.todo as readonly string[]).includes(state)],
    ["by the departments where the reader works", { departmentId: "mine" }, ({ departmentId }) => departmentId === schools],
    ["by what has no department", { departmentId: null, states: invoiceGroups.todo }, ({ departmentId, state }) => departmentId === null && (invoiceGroups.todo as readonly string[]).includes(state)],
    ["by amounts, both ends in", { currency: "EUR", amount: { from: 1000, to: 2000 } }, ({ currency, grossAmount }) => currency === "EUR" && grossAmount >= 1000n && grossAmount <= 2000n],
    ["by the days of deposit, both ends in", { deposited: { from: "2026-11-10", to: "2026-11-12" } }, ({ depositedAt }) => depositedAt >= new Date("2026-11-09T23:00Z") && depositedAt < new Date("2026-11-12T23:00Z")],
    ["by what should have been paid yesterday at the latest", { late: true }, ({ payBy }) => payBy !== null && payBy < toDateColumn("2026-11-21")],
  ];
  it.each(filters)("%s", async (_what, filter, fits) => {
    const expected = (await all()).filter(fits);
    expect(expected.length).toBeGreaterThan(0);
    expect(numbers(await found(filter)).sort()).toEqual(numbers(expected).sort());
  });

  it("by department and establishment together, and a row names both, with the days that are left", async () => {
    const items = await found({ departmentId: schools, establishmentId: shop, sort: "payBy" });
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ department, establishment }) => department === "Écoles" && establishment === quincaillerie.name)).toBe(true);
    expect(items.map(({ daysLeft }) => daysLeft)).toEqual([...items.map(({ daysLeft }) => daysLeft)].sort((one, other) => one! - other!));
    expect(items.map(({ assignee }) => assignee)).toContain("Agnès Agent");
  });

  it("by lateness in the states in which the clock may run, which are those that its rules leave running", () => {
    const runs = (state: InvoiceState) => ways[state].reduce((clock, move) => clockAfter(move, "invoice", clock, agent()), noClock).payBy !== null;
    expect(invoiceStates.filter(runs).sort()).toEqual([...timedStates].sort());
  });

  it("by departments of mine: nothing for one who works in none, and every order in those of one who works in several", async () => {
    expect((await inboxInvoices(world.as("admin"), { departmentId: "mine" })).items).toEqual([]);
    const roads = (await createDepartment(world.as("admin"), { code: "VOI", name: "Voirie" })).id;
    await setMembers(world.as("admin"), { id: roads, members: [people.agent.id] });
    await agent().commit(({ tx }) => tx.invoice.updateMany({ where: { departmentId: null, number: { endsWith: "1" } }, data: { departmentId: roads } }));
    for (const sort of invoiceSorts) {
      const rows = await found({ departmentId: "mine", sort, descending: true });
      const places = rows.map(({ depositedAt, stateAt, payBy, amount }) => ({ depositedAt: Number(depositedAt), stateAt: Number(stateAt), payBy: Number(new Date(payBy ?? 0)), amount: Math.abs(amount.minor) })[sort]);
      expect(new Set(rows.map(({ department }) => department))).toEqual(new Set(["Écoles", "Voirie"]));
      expect(places).toEqual([...places].sort((one, other) => other - one));
    }
    await agent().commit(({ tx }) => tx.invoice.updateMany({ where: { departmentId: roads }, data: { departmentId: null } }));
  });

  it("by a day as the organisation lives it", () => {
    expect([startOfDay("2026-11-21", "Europe/Paris"), startOfDay("2026-07-01", "Europe/Paris"), startOfDay("2026-11-21", "Pacific/Noumea")])
      .toEqual([new Date("2026-11-20T23:00Z"), new Date("2026-06-30T22:00Z"), new Date("2026-11-20T13:00Z")]);
  });
});

describe("the invoice before and the one after", () => {
  it.each<InboxFilter>([{}, { states: invoiceGroups.todo, descending: false }, { sort: "amount", currency: "EUR" }, { sort: "payBy" }])("are those of the list: %j", async (filter) => {
    const ids = (await found(filter)).map(({ id }) => id);
    for (const index of [0, 1, ids.length - 1]) expect(await inboxNeighbours(agent(), filter, ids[index]!)).toEqual({ previous: ids[index - 1] ?? null, next: ids[index + 1] ?? null });
  });

  it("are found from one that has left the list by what was done to it", async () => {
    const filter = { states: ["available" as const] };
    const [first, second, third] = (await found(filter)).map(({ id }) => id);
    await agent().commit(({ tx }) => tx.invoice.updateMany({ where: { id: second }, data: { state: "in-charge" } }));
    expect(await inboxNeighbours(agent(), filter, second!)).toEqual({ previous: first, next: third });
  });

  it("are for those who read the inbox", async () => {
    expect(() => inboxNeighbours(world.as("fournisseur"), {}, papeterie)).toThrow("forbidden");
    expect(await inboxNeighbours(world.as("agentProvince", "province"), {}, (await all())[0]!.id)).toEqual({ previous: null, next: null });
  });
});

describe("« Suivi »", () => {
  it.each([{ sort: "amount" as const }, { states: ["approved" as const] }, { sort: "depositedAt" as const, descending: false }])("mixes the establishments of the person in one order: %j", async (filter) => {
    const supplier = world.as("fournisseur");
    const pages = [await supplierInvoices(supplier, filter)];
    for (let page = pages[0]; page?.next; page = pages.at(-1)) pages.push(await supplierInvoices(supplier, { ...filter, after: page.next }));
    expect(numbers(pages.flatMap(({ items }) => items))).toEqual(numbers(await found(filter)));
    expect(new Set(pages.flatMap(({ items }) => items).map(({ establishment }) => establishment)).size).toBe(2);
  });

  it("is closed to one whose last day has passed", async () => {
    const late = { ...world.as("fournisseur"), now: daysLater(noon, 10) };
    await late.commit(({ tx }) => tx.habilitation.updateMany({ where: { establishmentId: shop }, data: { expiresOn: toDateColumn("2026-11-22") } }));
    expect((await supplierInvoices(late, {})).establishments.map(({ id }) => id)).toEqual([papeterie]);
  });
});
