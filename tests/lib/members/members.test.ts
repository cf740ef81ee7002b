import { activateAccount } from "@/lib/accounts/activate-account";
import { rolesOf } from "@/lib/accounts/membership.queries";
import { createDepartment } from "@/lib/departments/create-department";
import { setMembers } from "@/lib/departments/set-members";
import { changeMemberRoles } from "@/lib/members/change-member-roles";
import { inviteMember } from "@/lib/members/invite-member";
import { memberFile, membersPage } from "@/lib/members/member.queries";
import { removeMember } from "@/lib/members/remove-member";
import { sendMemberInvitation } from "@/lib/members/send-member-invitation";
import { withdrawMemberInvitation } from "@/lib/members/withdraw-member-invitation";
import { daysLater } from "@/lib/kernel/dates";
import { hashOfToken, openSession } from "@/lib/platform/session";
import type { Scope } from "@/lib/platform/scope";
import { openScope } from "@/lib/wiring/scope";
import { organizations, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "../../support/world";
import { tokenSentTo } from "../accounts/desk";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const password = "une phrase de passe bien longue";
const { id: mairie } = organizations.mairie;
const stored = (email: string) => world.container.db.global.account.findUniqueOrThrow({ where: { email } });
const rolesHere = async (email: string) => rolesOf(world.container.db.tenant(mairie), mairie, (await stored(email)).id);
const lastEvent = async () => world.container.db.tenant(mairie).read((tx) => tx.event.findFirstOrThrow({ where: { type: { startsWith: "member." } }, orderBy: { id: "desc" } }));
const mailsTo = async (email: string) => (await world.mails()).filter(({ recipient, template }) => recipient === email && template.startsWith("member-"));
const invite = (email: string, roles: Record<string, string> = { billing: "on" }, scope: Scope = world.as("admin")) => inviteMember(scope, { email, name: "Inès Invitée", ...roles });
const newcomer = "ines@mairie.demo.test";
/** A second administrator, who has followed their invitation. */
async function secondAdministrator(): Promise<Scope> {
  await invite(newcomer, { administrator: "on" });
  await activateAccount(world.as(null), { token: await tokenSentTo(world, newcomer), password });
  const { organization, locale, now } = world.as(null);
  return openScope(world.container, { organization, locale, now, actor: { accountId: (await stored(newcomer)).id, roles: ["administrator"] } });
}

describe("an invitation", () => {
  it("prepares the account, gives the roles, and sends a link that opens Gestion with an agent's password", async () => {
    await invite(newcomer.toUpperCase(), { billing: "on", reader: "on" });
    expect(await stored(newcomer)).toMatchObject({ state: "prepared" });
    expect(await mailsTo(newcomer)).toEqual([expect.objectContaining({ template: "member-invited", params: { roles: "billing,reader", by: people.admin.name, until: "2026-11-24" }, linkId: expect.any(String) })]);
    expect(await lastEvent()).toMatchObject({ type: "member.invited", actorId: people.admin.id, payload: { email: newcomer, roles: ["billing", "reader"] } });
    const token = await tokenSentTo(world, newcomer);
    await expect(activateAccount(world.as(null), { token, password: "court mais ok" })).rejects.toMatchObject({ field: "password" });
    await activateAccount(world.as(null), { token, password });
    expect(await rolesHere(newcomer)).toEqual(expect.arrayContaining(["billing", "reader"]));
    expect((await memberFile(world.as("admin"), (await stored(newcomer)).id)).state).toBe("active");
  });

  it("is answered alike whether the address was unknown, prepared, a citizen's or another organisation's agent's", async () => {
    for (const email of [newcomer, people.nouveau.email, people.citoyen.email, people.agentProvince.email]) expect(await invite(email)).toEqual({ email });
  });

  it("makes an active citizen choose an agent's password; an agent of another organisation only signs in, and is disturbed by nothing", async () => {
    await invite(people.citoyen.email);
    expect(await stored(people.citoyen.email)).toMatchObject({ state: "prepared", passwordHash: expect.any(String) });
    await invite(people.agentProvince.email);
    expect(await stored(people.agentProvince.email)).toMatchObject({ state: "active" });
    expect(await mailsTo(people.agentProvince.email)).toEqual([expect.objectContaining({ template: "member-invited", linkId: null })]);
  });

  it("is refused beside the address to one who is of the team, and to an account that its owner closed", async () => {
    await expect(invite(people.agent.email)).rejects.toMatchObject({ code: "member.already", field: "email" });
    await world.container.db.global.account.update({ where: { id: people.candidat.id }, data: { state: "closed" } });
    await expect(invite(people.candidat.email)).rejects.toMatchObject({ code: "member.addressClosed", field: "email" });
  });

  it.each([[{}, "accounting"], [{ billing: "on", name: "http://ici.test" }, "name"], [{ billing: "on", email: "ines" }, "email"]])("refuses %j beside « %s »", async (typed, field) => {
    await expect(inviteMember(world.as("admin"), { email: newcomer, name: "Inès", ...typed })).rejects.toMatchObject({ issues: [expect.objectContaining({ path: [field] })] });
  });

  it("is sent again with a new link, also once it has expired; not to one who has followed it", async () => {
    await invite(newcomer);
    const { id } = await stored(newcomer);
    const first = await tokenSentTo(world, newcomer);
    const later = daysLater(noon, 5);
    expect((await memberFile(world.as("admin", "mairie", { now: later }), id)).state).toBe("expired");
    await sendMemberInvitation(world.as("admin", "mairie", { now: later }), { id });
    expect(await memberFile(world.as("admin", "mairie", { now: later }), id)).toMatchObject({ state: "invited", until: daysLater(noon, 8) });
    await expect(activateAccount(world.as(null, "mairie", { now: later }), { token: first, password })).rejects.toMatchObject({ code: "account.linkStale" });
    await activateAccount(world.as(null, "mairie", { now: later }), { token: await tokenSentTo(world, newcomer), password });
    await expect(sendMemberInvitation(world.as("admin"), { id })).rejects.toMatchObject({ code: "changedMeanwhile" });
  });

  it("that is withdrawn leaves no role and no link; somebody who had an account has it back as it was", async () => {
    for (const email of [newcomer, people.citoyen.email]) {
      await invite(email);
      const token = await tokenSentTo(world, email);
      await withdrawMemberInvitation(world.as("admin"), { id: (await stored(email)).id });
      expect(await rolesHere(email)).toEqual([]);
      await expect(activateAccount(world.as(null), { token, password })).rejects.toMatchObject({ code: "account.linkStale" });
    }
    expect(await stored(people.citoyen.email)).toMatchObject({ state: "active" });
    expect(await stored(newcomer)).toMatchObject({ state: "prepared" });
    expect(await lastEvent()).toMatchObject({ type: "member.invitation-withdrawn" });
  });

  it("that another organisation waits for too leaves the account closed to the password that was too short", async () => {
    await invite(people.citoyen.email);
    await world.container.db.tenant(organizations.province.id).write((tx) => tx.membership.create({ data: { organizationId: organizations.province.id, accountId: people.citoyen.id, role: "reader" } }));
    await withdrawMemberInvitation(world.as("admin"), { id: people.citoyen.id });
    expect(await stored(people.citoyen.email)).toMatchObject({ state: "prepared" });
  });
});

describe("roles", () => {
  const seen = "accounting,billing";
  it("are changed from the next request on, recorded with what they were, and told to the person", async () => {
    await changeMemberRoles(world.as("admin"), { id: people.agent.id, seen, reception: "on", billing: "on" });
    expect((await rolesHere(people.agent.email)).sort()).toEqual(["billing", "reception"]);
    expect(await lastEvent()).toMatchObject({ type: "member.roles-changed", accountId: people.agent.id, payload: { before: ["accounting", "billing"], after: ["billing", "reception"] } });
    expect(await mailsTo(people.agent.email)).toEqual([expect.objectContaining({ template: "member-roles-changed", params: { before: seen, after: "billing,reception", by: people.admin.name } })]);
  });

  it("the same ones again write nothing; none at all is refused; a colleague's change in between too", async () => {
    await changeMemberRoles(world.as("admin"), { id: people.agent.id, seen, accounting: "on", billing: "on" });
    expect(await mailsTo(people.agent.email)).toEqual([]);
    await expect(changeMemberRoles(world.as("admin"), { id: people.agent.id, seen })).rejects.toMatchObject({ issues: [expect.objectContaining({ path: ["accounting"] })] });
    await expect(changeMemberRoles(world.as("admin"), { id: people.agent.id, seen: "billing", reader: "on" })).rejects.toMatchObject({ code: "changedMeanwhile" });
  });

  it("of what one is besides an agent, nothing changes", async () => {
    await world.container.db.tenant(mairie).write((tx) => tx.membership.create({ data: { organizationId: mairie, accountId: people.agent.id, role: "citizen" } }));
    await removeMember(world.as("admin"), { id: people.agent.id });
    const left = await world.container.db.tenant(mairie).read((tx) => tx.membership.findMany({ where: { accountId: people.agent.id }, select: { role: true } }));
    expect(left).toEqual([{ role: "citizen" }]);
  });
});

describe("who is removed", () => {
  it("has no right from the next request on, even where a session is open, and is told", async () => {
    const { token } = await world.as("agent").commit(({ tx }) => openSession(tx, { accountId: people.agent.id, portalId: mairie, now: noon, hours: 12, userAgent: null }));
    await removeMember(world.as("admin"), { id: people.agent.id });
    expect(await world.container.db.global.session.findUnique({ where: { sessionToken: hashOfToken(token) } })).not.toBeNull();
    expect(await rolesHere(people.agent.email)).toEqual([]);
    expect(await mailsTo(people.agent.email)).toEqual([expect.objectContaining({ template: "member-removed" })]);
    await expect(memberFile(world.as("admin"), people.agent.id)).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("who handles invoices no more", () => {
  const membersOf = () => world.container.db.tenant(mairie).read((tx) => tx.departmentMember.findMany({ where: { accountId: people.agent.id } }));
  beforeEach(async () => {
    const { id } = await createDepartment(world.as("admin"), { code: "ECOLES", name: "Écoles" });
    await setMembers(world.as("admin"), { id, members: [people.agent.id] });
  });

  it("works in no service any more, which is recorded there", async () => {
    await changeMemberRoles(world.as("admin"), { id: people.agent.id, seen: "accounting,billing", billing: "on" });
    expect(await membersOf()).toEqual([]);
    const { payload } = await world.container.db.tenant(mairie).read((tx) => tx.event.findFirstOrThrow({ where: { type: "department.members-set" }, orderBy: { id: "desc" } }));
    expect(payload).toMatchObject({ code: "ECOLES", added: [], removed: [people.agent.id] });
  });

  it("stays in their services as long as they handle invoices", async () => {
    await changeMemberRoles(world.as("admin"), { id: people.agent.id, seen: "accounting,billing", accounting: "on" });
    expect(await membersOf()).toHaveLength(1);
    await removeMember(world.as("admin"), { id: people.agent.id });
    expect(await membersOf()).toEqual([]);
  });
});

describe("administrators", () => {
  it("cannot change, remove or demote themselves, so that the last one stays", async () => {
    const id = people.admin.id;
    await expect(changeMemberRoles(world.as("admin"), { id, seen: "administrator", reader: "on" })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(removeMember(world.as("admin"), { id })).rejects.toMatchObject({ kind: "forbidden" });
    expect((await memberFile(world.as("admin"), id)).may.manage).toBe(false);
  });

  it("two who remove each other at the same moment do not both succeed", async () => {
    const second = await secondAdministrator();
    const outcomes = await Promise.allSettled([removeMember(second, { id: people.admin.id }), removeMember(world.as("admin"), { id: second.actor.accountId })]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("hear of one more among them, and of one less", async () => {
    const second = await secondAdministrator();
    expect(await mailsTo(people.admin.email)).toEqual([]);
    await changeMemberRoles(second, { id: people.agent.id, seen: "accounting,billing", administrator: "on" });
    expect(await mailsTo(people.admin.email)).toEqual([expect.objectContaining({ template: "member-administrator", params: { person: people.agent.name, by: "Inès Invitée", is: "yes" } })]);
    await changeMemberRoles(second, { id: people.agent.id, seen: "administrator", accounting: "on" });
    expect((await mailsTo(people.admin.email)).at(-1)).toMatchObject({ params: expect.objectContaining({ is: "no" }) });
  });

  it("alone read and change the team, and only their own", async () => {
    for (const scope of [world.as("agent"), world.as("citoyen"), world.as(null), world.as("agentProvince", "province")]) {
      await expect(membersPage(scope, {})).rejects.toMatchObject({ kind: "forbidden" });
      await expect(invite(newcomer, { reader: "on" }, scope)).rejects.toMatchObject({ kind: "forbidden" });
    }
    await expect(removeMember(world.as("admin"), { id: people.agentProvince.id })).rejects.toMatchObject({ code: "notFound" });
    await expect(removeMember(world.as("agent"), { id: people.admin.id })).rejects.toMatchObject({ kind: "forbidden" });
  });
});

it("the list names everybody by address, with their roles and when they were last here", async () => {
  await invite(newcomer);
  const later = new Date(noon.getTime() + 60_000);
  await changeMemberRoles(world.as("admin", "mairie", { now: later }), { id: people.agent.id, seen: "accounting,billing", billing: "on" });
  const { items } = await membersPage(world.as("admin"), {});
  expect(items.map(({ email, roles, state, isOneself, lastSeen }) => ({ email, roles, state, isOneself, lastSeen }))).toEqual([
    { email: people.admin.email, roles: ["administrator"], state: "active", isOneself: true, lastSeen: later },
    { email: people.agent.email, roles: ["billing"], state: "active", isOneself: false, lastSeen: null },
    { email: newcomer, roles: ["billing"], state: "invited", isOneself: false, lastSeen: null },
  ]);
});
