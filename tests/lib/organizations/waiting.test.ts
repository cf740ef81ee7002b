import { randomUUID } from "node:crypto";
import { waitingBills } from "@/lib/bills/waiting-bills.queries";
import { waitingDebtors } from "@/lib/debtors/waiting-debtors.queries";
import { waitingInvoices } from "@/lib/invoices/waiting-invoices.queries";
import type { AgentRole } from "@/lib/kernel/actor";
import { daysLater } from "@/lib/kernel/dates";
import { waitingThreads } from "@/lib/messages/waiting-threads.queries";
import type { Scope } from "@/lib/platform/scope";
import { organizations, people } from "@/prisma/world/people";
import { billIn, debtorIn } from "../../support/bills";
import { noon, openWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const organizationId = organizations.mairie.id;
const holding = (...roles: AgentRole[]): Scope => ({ ...world.as("citoyen"), actor: { accountId: people.citoyen.id, roles } });
const threadIn = (state: string) => world.as("admin").commit(({ tx }) => tx.messageThread.create({
  data: { organizationId, reference: `MSG-2026-${randomUUID().slice(0, 6)}`, name: "Camille", email: "c@demo.test", locale: "fr", subject: "Question", state, createdAt: noon, lastAt: noon },
}));

it("counts what waits, and nothing else: declared bills, open claims, proposed addresses, unanswered messages", async () => {
  const debtorId = await debtorIn(world);
  const decided = await debtorIn(world, { customerNumber: "C-9", of: null });
  const declared = await billIn(world, { debtorId, state: "declared" });
  await billIn(world, { debtorId, state: "due" });
  const gone = await billIn(world, { debtorId, state: "declared" });
  await world.as("admin").commit(async ({ tx }) => {
    await tx.bill.updateMany({ where: { id: gone }, data: { withdrawnAt: noon } });
    await tx.debtor.updateMany({ where: { id: debtorId }, data: { proposedEmail: "autre@demo.test" } });
    const proposals = [[debtorId, 1], [decided, 5]] as const;
    await tx.event.createMany({ data: proposals.map(([id, days]) => ({ organizationId, debtorId: id, type: "debtor.address-proposed", at: daysLater(noon, -days), payload: { before: null, proposed: "autre@demo.test" } })) });
    const claims = [[people.candidat.id, "asked"], [people.fournisseur.id, "open"], [people.nouveau.id, "confirmed"]] as const;
    await tx.billClaim.createMany({ data: claims.map(([accountId, state]) => ({ organizationId, billId: declared, debtorId, accountId, state, createdAt: noon, openedAt: state === "asked" ? null : noon, decidedAt: state === "confirmed" ? noon : null })) });
  });
  for (const state of ["waiting", "answered", "closed", "waiting"]) await threadIn(state);
  expect(await waitingBills(world.as("agent"))).toEqual({ count: 1, since: noon });
  expect(await waitingDebtors(world.as("agent"))).toEqual({ claims: { count: 1, since: noon }, addresses: { count: 1, since: daysLater(noon, -1) } });
  expect(await waitingThreads(world.as("admin"))).toEqual({ count: 2, since: noon });
  expect([await waitingBills(world.as("agentProvince", "province")), await waitingThreads(world.as("agentProvince", "province"))]).toEqual([null, null]);
});

it("is told to those whose matter it is", async () => {
  expect([await waitingBills(holding("reception")), await waitingThreads(holding("reception")), await waitingInvoices(holding("reception"))]).toEqual([{ count: 1, since: noon }, { count: 2, since: noon }, null]);
  expect([await waitingBills(holding("accounting")), await waitingThreads(holding("accounting")), await waitingInvoices(holding("accounting"))]).toEqual([null, null, { count: 0, since: null }]);
  expect(await waitingDebtors(holding("reception"))).toEqual({ claims: null, addresses: null });
});
