import { actableEstablishments, establishmentPage } from "@/lib/establishments/establishment.queries";
import { readableDocument } from "@/lib/documents/document.queries";
import { announceHabilitationEnd } from "@/lib/habilitations/announce-habilitation-end";
import { appointManager } from "@/lib/habilitations/appoint-manager";
import { expireHabilitation } from "@/lib/habilitations/expire-habilitation";
import { habilitationFile } from "@/lib/habilitations/habilitation.queries";
import { leaveEstablishment } from "@/lib/habilitations/leave-establishment";
import { removeColleague } from "@/lib/habilitations/remove-colleague";
import { renewHabilitation } from "@/lib/habilitations/renew-habilitation";
import { renewHabilitationByAgent } from "@/lib/habilitations/renew-habilitation-by-agent";
import { reinstateHabilitation } from "@/lib/habilitations/reinstate-habilitation";
import { suspendHabilitation } from "@/lib/habilitations/suspend-habilitation";
import { teamPage } from "@/lib/habilitations/team.queries";
import { watchEnds } from "@/lib/habilitations/watch-ends";
import { withdrawHabilitation } from "@/lib/habilitations/withdraw-habilitation";
import { daysLater, toDateColumn } from "@/lib/kernel/dates";
import { people, type PersonName } from "@/prisma/world/people";
import { openWorld, type World } from "@/tests/support/world";
import { deposit, deskOf } from "../invoices/counter";
import { ask, rowOf } from "./requests";
import { join, rightOf, stationer, toldSince, typesOf, type Team } from "./team";

let world: World;
let team: Team;
beforeEach(async () => {
  world = await openWorld();
  team = await stationer(world);
});
afterEach(() => world.close());

/** Approved on 21 November 2026 for three years: its last day is 21 November 2029. */
const lastDay = new Date("2029-11-21T11:00:00.000Z");
const before = (days: number) => daysLater(lastDay, -days);
const as = (person: PersonName, now: Date) => world.as(person, "mairie", { now });
const watch = (now: Date) => watchEnds(deskOf(world, "mairie", now));
const manager = people.fournisseur.email;
const colleague = people.candidat.email;

describe("a habilitation", () => {
  it("is given for the years that the organisation says, and shows its last day", async () => {
    expect((await rowOf(world, team.own)).expiresOn).toEqual(toDateColumn("2029-11-21"));
    expect(await establishmentPage(world.as("fournisseur"), team.establishmentId)).toMatchObject({ own: { until: "2029-11-21", isRenewable: false } });
  });

  it("holds on its last day, and not on the next, even before the daily task has ended it", async () => {
    const { archiveNumber } = await deposit(world.as("fournisseur"), team.establishmentId);
    const after = daysLater(lastDay, 1);
    expect(await actableEstablishments(as("fournisseur", lastDay))).toHaveLength(1);
    expect(await actableEstablishments(as("fournisseur", after))).toEqual([]);
    await expect(establishmentPage(as("fournisseur", after), team.establishmentId)).rejects.toMatchObject({ kind: "not-found" });
    expect(await readableDocument(as("fournisseur", lastDay), archiveNumber)).not.toBeNull();
    expect(await readableDocument(as("fournisseur", after), archiveNumber)).toBeNull();
  });

  it("ends at midnight where the organisation is, not elsewhere", async () => {
    expect(await actableEstablishments(as("fournisseur", new Date("2029-11-21T22:59:00.000Z")))).toHaveLength(1);
    expect(await actableEstablishments(as("fournisseur", new Date("2029-11-21T23:00:00.000Z")))).toEqual([]);
  });
});

describe("the daily task", () => {
  it("announces the end 60 days before and again 15 days before, to the person and to the other managers, never twice", async () => {
    await join(world, team, "candidat");
    const count = (await world.mails()).length;
    expect(await watch(before(61))).toEqual({ told: 0, ended: 0 });
    expect(await watch(before(60))).toEqual({ told: 2, ended: 0 });
    expect((await toldSince(world, count)).sort()).toEqual([`habilitation-colleague-ending → ${manager}`, `habilitation-ending → ${colleague}`, `habilitation-ending → ${manager}`]);
    for (const day of [60, 59, 30, 16]) expect(await watch(before(day))).toEqual({ told: 0, ended: 0 });
    expect(await watch(before(15))).toEqual({ told: 2, ended: 0 });
    for (const day of [15, 14, 1, 0]) expect(await watch(before(day))).toEqual({ told: 0, ended: 0 });
    expect((await world.mails()).length - count).toBe(6);
  });

  it("that ran at no time in between announces it once, in its last days", async () => {
    expect(await watch(before(3))).toEqual({ told: 1, ended: 0 });
    expect(await watch(before(2))).toEqual({ told: 0, ended: 0 });
  });

  it("ends it the day after, tells its person and the other managers, and never twice", async () => {
    await join(world, team, "candidat");
    await renewHabilitation(as("fournisseur", before(10)), { id: team.own, position: "Gérante" });
    const count = (await world.mails()).length;
    expect(await watch(lastDay)).toMatchObject({ ended: 0 });
    expect(await watch(daysLater(lastDay, 1))).toEqual({ told: 0, ended: 1 });
    expect(await watch(daysLater(lastDay, 1))).toEqual({ told: 0, ended: 0 });
    expect((await toldSince(world, count)).filter((one) => one.includes("expired")).sort()).toEqual([`habilitation-colleague-expired → ${manager}`, `habilitation-expired → ${colleague}`]);
    expect(await rightOf(world, "candidat")).toMatchObject({ state: "withdrawn", reason: "L’habilitation est arrivée à son terme sans être renouvelée." });
    expect(await typesOf(world, { type: "habilitation.expired" })).toMatchObject([{ actorId: null, accountId: people.candidat.id, payload: { until: "2029-11-21" } }]);
  });

  it("that runs twice at the same moment announces and ends once", async () => {
    const count = (await world.mails()).length;
    await Promise.allSettled([watch(before(60)), watch(before(60))]);
    expect(await toldSince(world, count)).toEqual([`habilitation-ending → ${manager}`]);
    await Promise.allSettled([watch(daysLater(lastDay, 1)), watch(daysLater(lastDay, 1))]);
    expect(await typesOf(world, { type: "habilitation.expired" })).toHaveLength(1);
  });

  it("also ends one that the agents had suspended, and leaves those without a last day alone", async () => {
    await suspendHabilitation(world.as("agent"), { id: team.own, reason: "Contrôle." });
    await world.as("admin").commit(({ tx }) => tx.habilitation.updateMany({ where: { accountId: people.candidat.id }, data: { expiresOn: null } }));
    expect(await watch(before(20))).toEqual({ told: 0, ended: 0 });
    expect(await watch(daysLater(lastDay, 1))).toEqual({ told: 0, ended: 1 });
  });

  it("is the desk’s alone", async () => {
    for (const verb of [announceHabilitationEnd, expireHabilitation]) {
      for (const person of ["fournisseur", "agent", "admin"] as const) await expect(verb(as(person, before(1)), { id: team.own })).rejects.toMatchObject({ kind: "forbidden" });
    }
  });
});

describe("renewing", () => {
  it("by a manager, their own or a colleague’s, from today for as many years, told to the person", async () => {
    const right = await join(world, team, "candidat");
    const today = before(30);
    await watch(today);
    const count = (await world.mails()).length;
    for (const id of [team.own, right]) await renewHabilitation(as("fournisseur", today), { id, position: "Comptable" });
    expect(await rowOf(world, right)).toMatchObject({ state: "approved", position: "Comptable", expiresOn: toDateColumn("2032-10-22"), endAnnouncedAt: null });
    expect(await toldSince(world, count)).toEqual([`habilitation-renewed → ${colleague}`]);
    expect(await typesOf(world, { habilitationId: right, type: "habilitation.renewed" })).toMatchObject([{ actorId: people.fournisseur.id, payload: { until: "2032-10-22", by: "managers" } }]);
  });

  it("not by a manager whom another one removes at that moment", async () => {
    const right = await join(world, team, "candidat", "manager");
    const scope = as("candidat", before(30));
    const late: typeof scope = { ...scope, commit: async (work) => { await removeColleague(as("fournisseur", before(30)), { id: right }); return scope.commit(work); } };
    await expect(renewHabilitation(late, { id: team.own, position: "Gérante" })).rejects.toMatchObject({ kind: "forbidden" });
    expect((await rowOf(world, team.own)).expiresOn).toEqual(toDateColumn("2029-11-21"));
  });

  it("announces the next end anew", async () => {
    await watch(before(60));
    await renewHabilitation(as("fournisseur", before(60)), { id: team.own, position: "Gérante" });
    const count = (await world.mails()).length;
    await watch(new Date("2032-09-01T11:00:00.000Z"));
    expect(await toldSince(world, count)).toEqual([`habilitation-ending → ${manager}`]);
  });

  it("is possible in the last 60 days, and on the last one, neither sooner nor later", async () => {
    const renew = (now: Date) => renewHabilitation(as("fournisseur", now), { id: team.own, position: "Gérante" });
    await expect(renew(before(61))).rejects.toMatchObject({ code: "habilitation.tooEarlyToRenew", params: { days: 60 } });
    expect((await teamPage(as("fournisseur", before(60)), team.establishmentId)).colleagues).toMatchObject([{ isRenewable: true }]);
    await expect(renew(daysLater(lastDay, 1))).rejects.toMatchObject({ kind: "forbidden" });
    await expect(renew(lastDay)).resolves.toEqual({ establishmentId: team.establishmentId });
  });

  it("is not a depositor’s, not even of their own, nor anybody else’s", async () => {
    const right = await join(world, team, "candidat");
    for (const person of ["candidat", "citoyen", "agent"] as const) await expect(renewHabilitation(as(person, before(10)), { id: right, position: "Comptable" })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(renewHabilitation(as("fournisseur", before(10)), { id: right, position: " " })).rejects.toMatchObject({ issues: [{ path: ["position"] }] });
  });

  it("twice at the same moment renews once", async () => {
    const answers = await Promise.allSettled([1, 2].map(() => renewHabilitation(as("fournisseur", before(5)), { id: team.own, position: "Gérante" })));
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("by an agent, who is not named, keeps the function, and is not for those who belong", async () => {
    const today = before(10);
    expect(await habilitationFile(as("agent", today), team.own)).toMatchObject({ may: { renew: true, appoint: false } });
    expect(await habilitationFile(as("agent", before(61)), team.own)).toMatchObject({ may: { renew: false } });
    const count = (await world.mails()).length;
    await renewHabilitationByAgent(as("agent", today), { id: team.own });
    expect(await rowOf(world, team.own)).toMatchObject({ position: "Gérante", expiresOn: toDateColumn("2032-11-11") });
    const [mail] = (await world.mails()).slice(count);
    expect(mail).toMatchObject({ template: "habilitation-renewed", recipient: manager, params: { until: "2032-11-11" } });
    expect(mail?.params).not.toHaveProperty("actorName");
    for (const person of ["fournisseur", "candidat", null] as const) await expect(renewHabilitationByAgent(world.as(person, "mairie", { now: today }), { id: team.own })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(renewHabilitationByAgent(world.as("agentProvince", "province"), { id: team.own })).rejects.toMatchObject({ kind: "not-found" });
    await expect(renewHabilitationByAgent(as("agent", today), { id: team.own })).rejects.toMatchObject({ code: "habilitation.tooEarlyToRenew" });
  });
});

it("what agents decide of a colleague's right is told to the managers too, without the reason", async () => {
  const id = await join(world, team, "candidat");
  const count = (await world.mails()).length;
  await suspendHabilitation(world.as("agent"), { id, reason: "Contrôle." });
  await reinstateHabilitation(world.as("agent"), { id });
  await withdrawHabilitation(world.as("agent"), { id, reason: "Contrôle." });
  const told = (await world.mails()).slice(count).filter(({ recipient }) => recipient === manager);
  expect(told.map(({ template }) => template)).toEqual(["habilitation-colleague-suspended", "habilitation-colleague-reinstated", "habilitation-colleague-withdrawn"]);
  expect(JSON.stringify(told.map(({ params }) => params))).not.toContain("Contrôle");
});

describe("after the end", () => {
  const after = daysLater(lastDay, 1);

  it("the person asks again under a new reference, at once: the right that is over does not stand in the way", async () => {
    const again = await ask({ ...world, as: (person, slug) => world.as(person, slug, { now: after }) }, "fournisseur");
    expect(again.reference).toBe("HAB-2029-000001");
    expect(await rowOf(world, team.own)).toMatchObject({ state: "withdrawn" });
  });

  it("an establishment that nobody manages gets a manager from the agents, among those who act for it", async () => {
    const right = await join(world, team, "candidat");
    await expect(appointManager(world.as("agent"), { id: right })).rejects.toMatchObject({ kind: "conflict", code: "habilitation.hasManager" });
    await suspendHabilitation(world.as("agent"), { id: team.own, reason: "Contrôle." });
    expect(await habilitationFile(world.as("agent"), right)).toMatchObject({ may: { appoint: true } });
    const count = (await world.mails()).length;
    for (const person of ["candidat", "citoyen", null] as const) await expect(appointManager(world.as(person), { id: right })).rejects.toMatchObject({ kind: "forbidden" });
    await appointManager(world.as("agent"), { id: right });
    expect(await rightOf(world, "candidat")).toMatchObject({ state: "approved", role: "manager" });
    const told = (await world.mails()).slice(count);
    expect(told).toMatchObject([
      { template: "habilitation-role-changed", recipient: colleague, params: { role: "manager" } }, { template: "habilitation-colleague-appointed", recipient: manager },
    ]);
    expect(told[0]?.params).not.toHaveProperty("actorName");
    await expect(appointManager(world.as("agent"), { id: team.own })).rejects.toMatchObject({ code: "habilitation.rightOver" });
  });

  it("a manager whose right has ended counts for nobody: the other one is the last", async () => {
    const other = await join(world, team, "candidat", "manager");
    await world.as("admin").commit(({ tx }) => tx.habilitation.updateMany({ where: { id: other }, data: { expiresOn: toDateColumn("2026-11-20") } }));
    await expect(leaveEstablishment(world.as("fournisseur"), { id: team.own })).rejects.toMatchObject({ code: "habilitation.lastManager" });
  });
});
