import { activateAccount } from "@/lib/accounts/activate-account";
import { announceClosure, announceClosureTask } from "@/lib/accounts/announce-closure";
import { closeAccount } from "@/lib/accounts/close-account";
import { myClosing } from "@/lib/accounts/closing.queries";
import { signIn } from "@/lib/accounts/sign-in";
import { signUp } from "@/lib/accounts/sign-up";
import { issueLink } from "@/lib/platform/links";
import { accountOfSession } from "@/lib/platform/session";
import { demonstrationPassword as password, organizations, people, type PersonName } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { noon, openWorld, type World } from "@/tests/support/world";
import { habilitationOf } from "./habilitated";
import { accountOf, answerRequests, deskOf, eventsOf, mailsTo } from "./desk";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const refusal = (promise: Promise<unknown>) => promise.then(() => null, ({ kind, code, field, params }: Record<string, unknown>) => ({ kind, code, field, params }));
const close = (person: PersonName | null, typed: string = password) => closeAccount(world.as(person), { password: typed, confirmed: "on" });
const rolesIn = (slug: "mairie" | "province", person: PersonName) =>
  world.as(null, slug).read((tx) => tx.membership.findMany({ where: { accountId: people[person].id, organizationId: organizations[slug].id }, select: { role: true } }));
const makeAgent = (person: PersonName, role: string, slug: "mairie" | "province" = "mairie") =>
  world.as(null, slug).commit(({ tx }) => tx.membership.create({ data: { organizationId: organizations[slug].id, accountId: people[person].id, role } }));
const waitingClosures = () => world.container.db.global.$queryRaw<{ payload: { organizationId: string; accountId: string } }[]>`
  SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = ${announceClosureTask}`;

describe("closing one's account", () => {
  it("ends sessions and links, and nobody signs in any more", async () => {
    const { sid } = await signIn(world.as(null), { signInName: people.candidat.email, password });
    const scope = world.as(null);
    const linkId = await scope.commit(({ tx }) => issueLink(scope, tx, { accountId: people.candidat.id, purpose: "password" }));
    await close("candidat");
    expect(await accountOf(world, "candidat")).toMatchObject({ state: "closed", passwordHash: null, email: people.candidat.email });
    expect(await accountOfSession(world.container.db.global, sid, organizations.mairie.id, noon)).toBeNull();
    expect((await world.container.db.global.link.findUniqueOrThrow({ where: { id: linkId } })).expiresAt).toEqual(noon);
    expect(await refusal(signIn(world.as(null), { signInName: people.candidat.email, password }))).toMatchObject({ code: "account.signInRefused" });
    expect((await eventsOf(world)).at(-1)).toMatchObject({ type: "account.closed", accountId: people.candidat.id, actorId: people.candidat.id, payload: {} });
    expect(await mailsTo(world, people.candidat.email)).toMatchObject([{ template: "account-closed", params: { at: noon.toISOString() } }]);
  });

  it("keeps its address: nobody opens another account under it unnoticed", async () => {
    await close("candidat");
    await signUp(world.as(null), { name: "Un Autre", email: people.candidat.email });
    await answerRequests(world);
    expect((await mailsTo(world, people.candidat.email)).map(({ template }) => template)).toEqual(["account-closed"]);
    expect(await refusal(activateAccount(world.as(null), { token: "x", password: "trois chevaux sous la pluie" }))).toMatchObject({ kind: "not-found" });
  });

  it("lets go of debtors and bills, which stay due, and of alerts", async () => {
    const debtorId = await debtorIn(world);
    const billId = await billIn(world, { debtorId });
    const alone = await billIn(world, { debtorId, of: "candidat" });
    const claim = { organizationId: organizations.mairie.id, billId: alone, debtorId, accountId: people.citoyen.id, state: "open", createdAt: noon };
    await world.as("admin").commit(({ tx }) => tx.billClaim.create({ data: claim }));
    await close("citoyen");
    const kept = await world.as("admin").read(async (tx) => ({
      debtor: await tx.debtor.findFirst({ where: { id: debtorId } }), bill: await tx.bill.findFirst({ where: { id: billId } }), other: await tx.bill.findFirst({ where: { id: alone } }),
      alerts: await tx.alertPreference.findFirst({ where: { accountId: people.citoyen.id } }), claims: await tx.billClaim.findMany(),
    }));
    expect(kept).toMatchObject({
      debtor: { accountId: null, attachedAt: null, email: people.citoyen.email }, bill: { accountId: null, state: "due" }, other: { accountId: people.candidat.id },
      alerts: { newBills: false }, claims: [{ state: "dropped" }],
    });
    expect(await rolesIn("mairie", "citoyen")).toEqual([]);
  });

  it("withdraws habilitations and refuses requests, with the reason and without other messages", async () => {
    const first = await habilitationOf(world, "fournisseur", { state: "approved", role: "manager" });
    const member = await habilitationOf(world, "candidat", { state: "approved", role: "depositor", establishmentId: first.establishmentId });
    const asked = await habilitationOf(world, "candidat", { state: "submitted" });
    await close("candidat");
    const rows = await world.as("admin").read((tx) => tx.habilitation.findMany({ orderBy: { id: "asc" } }));
    expect(rows.find(({ id }) => id === member.id)).toMatchObject({ state: "withdrawn", reason: "La personne a fermé son compte." });
    expect(rows.find(({ id }) => id === asked.id)).toMatchObject({ state: "refused", reason: "La personne a fermé son compte." });
    expect(rows.find(({ id }) => id === first.id)).toMatchObject({ state: "approved" });
    expect((await eventsOf(world)).filter(({ type }) => type.startsWith("habilitation.")).map(({ type }) => type).sort()).toEqual(["habilitation.refused", "habilitation.withdrawn"]);
    expect((await mailsTo(world, people.candidat.email)).map(({ template }) => template)).toEqual(["account-closed"]);
  });

  it("is told, by a job, to every other organisation that knows the person", async () => {
    const debtorId = await debtorIn(world, { organization: "province" });
    const billId = await billIn(world, { debtorId, organization: "province", currency: "XPF" });
    await close("citoyen");
    const jobs = await waitingClosures();
    expect(jobs.map(({ payload }) => payload)).toEqual([{ organizationId: organizations.province.id, accountId: people.citoyen.id }]);
    const province = deskOf(world, "province");
    for (let time = 1; time <= 2; time++) await announceClosure(province, { accountId: people.citoyen.id });
    expect(await province.read((tx) => tx.bill.findFirst({ where: { id: billId } }))).toMatchObject({ accountId: null });
    expect(await rolesIn("province", "citoyen")).toEqual([]);
    expect((await eventsOf(world, "province")).filter(({ type }) => type === "account.closed-elsewhere")).toHaveLength(1);
    expect(await mailsTo(world, people.citoyen.email, "province")).toEqual([]);
  });

  it("is told by the desk alone, and only of an account that is closed", async () => {
    expect(await refusal(announceClosure(deskOf(world, "province"), { accountId: people.citoyen.id }))).toMatchObject({ kind: "not-found" });
    await close("citoyen");
    expect(await refusal(announceClosure(world.as("agentProvince", "province"), { accountId: people.citoyen.id }))).toMatchObject({ kind: "forbidden" });
  });
});

describe("closing that is refused", () => {
  it("needs the password and the box", async () => {
    expect(await refusal(close("candidat", "pas le bon"))).toMatchObject({ kind: "forbidden", code: "account.wrongPassword", field: "password" });
    await expect(closeAccount(world.as("candidat"), { password })).rejects.toHaveProperty("name", "ZodError");
    expect(await accountOf(world, "candidat")).toMatchObject({ state: "active" });
    expect(await refusal(close(null))).toMatchObject({ kind: "not-found" });
  });

  it("keeps the last administrator, also when two leave at the same moment", async () => {
    expect(await refusal(close("admin"))).toMatchObject({ kind: "conflict", code: "account.closeLastAdministrator", params: { organization: "Mairie de Démonstration" } });
    expect(await myClosing(world.as("admin"))).toMatchObject({ obstacles: { lastAdministrator: true } });
    await makeAgent("agent", "administrator");
    expect(await myClosing(world.as("admin"))).toMatchObject({ obstacles: { lastAdministrator: false } });
    const answers = await Promise.all([refusal(close("admin")), refusal(close("agent"))]);
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.filter((answer) => answer !== null)).toMatchObject([{ code: "account.closeLastAdministrator" }]);
  });

  it("does not count an administrator whose account is not active", async () => {
    await makeAgent("nouveau", "administrator");
    expect(await refusal(close("admin"))).toMatchObject({ code: "account.closeLastAdministrator" });
  });

  it("keeps an administrator of another organisation, where nobody can see whether one is left", async () => {
    await makeAgent("candidat", "administrator", "province");
    expect(await refusal(close("candidat"))).toMatchObject({ code: "account.closeAdministratorElsewhere", params: { organizations: "Province de Démonstration" } });
    expect(await myClosing(world.as("candidat"))).toMatchObject({ obstacles: { administratorElsewhere: ["Province de Démonstration"] } });
  });

  it("keeps the only manager of an establishment, until another one is there", async () => {
    const { establishmentId } = await habilitationOf(world, "fournisseur", { state: "approved", role: "manager" });
    const second = await habilitationOf(world, "candidat", { state: "approved", role: "depositor", establishmentId });
    const expected = { code: "account.closeOnlyManager", params: { establishments: "Papeterie du Centre", contactName: "Service des finances", contactEmail: "finances@mairie.demo.test" } };
    expect(await refusal(close("fournisseur"))).toMatchObject(expected);
    expect(await myClosing(world.as("fournisseur"))).toMatchObject({ obstacles: { onlyManagerOf: ["Papeterie du Centre"] } });
    await world.as("admin").commit(({ tx }) => tx.habilitation.updateMany({ where: { id: second.id }, data: { role: "manager" } }));
    expect(await refusal(close("fournisseur"))).toBeNull();
  });

  it("counts no manager whose right is over, not even before the daily task ends it: neither the other one's, nor one's own", async () => {
    const first = await habilitationOf(world, "fournisseur", { state: "approved", role: "manager" });
    const second = await habilitationOf(world, "candidat", { state: "approved", role: "manager", establishmentId: first.establishmentId });
    const over = (id: string) => world.as("admin").commit(({ tx }) => tx.habilitation.updateMany({ where: { id }, data: { expiresOn: new Date("2026-11-20") } }));
    await over(second.id);
    expect(await refusal(close("fournisseur"))).toMatchObject({ code: "account.closeOnlyManager" });
    expect(await myClosing(world.as("candidat"))).toMatchObject({ obstacles: { onlyManagerOf: [] } });
    await over(first.id);
    expect(await refusal(close("fournisseur"))).toBeNull();
  });

  it("changes nothing when it is refused", async () => {
    await refusal(close("admin"));
    expect(await rolesIn("mairie", "admin")).toEqual([{ role: "administrator" }]);
    expect(await eventsOf(world)).toEqual([]);
  });
});
