import { establishmentPage } from "@/lib/establishments/establishment.queries";
import { myEstablishments } from "@/lib/establishments/my-establishments.queries";
import { establishmentTrail } from "@/lib/establishments/trail.queries";
import { readableDocument } from "@/lib/documents/document.queries";
import { changeRole } from "@/lib/habilitations/change-role";
import { handOver } from "@/lib/habilitations/hand-over";
import { leaveEstablishment } from "@/lib/habilitations/leave-establishment";
import { removeColleague } from "@/lib/habilitations/remove-colleague";
import { suspendHabilitation } from "@/lib/habilitations/suspend-habilitation";
import { colleagueFile, teamPage } from "@/lib/habilitations/team.queries";
import { readInvoice } from "@/lib/invoices/invoice.queries";
import { people, type PersonName } from "@/prisma/world/people";
import { openWorld, type World } from "@/tests/support/world";
import { deposit } from "../invoices/counter";
import { rowOf } from "./requests";
import { invitation, join, rightOf, stationer, toldSince, typesOf, type Team } from "./team";
import { inviteColleague } from "@/lib/habilitations/invite-colleague";

let world: World;
let team: Team;
beforeEach(async () => {
  world = await openWorld();
  team = await stationer(world);
});
afterEach(() => world.close());

const roleOf = async (person: PersonName) => { const { state, role } = await rightOf(world, person); return `${state} ${role}`; };
const managersOf = (establishmentId: string) =>
  world.as("admin").read((tx) => tx.habilitation.findMany({ where: { establishmentId, state: "approved", role: "manager" } }));

describe("a colleague who is removed", () => {
  it("loses at once what they could do and read, with the session that they have open", async () => {
    const right = await join(world, team, "candidat");
    const session = world.as("candidat");
    const { id: invoice, archiveNumber } = await deposit(session, team.establishmentId, { number: "FA-1" });
    expect(await readableDocument(session, archiveNumber)).not.toBeNull();
    await removeColleague(world.as("fournisseur"), { id: right });
    await expect(deposit(session, team.establishmentId, { number: "FA-2" })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(establishmentPage(session, team.establishmentId)).rejects.toMatchObject({ kind: "not-found" });
    await expect(readInvoice(session, invoice, "supplier")).rejects.toMatchObject({ kind: "not-found" });
    expect(await readableDocument(session, archiveNumber)).toBeNull();
    expect(await myEstablishments(session)).toMatchObject({ any: false, items: [] });
    expect(await readableDocument(world.as("fournisseur"), archiveNumber)).not.toBeNull();
  });

  it("who was a manager invites nobody any more, and reads neither team nor history", async () => {
    const right = await join(world, team, "candidat", "manager");
    const session = world.as("candidat");
    await expect(teamPage(session, team.establishmentId)).resolves.toBeTruthy();
    await removeColleague(world.as("fournisseur"), { id: right });
    await expect(inviteColleague(session, invitation(team.establishmentId, { email: "zoe@ailleurs.test" }))).rejects.toMatchObject({ kind: "forbidden" });
    for (const read of [teamPage, establishmentTrail]) await expect(read(session, team.establishmentId)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("is told by whom, and it stands in their history and in the establishment’s", async () => {
    const right = await join(world, team, "candidat");
    const before = (await world.mails()).length;
    await removeColleague(world.as("fournisseur"), { id: right });
    expect((await world.mails()).slice(before)).toMatchObject([{ template: "habilitation-removed", recipient: people.candidat.email, params: { actorName: "Fanny Fournisseur" } }]);
    expect(await rowOf(world, right)).toMatchObject({ state: "withdrawn", decidedById: people.fournisseur.id, reason: null });
    expect((await typesOf(world, { habilitationId: right })).at(-1)).toMatchObject({ type: "habilitation.removed", actorId: people.fournisseur.id, accountId: people.candidat.id });
  });

  it("is removed once, and not when the agents have suspended them: that is the agents’ matter", async () => {
    const right = await join(world, team, "candidat");
    await removeColleague(world.as("fournisseur"), { id: right });
    await expect(removeColleague(world.as("fournisseur"), { id: right })).rejects.toMatchObject({ code: "changedMeanwhile" });
    const other = await join(world, team, "citoyen");
    await suspendHabilitation(world.as("agent"), { id: other, reason: "Contrôle." });
    await expect(removeColleague(world.as("fournisseur"), { id: other })).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect(await colleagueFile(world.as("fournisseur"), team.establishmentId, other)).toMatchObject({ isSuspended: true, may: { manage: false } });
  });

  it("is not the one who removes: two managers who remove each other at the same moment leave one", async () => {
    const other = await join(world, team, "candidat", "manager");
    await expect(removeColleague(world.as("fournisseur"), { id: team.own })).rejects.toMatchObject({ kind: "forbidden" });
    const answers = await Promise.allSettled([removeColleague(world.as("fournisseur"), { id: other }), removeColleague(world.as("candidat"), { id: team.own })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await managersOf(team.establishmentId)).toHaveLength(1);
  });
});

describe("a role", () => {
  it("is changed by a manager, holds at once, and is told", async () => {
    const right = await join(world, team, "candidat");
    const session = world.as("candidat");
    const before = (await world.mails()).length;
    await changeRole(world.as("fournisseur"), { id: right, role: "reader" });
    await expect(deposit(session, team.establishmentId)).rejects.toMatchObject({ kind: "forbidden" });
    expect(await establishmentPage(session, team.establishmentId)).toMatchObject({ role: "reader" });
    expect((await world.mails()).slice(before)).toMatchObject([{ template: "habilitation-role-changed", recipient: people.candidat.email, params: { role: "reader", actorName: "Fanny Fournisseur" } }]);
  });

  it("that is the same changes nothing and tells nobody", async () => {
    const right = await join(world, team, "candidat");
    const before = (await world.mails()).length;
    await changeRole(world.as("fournisseur"), { id: right, role: "depositor" });
    expect(await toldSince(world, before)).toEqual([]);
    expect(await typesOf(world, { habilitationId: right, type: "habilitation.role-changed" })).toEqual([]);
  });

  it("is not one’s own to change, nor a depositor’s, an agent’s or a neighbour’s", async () => {
    const right = await join(world, team, "candidat");
    await expect(changeRole(world.as("fournisseur"), { id: team.own, role: "reader" })).rejects.toMatchObject({ kind: "forbidden" });
    for (const verb of [changeRole, removeColleague, handOver]) {
      for (const person of ["candidat", "citoyen", "agent", "admin", null] as const) await expect(verb(world.as(person), { id: right, role: "manager" })).rejects.toMatchObject({ kind: "forbidden" });
      await expect(verb(world.as("fournisseur", "province"), { id: right, role: "manager" })).rejects.toMatchObject({ kind: "not-found" });
    }
  });
});

describe("handing over", () => {
  it("makes the colleague manager in the place of the one who was, who goes on as a depositor", async () => {
    const right = await join(world, team, "candidat", "reader");
    const before = (await world.mails()).length;
    await handOver(world.as("fournisseur"), { id: right });
    expect([await roleOf("candidat"), await roleOf("fournisseur")]).toEqual(["approved manager", "approved depositor"]);
    expect(await toldSince(world, before)).toEqual([`habilitation-handed-over → ${people.candidat.email}`]);
    await expect(teamPage(world.as("fournisseur"), team.establishmentId)).rejects.toMatchObject({ kind: "not-found" });
    await expect(leaveEstablishment(world.as("fournisseur"), { id: team.own })).resolves.toEqual({ establishmentId: team.establishmentId });
  });

  it("twice at the same moment, to two colleagues, succeeds once", async () => {
    const rights = [await join(world, team, "candidat"), await join(world, team, "citoyen")];
    const answers = await Promise.allSettled(rights.map((id) => handOver(world.as("fournisseur"), { id })));
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await managersOf(team.establishmentId)).toHaveLength(1);
  });
});

describe("leaving", () => {
  it("is everybody’s own choice, told to the managers, and makes nobody else leave", async () => {
    const right = await join(world, team, "candidat");
    await expect(leaveEstablishment(world.as("fournisseur"), { id: right })).rejects.toMatchObject({ kind: "forbidden" });
    const before = (await world.mails()).length;
    await leaveEstablishment(world.as("candidat"), { id: right });
    expect(await roleOf("candidat")).toBe("withdrawn depositor");
    expect(await toldSince(world, before)).toEqual([`habilitation-left → ${people.fournisseur.email}`]);
  });

  it("is refused to the last manager, who is told what to do", async () => {
    await join(world, team, "candidat");
    await expect(leaveEstablishment(world.as("fournisseur"), { id: team.own })).rejects.toMatchObject({ kind: "conflict", code: "habilitation.lastManager", params: { contactEmail: "finances@mairie.demo.test" } });
    expect(await roleOf("fournisseur")).toBe("approved manager");
  });

  it("is refused to the second of two managers who leave at the same moment", async () => {
    const other = await join(world, team, "candidat", "manager");
    const answers = await Promise.allSettled([leaveEstablishment(world.as("fournisseur"), { id: team.own }), leaveEstablishment(world.as("candidat"), { id: other })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await managersOf(team.establishmentId)).toHaveLength(1);
  });
});

describe("the page of one right", () => {
  it("is read by managers and by its person, who are offered what they may do", async () => {
    const right = await join(world, team, "candidat");
    const file = (person: PersonName, id: string) => colleagueFile(world.as(person), team.establishmentId, id);
    expect(await file("fournisseur", right)).toMatchObject({ name: "Cyril Candidat", isOneself: false, may: { manage: true, leave: false, renew: false } });
    expect(await file("fournisseur", team.own)).toMatchObject({ isOneself: true, may: { manage: false, leave: true, renew: false } });
    expect(await file("candidat", right)).toMatchObject({ may: { manage: false, leave: true } });
    await expect(file("candidat", team.own)).rejects.toMatchObject({ kind: "not-found" });
    for (const person of ["citoyen", "agent"] as const) await expect(file(person, right)).rejects.toMatchObject({ kind: "not-found" });
  });
});
