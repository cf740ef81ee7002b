import { activateAccount } from "@/lib/accounts/activate-account";
import { linkView } from "@/lib/accounts/account.queries";
import { renewLink } from "@/lib/accounts/renew-link";
import { setPassword } from "@/lib/accounts/set-password";
import { signIn } from "@/lib/accounts/sign-in";
import { signUp } from "@/lib/accounts/sign-up";
import { daysLater, hoursLater, minutesLater } from "@/lib/kernel/dates";
import { accountOfSession } from "@/lib/platform/session";
import { demonstrationPassword, organizations, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { accountOf, activationToken, answerRequests, eventsOf, forgetAttempts, mailsTo, passwordToken, takeRequests, tokenSentTo } from "./desk";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
beforeEach(async () => { await forgetAttempts(world); await takeRequests(world); });

const good = "trois chevaux sous la pluie";
const refusal = (promise: Promise<unknown>) =>
  promise.then(() => null, ({ kind, code, field, params }: Record<string, unknown>) => ({ kind, code, field, params }));
const stale = { kind: "conflict", code: "account.linkStale", field: undefined, params: {} };
const at = (now: Date) => world.as(null, "mairie", { now });
const opens = (signInName: string, password: string, now = noon) => signIn(at(now), { signInName, password });

/** Someone new signs up; gives the token of their activation. */
async function newcomer(email: string): Promise<string> {
  await signUp(world.as(null), { name: "Une Nouvelle", email });
  await answerRequests(world);
  return tokenSentTo(world, email);
}

describe("the link of an activation", () => {
  it("shows the address, and opening it uses nothing up", async () => {
    const token = await newcomer("vue@ailleurs.test");
    for (let opened = 1; opened <= 3; opened++) {
      expect(await linkView(world.as(null), "activation", token)).toMatchObject({ state: "usable", email: "vue@ailleurs.test", minimum: "person" });
    }
    await expect(activateAccount(world.as(null), { token, password: good })).resolves.toBeUndefined();
  });

  it("makes the account active with the chosen password, and proves its address", async () => {
    const token = await activationToken(world, people.nouveau.email);
    const now = hoursLater(noon, 71);
    await activateAccount(at(now), { token, password: good });
    expect(await accountOf(world, "nouveau")).toMatchObject({ state: "active", emailVerified: now, passwordChangedAt: now });
    expect((await eventsOf(world)).at(-1)).toMatchObject({ type: "account.activated", accountId: people.nouveau.id });
    for (const name of [people.nouveau.email, people.nouveau.identifier]) await expect(opens(name, good, now)).resolves.toHaveProperty("sid");
  });

  it("works once", async () => {
    const token = await newcomer("une@ailleurs.test");
    await activateAccount(world.as(null), { token, password: good });
    expect(await refusal(activateAccount(world.as(null), { token, password: "un autre mot tout neuf" }))).toEqual(stale);
    expect(await linkView(world.as(null), "activation", token)).toEqual({ state: "stale" });
    await expect(opens("une@ailleurs.test", good)).resolves.toHaveProperty("sid");
  });

  it("lets only one of those who use it at the same moment win", async () => {
    const token = await newcomer("course@ailleurs.test");
    const words = ["cheval", "navire", "colline", "fenêtre", "moulin"].map((word) => `le ${word} du premier matin`);
    const answers = await Promise.all(words.map((password) => refusal(activateAccount(world.as(null), { token, password }))));
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.filter((answer) => answer !== null)).toEqual([stale, stale, stale, stale]);
    await expect(opens("course@ailleurs.test", words[answers.indexOf(null)] ?? "")).resolves.toHaveProperty("sid");
  });

  it("stops working after three days, or once a newer one was sent", async () => {
    const old = await newcomer("lente@ailleurs.test");
    expect(await refusal(activateAccount(at(daysLater(noon, 3)), { token: old, password: good }))).toEqual(stale);
    const fresh = await activationToken(world, "lente@ailleurs.test", minutesLater(noon, 10));
    expect(await refusal(activateAccount(at(minutesLater(noon, 11)), { token: old, password: good }))).toEqual(stale);
    await expect(activateAccount(at(minutesLater(noon, 11)), { token: fresh, password: good })).resolves.toBeUndefined();
  });

  it("is unknown on another portal, as another kind of link, or with another token", async () => {
    const token = await newcomer("ailleurs@ailleurs.test");
    const notThere = { kind: "not-found", code: "notFound" };
    expect(await refusal(activateAccount(world.as(null, "province"), { token, password: good }))).toMatchObject(notThere);
    expect(await refusal(renewLink(world.as(null, "province"), { token }))).toMatchObject(notThere);
    expect(await refusal(setPassword(world.as(null), { token, password: good }))).toMatchObject(notThere);
    expect(await refusal(activateAccount(world.as(null), { token: `${token}x`, password: good }))).toMatchObject(notThere);
    expect(await linkView(world.as(null, "province"), "activation", token)).toEqual({ state: "unknown" });
    expect(await linkView(world.as(null), "password", token)).toEqual({ state: "unknown" });
  });
});

describe("a password that breaks a rule", () => {
  it("is refused beside its field, and the link still works", async () => {
    const token = await newcomer("regle@ailleurs.test");
    await expect(activateAccount(world.as(null), { token, password: "onze signes" })).rejects.toHaveProperty("name", "ZodError");
    expect(await refusal(activateAccount(world.as(null), { token, password: "motdepasse2026" }))).toEqual({ kind: "conflict", code: "account.passwordCommon", field: "password", params: {} });
    expect(await refusal(activateAccount(world.as(null), { token, password: "la mairie de démonstration" }))).toMatchObject({ code: "account.passwordOrganization" });
    await expect(activateAccount(world.as(null), { token, password: good })).resolves.toBeUndefined();
  });

  it("is one of fewer than sixteen characters for an agent, of this organisation or of another", async () => {
    for (const person of ["agent", "agentProvince"] as const) {
      const token = await passwordToken(world, person);
      expect(await linkView(world.as(null), "password", token)).toMatchObject({ minimum: "agent" });
      expect(await refusal(setPassword(world.as(null), { token, password: "quinze vélos ok" }))).toEqual(
        { kind: "conflict", code: "account.passwordTooShortForAgent", field: "password", params: { min: 16 } });
      await expect(setPassword(world.as(null), { token, password: "seize vélos ok !" })).resolves.toBeUndefined();
    }
  });
});

describe("the link of a forgotten password", () => {
  it("shows the identifier and the address", async () => {
    const token = await passwordToken(world, "fournisseur");
    expect(await linkView(world.as(null), "password", token)).toEqual({ state: "usable", email: people.fournisseur.email, identifier: people.fournisseur.identifier, minimum: "person" });
  });

  it("changes the password, ends every session on every portal, and tells the person", async () => {
    const mairie = await signIn(world.as(null), { signInName: people.fournisseur.email, password: demonstrationPassword });
    const province = await signIn(world.as(null, "province"), { signInName: people.fournisseur.email, password: demonstrationPassword });
    const neighbour = await opens(people.candidat.email, demonstrationPassword);
    const token = await passwordToken(world, "fournisseur");
    await setPassword(world.as(null), { token, password: good });
    const { global } = world.container.db;
    expect(await accountOfSession(global, mairie.sid, organizations.mairie.id, noon)).toBeNull();
    expect(await accountOfSession(global, province.sid, organizations.province.id, noon)).toBeNull();
    expect(await accountOfSession(global, neighbour.sid, organizations.mairie.id, noon)).not.toBeNull();
    expect((await eventsOf(world)).at(-1)).toMatchObject({ type: "account.password-changed", accountId: people.fournisseur.id, payload: { endedSessions: 2 } });
    expect((await mailsTo(world, people.fournisseur.email)).at(-1)).toMatchObject({ template: "account-password-changed", params: { at: noon.toISOString() }, linkId: null });
    expect(await refusal(opens(people.fournisseur.email, demonstrationPassword))).toMatchObject({ code: "account.signInRefused" });
    await expect(opens(people.fournisseur.email, good)).resolves.toHaveProperty("sid");
  });

  it("stops working after an hour", async () => {
    const token = await passwordToken(world, "citoyen");
    expect(await refusal(setPassword(at(hoursLater(noon, 1)), { token, password: good }))).toEqual(stale);
    await expect(setPassword(at(minutesLater(noon, 59)), { token, password: good })).resolves.toBeUndefined();
  });

  it("ends the wait of an account that failed too often", async () => {
    for (let failure = 1; failure <= 5; failure++) await refusal(opens(people.candidat.email, "raté"));
    expect(await refusal(opens(people.candidat.email, demonstrationPassword))).toMatchObject({ code: "account.tooManyMinutes" });
    await setPassword(world.as(null), { token: await passwordToken(world, "candidat"), password: good });
    await expect(opens(people.candidat.email, good)).resolves.toHaveProperty("sid");
  });

  it("does not revive a closed account", async () => {
    const token = await passwordToken(world, "candidat");
    await world.container.db.global.account.update({ where: { id: people.candidat.id }, data: { state: "closed" } });
    expect(await refusal(setPassword(world.as(null), { token, password: good }))).toEqual(stale);
    expect(await accountOf(world, "candidat")).toMatchObject({ state: "closed" });
  });
});

describe("the page of a link that no longer works", () => {
  it("sends a new one to the account's own address, in one press", async () => {
    const token = await passwordToken(world, "admin");
    const later = hoursLater(noon, 2);
    expect(await linkView(at(later), "password", token)).toEqual({ state: "stale" });
    await renewLink(at(later), { token });
    await answerRequests(world, later);
    const fresh = await tokenSentTo(world, people.admin.email);
    expect(fresh).not.toBe(token);
    expect(await linkView(at(later), "password", fresh)).toMatchObject({ state: "usable", email: people.admin.email });
  });

  it("says by mail that the account is active, where its activation was used already", async () => {
    const token = await newcomer("deja@ailleurs.test");
    await activateAccount(world.as(null), { token, password: good });
    await renewLink(world.as(null), { token });
    await answerRequests(world);
    expect((await mailsTo(world, "deja@ailleurs.test")).at(-1)).toMatchObject({ template: "account-known", linkId: null });
  });

  it("is throttled", async () => {
    const token = await newcomer("encore@ailleurs.test");
    await forgetAttempts(world);
    for (let pressed = 1; pressed <= 5; pressed++) await renewLink(world.as(null), { token });
    expect(await refusal(renewLink(world.as(null), { token }))).toMatchObject({ kind: "unavailable", code: "account.tooManyMinutes" });
  });
});
