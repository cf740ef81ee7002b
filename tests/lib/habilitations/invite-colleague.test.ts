import { activateAccount } from "@/lib/accounts/activate-account";
import { acceptInvitation } from "@/lib/habilitations/accept-invitation";
import { openInvitationsMost } from "@/lib/habilitations/invitation";
import { inviteColleague } from "@/lib/habilitations/invite-colleague";
import { myInvitations } from "@/lib/habilitations/invitation.queries";
import { sendInvitationAgain } from "@/lib/habilitations/send-invitation-again";
import { suspendHabilitation } from "@/lib/habilitations/suspend-habilitation";
import { teamPage } from "@/lib/habilitations/team.queries";
import { withdrawInvitation } from "@/lib/habilitations/withdraw-invitation";
import { daysLater } from "@/lib/kernel/dates";
import { people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { activationToken, mailsTo } from "../accounts/desk";
import { calm, invitation, invitationRow, invite, join, stationer, toldSince, typesOf, type Team } from "./team";

let world: World;
let team: Team;
beforeEach(async () => {
  world = await openWorld();
  team = await stationer(world);
});
afterEach(() => world.close());

describe("a manager invites a colleague", () => {
  it("whose message says by whom, as what and until when, in the language of the reader, and repeats no function", async () => {
    await world.container.db.global.account.update({ where: { id: people.candidat.id }, data: { locale: "en" } });
    const id = await invite(world, team);
    expect(await invitationRow(world, id)).toMatchObject({ state: "open", email: people.candidat.email, invitedById: people.fournisseur.id, expiresAt: daysLater(noon, 14) });
    const [mail, ...more] = await mailsTo(world, people.candidat.email);
    expect(mail).toMatchObject({
      template: "invitation-received", locale: "en", linkId: null,
      params: { invitationId: id, role: "depositor", establishmentName: "Papeterie du Centre", inviterName: "Fanny Fournisseur", until: "2026-12-05" },
    });
    expect(JSON.stringify(mail)).not.toContain("Assistant comptable");
    expect(more).toEqual([]);
    expect(await typesOf(world, { establishmentId: team.establishmentId, type: "invitation.sent" })).toMatchObject([{ actorId: people.fournisseur.id, payload: { email: people.candidat.email, role: "depositor" } }]);
  });

  it("whose address has no account: one is prepared, and the message carries its activation", async () => {
    await invite(world, team, { email: " Zoe@Ailleurs.TEST " });
    expect(await world.container.db.global.account.findUnique({ where: { email: "zoe@ailleurs.test" } })).toMatchObject({ state: "prepared", name: null });
    const [mail] = await mailsTo(world, "zoe@ailleurs.test");
    expect(await world.container.db.global.link.findUnique({ where: { id: mail?.linkId ?? "" } })).toMatchObject({ purpose: "activation", usedAt: null });
  });

  it("once for an address at a time, also where two press at the same moment", async () => {
    const answers = await Promise.allSettled([invite(world, team), invite(world, team)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(invite(world, team)).rejects.toMatchObject({ kind: "conflict", code: "habilitation.invitation.alreadyOpen", field: "email" });
    expect(await mailsTo(world, people.candidat.email)).toHaveLength(1);
  });

  it("anew where the first invitation has expired or was taken back", async () => {
    const first = await invite(world, team);
    const second = await invite(world, team, {}, daysLater(noon, 14));
    expect((await invitationRow(world, first)).state).toBe("withdrawn");
    await withdrawInvitation(world.as("fournisseur"), { id: second });
    await expect(invite(world, team, { role: "reader" })).resolves.toBeTruthy();
  });

  it("not somebody who is one already, or whom the agents have suspended, or whose account was closed", async () => {
    const right = await join(world, team, "candidat");
    await expect(invite(world, team)).rejects.toMatchObject({ code: "habilitation.invitation.isColleague", field: "email" });
    await suspendHabilitation(world.as("agent"), { id: right, reason: "Contrôle." });
    await expect(invite(world, team)).rejects.toMatchObject({ code: "habilitation.invitation.isSuspended", field: "email" });
    await world.container.db.global.account.update({ where: { id: people.citoyen.id }, data: { state: "closed" } });
    await expect(invite(world, team, { email: people.citoyen.email })).rejects.toMatchObject({ code: "habilitation.invitation.addressClosed", field: "email" });
  });

  it("as many as may wait at once, and no more", async () => {
    const { establishmentId } = team;
    const scope = world.as("fournisseur");
    await scope.commit(({ tx }) => tx.invitation.createMany({
      data: Array.from({ length: openInvitationsMost }, (_, number) => ({
        organizationId: scope.organization.id, establishmentId, email: `n${number}@ailleurs.test`, role: "reader", right: "accountant", position: "Comptable", invitedById: people.fournisseur.id, invitedAt: noon, expiresAt: daysLater(noon, 14),
      })),
    }));
    await expect(invite(world, team)).rejects.toMatchObject({ code: "habilitation.invitation.tooMany", params: { most: openInvitationsMost } });
  });

  it("only so often to one mailbox: it waits, whoever writes to it", async () => {
    for (let time = 1; time <= 5; time++) await withdrawInvitation(world.as("fournisseur"), { id: await invite(world, team) });
    await expect(invite(world, team)).rejects.toMatchObject({ kind: "unavailable", code: "account.tooManyMinutes" });
    expect(await mailsTo(world, people.candidat.email)).toHaveLength(5);
    await expect(invite(world, team, { email: "autre@ailleurs.test" })).resolves.toBeTruthy();
  });

  it("of an establishment that they manage: nobody else may, nor from next door", async () => {
    await join(world, team, "candidat");
    const sent = invitation(team.establishmentId, { email: "zoe@ailleurs.test" });
    for (const scope of [world.as("candidat"), world.as("citoyen"), world.as("agent"), world.as("admin"), world.as(null)]) await expect(inviteColleague(scope, sent)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(inviteColleague(world.as("fournisseur", "province"), sent)).rejects.toMatchObject({ kind: "not-found" });
    expect(await mailsTo(world, "zoe@ailleurs.test")).toEqual([]);
  });

  it("with an address, a role and a function, each named where it is wrong", async () => {
    const bad = inviteColleague(world.as("fournisseur"), { ...invitation(team.establishmentId), email: "zoe@", role: "patron", right: "voisin", position: " " });
    await expect(bad).rejects.toMatchObject({ issues: [{ path: ["email"] }, { path: ["role"] }, { path: ["right"] }, { path: ["position"] }] });
  });
});

describe("an invitation that waits", () => {
  it("is sent again in the name of whoever does it, for 14 days from then, expired or not", async () => {
    const id = await invite(world, team);
    await join(world, team, "citoyen", "manager");
    const later = daysLater(noon, 20);
    expect((await teamPage(world.as("citoyen", "mairie", { now: later }), team.establishmentId)).invitations).toMatchObject([{ email: people.candidat.email, hasExpired: true }]);
    const before = (await world.mails()).length;
    await sendInvitationAgain(world.as("citoyen", "mairie", { now: later }), { id });
    expect(await invitationRow(world, id)).toMatchObject({ invitedById: people.citoyen.id, expiresAt: daysLater(later, 14) });
    expect(await toldSince(world, before)).toEqual([`invitation-received → ${people.candidat.email}`]);
    await expect(acceptInvitation(world.as("candidat", "mairie", { now: daysLater(later, 13) }), { id })).resolves.toEqual({ establishmentId: team.establishmentId });
  });

  it("sent again, carries a new activation, and the older one stops working", async () => {
    const id = await invite(world, team, { email: people.nouveau.email });
    await sendInvitationAgain(world.as("fournisseur"), { id });
    const [first, second] = await mailsTo(world, people.nouveau.email);
    const { secrets } = world.as(null);
    const activate = (linkId: string | null | undefined) => activateAccount(world.as(null), { token: secrets.linkToken(linkId ?? ""), password: "trois chevaux sous la pluie" });
    await expect(activate(first?.linkId)).rejects.toMatchObject({ code: "account.linkStale" });
    await activate(second?.linkId);
    expect(await invitationRow(world, id)).toMatchObject({ state: "accepted" });
  });

  it("counts in the throttle of its mailbox", async () => {
    const id = await invite(world, team);
    for (let time = 1; time <= 4; time++) await sendInvitationAgain(world.as("fournisseur"), { id });
    await expect(sendInvitationAgain(world.as("fournisseur"), { id })).rejects.toMatchObject({ code: "account.tooManyMinutes" });
  });

  it("is taken back by a manager, without a message, and accepted by nobody then", async () => {
    const id = await invite(world, team);
    const before = (await world.mails()).length;
    await withdrawInvitation(world.as("fournisseur"), { id });
    expect(await toldSince(world, before)).toEqual([]);
    await expect(acceptInvitation(world.as("candidat"), { id })).rejects.toMatchObject({ kind: "conflict", code: "habilitation.invitation.withdrawn" });
    await expect(withdrawInvitation(world.as("fournisseur"), { id })).rejects.toMatchObject({ code: "changedMeanwhile" });
    await expect(sendInvitationAgain(world.as("fournisseur"), { id })).rejects.toMatchObject({ code: "changedMeanwhile" });
  });

  it("is sent again and taken back by managers alone", async () => {
    const id = await invite(world, team);
    await calm(world);
    for (const verb of [sendInvitationAgain, withdrawInvitation]) {
      for (const person of ["candidat", "agent", null] as const) await expect(verb(world.as(person), { id })).rejects.toMatchObject({ kind: "forbidden" });
      await expect(verb(world.as("fournisseur", "province"), { id })).rejects.toMatchObject({ kind: "not-found" });
    }
  });

  it("shows on the home of the one it is for, and of nobody else", async () => {
    const id = await invite(world, team);
    expect(await myInvitations(world.as("candidat"))).toEqual([{ id, establishmentName: "Papeterie du Centre", inviterName: "Fanny Fournisseur" }]);
    for (const scope of [world.as("fournisseur"), world.as(null), world.as("candidat", "province"), world.as("candidat", "mairie", { now: daysLater(noon, 14) })]) expect(await myInvitations(scope)).toEqual([]);
  });

  it("is not accepted by an activation that was asked for otherwise: its page still waits for a press", async () => {
    const id = await invite(world, team, { email: people.nouveau.email });
    const token = await activationToken(world, people.nouveau.email);
    await activateAccount(world.as(null), { token, password: "trois chevaux sous la pluie" });
    expect(await invitationRow(world, id)).toMatchObject({ state: "open" });
    await expect(acceptInvitation(world.as("nouveau"), { id })).resolves.toEqual({ establishmentId: team.establishmentId });
  });
});
