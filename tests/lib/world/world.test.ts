import { readImport } from "@/lib/imports/read-import";
import { receiveImport } from "@/lib/imports/receive-import";
import { daysLater } from "@/lib/kernel/dates";
import { inspectArchive } from "@/lib/documents/inspect-archive";
import { csvOf } from "@/prisma/world/bill-file";
import { worldBills } from "@/prisma/world/bills";
import { organizations, people, type OrganizationSlug } from "@/prisma/world/people";
import { openStage } from "@/prisma/world/stage";
import { seedWorld } from "@/prisma/world/world";
import { noon, openWorld, type World } from "../../support/world";
import { writeFile } from "node:fs/promises";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await seedWorld(world.container, noon);
}, 60_000);
afterAll(() => world.close());

const read = (slug: OrganizationSlug = "mairie") => world.container.db.tenant(organizations[slug].id).read;
const billsOf = (slug: OrganizationSlug = "mairie") => read(slug)((tx) => tx.bill.findMany({ where: { withdrawnAt: null }, orderBy: { number: "asc" }, include: { debtor: true, payments: { orderBy: { createdAt: "asc" } }, documents: { include: { entry: true } } } }));

/** All that the world wrote, row by row, so that another seeding shows. */
const everything = async () => Promise.all((Object.keys(organizations) as OrganizationSlug[]).map((slug) => read(slug)(async (tx) => ({
  bills: await tx.bill.findMany({ orderBy: { id: "asc" } }), payments: await tx.payment.findMany({ orderBy: { id: "asc" } }), imports: await tx.billImport.findMany({ orderBy: { id: "asc" } }),
  messages: await tx.message.findMany({ orderBy: { id: "asc" } }), invoices: await tx.invoice.findMany({ orderBy: { id: "asc" } }), habilitations: await tx.habilitation.findMany({ orderBy: { id: "asc" } }),
  events: await tx.event.count(), mails: await tx.mail.count(), documents: await tx.document.count(),
}))));

it("the citizen has a dozen bills under two customer numbers, paid and not, in every state that stays", async () => {
  const bills = (await billsOf()).filter(({ accountId }) => accountId === people.citoyen.id);
  expect(bills).toHaveLength(12);
  expect(new Set(bills.map(({ debtor }) => debtor.customerNumber))).toEqual(new Set(["C-1001", "C-1002"]));
  expect(bills.filter(({ number }) => number.startsWith("2015-")).map(({ number, fiscalYear, amount, state }) => [number, fiscalYear, Number(amount), state])).toEqual([
    ["2015-001-001078", 2015, 2500, "due"], ["2015-RS-00-8001516", 2015, 3750, "due"],
  ]);
  expect(new Set(bills.map(({ state }) => state))).toEqual(new Set(["due", "declared", "direct-debit", "paid", "cancelled"]));
  const due = bills.filter(({ state, fiscalYear }) => state === "due" && fiscalYear === 2026).map(({ dueOn }) => Number(dueOn));
  expect(due.some((instant) => instant < Number(noon))).toBe(true);
  expect(due.some((instant) => instant > Number(noon) && instant < Number(daysLater(noon, 14)))).toBe(true);
});

it("they were paid by card, by cheque and in the billing software; another payment was refused, and one is declared", async () => {
  const payments = (await billsOf()).flatMap((bill) => bill.payments.map(({ channel, state, means, receiptNumber }) => [channel, state, means, receiptNumber !== null, bill.state]));
  expect(payments).toEqual(expect.arrayContaining([
    ["payfip", "accepted", "card", true, "paid"], ["payfip", "refused", null, false, "due"], ["recorded", "accepted", "cheque", true, "paid"], ["declared", "declared", "transfer", false, "declared"],
  ]));
});

it("every bill has its original in the archive, and the archive is whole", async () => {
  for (const slug of ["mairie", "province"] as const) {
    for (const bill of await billsOf(slug)) expect(bill.documents).toEqual([expect.objectContaining({ role: "bill", entry: expect.objectContaining({ archiveNumber: expect.any(String) }) })]);
    const stage = await openStage(world.container, slug, noon);
    expect(await inspectArchive(stage.desk(noon))).toMatchObject({ intact: true });
  }
});

it("a newcomer is known by billing, with two bills and an account that nobody has activated", async () => {
  const bills = (await billsOf()).filter(({ accountId }) => accountId === people.nouveau.id);
  expect(bills.map(({ debtor: { customerNumber, email } }) => [customerNumber, email])).toEqual([["C-2001", people.nouveau.email], ["C-2001", people.nouveau.email]]);
  expect(await world.container.db.global.account.findUniqueOrThrow({ where: { id: people.nouveau.id } })).toMatchObject({ state: "prepared", passwordHash: null });
});

it("one message waits, about a bill, and another has its answer", async () => {
  const threads = await read()((tx) => tx.messageThread.findMany({ orderBy: { createdAt: "asc" }, include: { messages: { orderBy: { id: "asc" } } } }));
  expect(threads.map(({ state, billId, messages }) => [state, billId !== null, messages.map(({ side }) => side)])).toEqual([["answered", false, ["asker", "agent"]], ["waiting", true, ["asker"]]]);
});

it("the province has bills in francs of someone who is nobody", async () => {
  const bills = await billsOf("province");
  expect(bills.map(({ currency, accountId, state }) => [currency, accountId, state])).toEqual([["XPF", null, "due"], ["XPF", null, "paid"], ["XPF", null, "due"]]);
});

it("the supplier's invoices stand in several states", async () => {
  const invoices = await read()((tx) => tx.invoice.findMany({ orderBy: { number: "asc" } }));
  expect(invoices.map(({ state }) => state)).toEqual([
    "paid", "approved", "mandated", "refused", "suspended", "completed", "disputed", "in-charge", "to-recycle", "available", "available",
  ]);
});

it("happened before now, and made no line that could not be read", async () => {
  const imports = await read()((tx) => tx.billImport.findMany());
  expect(imports.map(({ state, badCount, failedCount, createdById }) => [state, badCount, failedCount, createdById])).toEqual([["done", 0, 0, people.agent.id], ["done", 0, 0, people.agent.id]]);
  expect(await read()((tx) => tx.event.count({ where: { at: { gt: noon } } }))).toBe(0);
});

it("again, a week later, it changes nothing", async () => {
  const before = await everything();
  await seedWorld(world.container, daysLater(noon, 7));
  expect(await everything()).toEqual(before);
});

it("what was broken off is completed", async () => {
  const half = await openWorld();
  try {
    const { seedPeople } = await import("@/prisma/world/base");
    await seedPeople(half.container.db, noon);
    const agent = half.as("agent", "mairie", { now: daysLater(noon, -11) });
    const path = await agent.ports.storage.scratchPath();
    await writeFile(path, csvOf(worldBills(noon).second, { named: false }));
    const { importId } = await receiveImport(agent, { path, fileName: "demonstration-titres-2.csv" });
    await readImport((await openStage(half.container, "mairie", noon)).desk(noon), { importId });
    await seedWorld(half.container, noon);
    const imports = await half.as("admin").read((tx) => tx.billImport.findMany({ orderBy: { fileName: "asc" } }));
    expect(imports.map(({ fileName, state }) => [fileName, state])).toEqual([["demonstration-titres-1.zip", "done"], ["demonstration-titres-2.csv", "done"]]);
    expect(await half.as("admin").read((tx) => tx.bill.count())).toBe(15);
  } finally {
    await half.close();
  }
}, 60_000);
