import { changePassword } from "@/lib/accounts/change-password";
import { hashPassword } from "@/lib/accounts/password-hash";
import { setPassword } from "@/lib/accounts/set-password";
import { signIn } from "@/lib/accounts/sign-in";
import { minutesLater } from "@/lib/kernel/dates";
import { issueLink } from "@/lib/platform/links";
import { accountOfSession } from "@/lib/platform/session";
import { demonstrationPassword as present, organizations, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { accountOf, eventsOf, forgetAttempts, mailsTo, passwordToken } from "./desk";

let world: World;
let initialHash: string;
beforeAll(async () => { world = await openWorld(); initialHash = await hashPassword(present); });
afterAll(() => world.close());
beforeEach(async () => {
  await forgetAttempts(world);
  await world.container.db.global.account.updateMany({ where: { state: "active" }, data: { passwordHash: initialHash, passwordChangedAt: noon } });
});

const { fournisseur, agent } = people;
const good = "trois chevaux sous la pluie";
const refusal = (promise: Promise<unknown>) => promise.then(() => null, ({ kind, code, field }: Record<string, unknown>) => ({ kind, code, field }));
const opens = async (signInName: string, password: string) => (await signIn(world.as(null), { signInName, password })).sid;
const alive = (sid: string) => accountOfSession(world.container.db.global, sid, organizations.mairie.id, noon);
const change = (currentPassword: string, password: string, sid = "none", now = noon) => changePassword(world.as("fournisseur", "mairie", { now }), { currentPassword, password, sid });

describe("another password", () => {
  it("opens the account from now on, and the one before no more", async () => {
    const now = minutesLater(noon, 5);
    await change(present, good, "none", now);
    expect(await accountOf(world, "fournisseur")).toMatchObject({ passwordChangedAt: now });
    await expect(opens(fournisseur.email, good)).resolves.toEqual(expect.any(String));
    expect(await refusal(opens(fournisseur.email, present))).toMatchObject({ code: "account.signInRefused" });
  });

  it("ends every other session, and this one stays", async () => {
    const [here, elsewhere] = [await opens(fournisseur.email, present), await opens(fournisseur.email, present)];
    await change(present, good, here);
    expect([await alive(here), await alive(elsewhere)]).toMatchObject([{ id: fournisseur.id }, null]);
    expect((await eventsOf(world)).at(-1)).toMatchObject({ type: "account.password-changed", accountId: fournisseur.id, actorId: fournisseur.id, payload: { endedSessions: expect.any(Number) } });
  });

  it("ends the links that were sent, but not those that stop alerts, and the person is told", async () => {
    const now = minutesLater(noon, 10);
    const sent = await passwordToken(world, "fournisseur", now);
    const scope = world.as(null, "mairie", { now });
    const alerts = await scope.commit(({ tx }) => issueLink(scope, tx, { accountId: fournisseur.id, purpose: "alerts" }));
    await change(present, good, "none", now);
    expect(await refusal(setPassword(scope, { token: sent, password: "un autre mot tout neuf" }))).toMatchObject({ code: "account.linkStale" });
    expect((await world.container.db.global.link.findUniqueOrThrow({ where: { id: alerts } })).expiresAt.getTime()).toBeGreaterThan(now.getTime());
    expect((await mailsTo(world, fournisseur.email)).at(-1)).toMatchObject({ template: "account-password-changed", params: { at: now.toISOString() } });
  });
});

describe("a change that is refused", () => {
  it("needs the present password, said beside it", async () => {
    expect(await refusal(change("pas le bon", good))).toEqual({ kind: "forbidden", code: "account.wrongPassword", field: "currentPassword" });
  });

  it("waits after five wrong ones, whichever act asked for the password", async () => {
    for (let failure = 1; failure <= 5; failure++) await refusal(change("raté", good));
    expect(await refusal(change(present, good))).toMatchObject({ kind: "unavailable", code: "account.tooManyMinutes" });
  });

  it("keeps to the rules of passwords, an agent's being longer", async () => {
    expect(await refusal(change(present, "motdepasse123"))).toMatchObject({ kind: "conflict", field: "password" });
    expect(await refusal(change(present, `${fournisseur.identifier} encore`))).toMatchObject({ code: "account.passwordPersonal", field: "password" });
    expect(await refusal(change(present, present))).toEqual({ kind: "conflict", code: "account.samePassword", field: "password" });
    await expect(change(present, "court")).rejects.toHaveProperty("name", "ZodError");
    const short = changePassword(world.as("agent"), { currentPassword: present, password: "le vent tourne", sid: "none" });
    expect(await refusal(short)).toMatchObject({ code: "account.passwordTooShortForAgent", field: "password" });
    await expect(opens(agent.email, present)).resolves.toEqual(expect.any(String));
  });

  it("is refused when the password was changed meanwhile elsewhere", async () => {
    const scope = world.as("fournisseur");
    const late = { ...scope, readAs: (id: string) => {
      const read = scope.readAs(id);
      return async <T>(work: Parameters<typeof read<T>>[0]) => {
        await world.container.db.global.account.update({ where: { id }, data: { passwordHash: await hashPassword("un autre mot de passe") } });
        return read(work);
      };
    } };
    expect(await refusal(changePassword(late, { currentPassword: present, password: good, sid: "none" }))).toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
  });

  it("is nobody's without signing in", async () => {
    expect(await refusal(changePassword(world.as(null), { currentPassword: present, password: good, sid: "none" }))).toMatchObject({ kind: "not-found" });
  });
});
