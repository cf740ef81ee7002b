import { activateAccount } from "@/lib/accounts/activate-account";
import { acceptInvitation } from "@/lib/habilitations/accept-invitation";
import { changeRole } from "@/lib/habilitations/change-role";
import { expireHabilitation } from "@/lib/habilitations/expire-habilitation";
import { invitationPage } from "@/lib/habilitations/invitation.queries";
import { refuseHabilitation } from "@/lib/habilitations/refuse-habilitation";
import { removeColleague } from "@/lib/habilitations/remove-colleague";
import { suspendHabilitation } from "@/lib/habilitations/suspend-habilitation";
import { withdrawHabilitation } from "@/lib/habilitations/withdraw-habilitation";
import { actableEstablishments } from "@/lib/establishments/establishment.queries";
import { daysLater, toDateColumn } from "@/lib/kernel/dates";
import { deskScope } from "@/lib/wiring/scope";
import { people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { tokenSentTo } from "../accounts/desk";
import { ask, rowOf } from "./requests";
import { invitationRow, invite, join, rightOf, stationer, toldSince, typesOf, type Team } from "./team";

let world: World;
let team: Team;
beforeEach(async () => {
  world = await openWorld();
  team = await stationer(world);
});
afterEach(() => world.close());

describe("whoever was invited accepts", () => {
  it("and may act for the establishment at once, without the agents, for as long as the organisation gives", async () => {
    const id = await invite(world, team);
    const before = (await world.mails()).length;
    expect(await acceptInvitation(world.as("candidat"), { id })).toEqual({ establishmentId: team.establishmentId });
    expect(await rightOf(world, "candidat")).toMatchObject({
      state: "approved", role: "depositor", position: "Assistant comptable", right: "mandated-employee", establishmentId: team.establishmentId, decidedById: people.fournisseur.id, expiresOn: toDateColumn("2029-11-21"),
    });
    expect(await actableEstablishments(world.as("candidat"))).toMatchObject([{ id: team.establishmentId, role: "depositor" }]);
    expect(await invitationRow(world, id)).toMatchObject({ state: "accepted", answeredAt: noon });
    expect(await toldSince(world, before)).toEqual([`habilitation-joined → ${people.fournisseur.email}`]);
    expect(await typesOf(world, { establishmentId: team.establishmentId, type: "habilitation.joined" })).toMatchObject([{ accountId: people.candidat.id, payload: { role: "depositor" } }]);
    const held = await world.as("admin").read((tx) => tx.membership.findMany({ where: { accountId: people.candidat.id }, select: { role: true } }));
    expect(held).toEqual([{ role: "supplier" }]);
  });

  it("by the right that the invitation says, which its page shows; by the one that they claimed, where they had asked", async () => {
    const id = await invite(world, team, { right: "accountant" });
    expect((await invitationPage(world.as("candidat"), id)).right).toBe("accountant");
    await acceptInvitation(world.as("candidat"), { id });
    expect(await rightOf(world, "candidat")).toMatchObject({ state: "approved", right: "accountant" });
    await invite(world, team, { email: "zoe@ailleurs.test", right: "legal-representative" });
    await activateAccount(world.as(null), { token: await tokenSentTo(world, "zoe@ailleurs.test"), password: "trois chevaux sous la pluie" });
    expect(await world.as("admin").read((tx) => tx.habilitation.findFirst({ where: { account: { email: "zoe@ailleurs.test" } } }))).toMatchObject({ right: "legal-representative" });
    await ask(world, "citoyen", { right: "accountant" });
    await acceptInvitation(world.as("citoyen"), { id: await invite(world, team, { email: people.citoyen.email }) });
    expect(await rightOf(world, "citoyen")).toMatchObject({ state: "approved", right: "accountant" });
  });

  it("by choosing the password of an account that the invitation prepared", async () => {
    await invite(world, team, { email: "zoe@ailleurs.test", role: "reader" });
    const before = (await world.mails()).length;
    await activateAccount(world.as(null), { token: await tokenSentTo(world, "zoe@ailleurs.test"), password: "trois chevaux sous la pluie" });
    const zoe = await world.container.db.global.account.findUniqueOrThrow({ where: { email: "zoe@ailleurs.test" } });
    expect(await world.as("admin").read((tx) => tx.habilitation.findFirst({ where: { accountId: zoe.id } }))).toMatchObject({ state: "approved", role: "reader" });
    expect(await toldSince(world, before)).toContain(`habilitation-joined → ${people.fournisseur.email}`);
  });

  it("an invitation that can no longer be: the account becomes active all the same, and has no right", async () => {
    const id = await invite(world, team, { email: people.nouveau.email });
    const token = await tokenSentTo(world, people.nouveau.email);
    await world.as("admin").commit(({ tx }) => tx.invitation.update({ where: { organizationId_id: { organizationId: world.as(null).organization.id, id } }, data: { state: "withdrawn" } }));
    await activateAccount(world.as(null), { token, password: "trois chevaux sous la pluie" });
    expect(await actableEstablishments(world.as("nouveau"))).toEqual([]);
    expect((await world.container.db.global.account.findUniqueOrThrow({ where: { id: people.nouveau.id } })).state).toBe("active");
  });

  it("where they had asked the agents: that request is what is approved, under its own reference", async () => {
    const asked = await ask(world, "candidat");
    await acceptInvitation(world.as("candidat"), { id: await invite(world, team) });
    expect(await rowOf(world, asked.id)).toMatchObject({ state: "approved", role: "depositor", reference: asked.reference, right: "legal-representative" });
  });

  it("once, also when pressed twice at the same moment", async () => {
    const id = await invite(world, team);
    const answers = await Promise.allSettled([acceptInvitation(world.as("candidat"), { id }), acceptInvitation(world.as("candidat"), { id })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(acceptInvitation(world.as("candidat"), { id })).rejects.toMatchObject({ kind: "conflict", code: "habilitation.invitation.accepted" });
    expect(await typesOf(world, { type: "habilitation.joined" })).toHaveLength(1);
  });
});

describe("an invitation is not accepted", () => {
  it("by somebody signed in with another address, by a visitor, by agents, nor next door", async () => {
    const id = await invite(world, team);
    for (const person of ["citoyen", "agent", "admin", "fournisseur", null] as const) await expect(acceptInvitation(world.as(person), { id })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(acceptInvitation(world.as("candidat", "province"), { id })).rejects.toMatchObject({ kind: "not-found" });
    expect((await invitationRow(world, id)).state).toBe("open");
  });

  it("once it has expired: 14 days to the minute", async () => {
    const id = await invite(world, team);
    await expect(acceptInvitation(world.as("candidat", "mairie", { now: daysLater(noon, 14) }), { id })).rejects.toMatchObject({ code: "habilitation.invitation.expired" });
    await expect(acceptInvitation(world.as("candidat", "mairie", { now: new Date(daysLater(noon, 14).getTime() - 1) }), { id })).resolves.toBeTruthy();
  });

  it("once its sender manages the establishment no more", async () => {
    const other = await join(world, team, "citoyen", "manager");
    const id = await invite(world, team);
    await changeRole(world.as("citoyen"), { id: team.own, role: "depositor" });
    await expect(acceptInvitation(world.as("candidat"), { id })).rejects.toMatchObject({ code: "habilitation.invitation.orphaned" });
    expect((await rowOf(world, other)).role).toBe("manager");
  });

  it("by somebody whom the agents have suspended, or whose right they have withdrawn: only they decide", async () => {
    const right = await join(world, team, "candidat");
    const scope = world.as("fournisseur");
    const { id } = await scope.commit(({ tx }) => tx.invitation.create({
      data: {
        organizationId: scope.organization.id, establishmentId: team.establishmentId, email: people.candidat.email, role: "manager", right: "mandated-employee", position: "Comptable", invitedById: people.fournisseur.id,
        invitedAt: noon, expiresAt: daysLater(noon, 14),
      },
      select: { id: true },
    }));
    await expect(acceptInvitation(world.as("candidat"), { id })).rejects.toMatchObject({ code: "habilitation.invitation.colleague" });
    await suspendHabilitation(world.as("agent"), { id: right, reason: "Contrôle." });
    await expect(acceptInvitation(world.as("candidat"), { id })).rejects.toMatchObject({ code: "habilitation.invitation.suspended" });
    await withdrawHabilitation(world.as("agent"), { id: right, reason: "Faux mandat." });
    await expect(acceptInvitation(world.as("candidat"), { id })).rejects.toMatchObject({ code: "habilitation.invitation.withdrawn-by-agents" });
  });

  it("nor by somebody who has asked again since, whatever became of it: a request does not undo what the agents decided", async () => {
    const right = await join(world, team, "candidat");
    await withdrawHabilitation(world.as("agent"), { id: right, reason: "Faux mandat." });
    const { id: again } = await ask(world, "candidat");
    const id = await invite(world, team);
    await expect(acceptInvitation(world.as("candidat"), { id })).rejects.toMatchObject({ code: "habilitation.invitation.withdrawn-by-agents" });
    await refuseHabilitation(world.as("agent"), { id: again, reason: "Faux mandat encore." });
    await expect(acceptInvitation(world.as("candidat"), { id })).rejects.toMatchObject({ code: "habilitation.invitation.withdrawn-by-agents" });
  });

  it("nor by somebody whose right ended by its last day while the agents had suspended it", async () => {
    const right = await join(world, team, "candidat");
    await suspendHabilitation(world.as("agent"), { id: right, reason: "Contrôle." });
    await world.as("admin").commit(({ tx }) => tx.habilitation.updateMany({ where: { id: right }, data: { expiresOn: new Date("2026-11-20") } }));
    await expireHabilitation(deskScope(world.container, world.as(null).organization), { id: right });
    await expect(acceptInvitation(world.as("candidat"), { id: await invite(world, team) })).rejects.toMatchObject({ code: "habilitation.invitation.withdrawn-by-agents" });
  });

  it("but it is by a colleague whom a manager had removed: the team is the managers’ matter", async () => {
    const right = await join(world, team, "candidat");
    await removeColleague(world.as("fournisseur"), { id: right });
    await acceptInvitation(world.as("candidat"), { id: await invite(world, team, { role: "reader" }) });
    expect(await actableEstablishments(world.as("candidat"))).toEqual([]);
    expect(await rightOf(world, "candidat")).toMatchObject({ state: "approved", role: "reader" });
  });
});

describe("the page of an invitation", () => {
  it("says to what, and accepts nothing by being opened, whoever opens it", async () => {
    const id = await invite(world, team);
    const facts = { name: "Papeterie du Centre", role: "depositor", inviterName: "Fanny Fournisseur", hint: "c…@demo.test", obstacle: null };
    expect(await invitationPage(world.as("candidat"), id)).toMatchObject({ ...facts, reader: { is: "invited" } });
    expect(await invitationPage(world.as(null), id)).toMatchObject({ ...facts, reader: { is: "visitor" } });
    expect(await invitationPage(world.as("citoyen"), id)).toMatchObject({ ...facts, reader: { is: "another", email: people.citoyen.email } });
    expect((await invitationRow(world, id)).state).toBe("open");
  });

  it("says what stands in the way, and leads to the establishment only those who are of it", async () => {
    const id = await invite(world, team);
    expect(await invitationPage(world.as("candidat", "mairie", { now: daysLater(noon, 15) }), id)).toMatchObject({ obstacle: "expired", establishmentId: null });
    await acceptInvitation(world.as("candidat"), { id });
    expect(await invitationPage(world.as("candidat"), id)).toMatchObject({ obstacle: "accepted", establishmentId: team.establishmentId });
    expect(await invitationPage(world.as("citoyen"), id)).toMatchObject({ obstacle: "accepted", establishmentId: null });
  });

  it("is not there next door, nor under an address that is no identifier", async () => {
    const id = await invite(world, team);
    for (const [slug, name] of [["province", id], ["mairie", "autre"], ["mairie", team.own]] as const) await expect(invitationPage(world.as("candidat", slug), name)).rejects.toMatchObject({ kind: "not-found" });
  });
});
