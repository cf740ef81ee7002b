import { emailLinkView } from "@/lib/accounts/account.queries";
import { changeEmail } from "@/lib/accounts/change-email";
import { confirmEmail } from "@/lib/accounts/confirm-email";
import { myInformation } from "@/lib/accounts/my-account.queries";
import { setPassword } from "@/lib/accounts/set-password";
import { signIn } from "@/lib/accounts/sign-in";
import { hoursLater, minutesLater } from "@/lib/kernel/dates";
import { accountOfSession, hashOfToken } from "@/lib/platform/session";
import { issueLink } from "@/lib/platform/links";
import { demonstrationPassword as password, organizations, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { accountOf, eventsOf, forgetAttempts, mailsTo, takeRequests, tokenSentTo } from "./desk";
import { workOf } from "./work";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
beforeEach(async () => {
  await forgetAttempts(world);
  await takeRequests(world);
  await world.container.db.global.account.update({ where: { id: fanny.id }, data: { email: fanny.email } });
});

const fanny = people.fournisseur;
const refusal = (promise: Promise<unknown>) => promise.then(() => null, ({ kind, code, field }: Record<string, unknown>) => ({ kind, code, field }));
const ask = (email: string, now = noon, typed: string = password) => changeEmail(world.as("fournisseur", "mairie", { now }), { email, password: typed });
const open = async () => (await signIn(world.as(null), { signInName: fanny.identifier, password })).sid;
const alive = (sid: string) => accountOfSession(world.container.db.global, sid, organizations.mairie.id, noon);
const stale = { kind: "conflict", code: "account.emailLinkStale", field: undefined };

/** The token of the message that a new address gets. */
async function asked(email: string): Promise<string> {
  await ask(email);
  return tokenSentTo(world, email);
}

/** The token of another link of the same account. */
async function linkFor(purpose: "password" | "alerts"): Promise<string> {
  const scope = world.as(null);
  return scope.secrets.linkToken(await scope.commit(({ tx }) => issueLink(scope, tx, { accountId: fanny.id, purpose })));
}

describe("asking for another address", () => {
  it("writes to the new address, and changes nothing", async () => {
    expect(await ask("  Fanny.Neuve@Ailleurs.test ")).toEqual({ email: "fanny.neuve@ailleurs.test" });
    expect(await mailsTo(world, "fanny.neuve@ailleurs.test")).toMatchObject([{ template: "account-email-link", recipientName: null, linkId: expect.any(String) }]);
    expect(await accountOf(world, "fournisseur")).toMatchObject({ email: fanny.email });
    expect((await eventsOf(world)).at(-1)).toMatchObject({ type: "account.email-change-asked", accountId: fanny.id, actorId: fanny.id, payload: { linkId: expect.any(String) } });
    expect(await myInformation(world.as("fournisseur"))).toMatchObject({ email: fanny.email, pendingEmail: "fanny.neuve@ailleurs.test" });
  });

  it("needs the right password, and says so beside it", async () => {
    expect(await refusal(ask("autre@ailleurs.test", noon, "pas le bon"))).toEqual({ kind: "forbidden", code: "account.wrongPassword", field: "password" });
    expect(await mailsTo(world, "autre@ailleurs.test")).toEqual([]);
  });

  it("lets nobody guess the password: after five failures the account waits", async () => {
    for (let failure = 1; failure <= 5; failure++) expect(await refusal(ask("autre@ailleurs.test", noon, "raté"))).toMatchObject({ code: "account.wrongPassword" });
    expect(await refusal(ask("autre@ailleurs.test"))).toMatchObject({ kind: "unavailable", code: "account.tooManyMinutes" });
    await expect(ask("autre@ailleurs.test", minutesLater(noon, 1))).resolves.toBeDefined();
  });

  it("is counted even with the right password: nobody is written to again and again", async () => {
    for (let time = 1; time <= 5; time++) await ask(`vague${time}@ailleurs.test`);
    expect(await refusal(ask("vague6@ailleurs.test"))).toMatchObject({ code: "account.tooManyMinutes" });
  });

  it("refuses the address that the account has, and what is no address", async () => {
    expect(await refusal(ask(fanny.email.toUpperCase()))).toEqual({ kind: "conflict", code: "account.sameEmail", field: "email" });
    await expect(ask("pas une adresse")).rejects.toHaveProperty("name", "ZodError");
  });

  it("is nobody's without signing in", async () => {
    expect(await refusal(changeEmail(world.as(null), { email: "autre@ailleurs.test", password }))).toMatchObject({ kind: "not-found" });
  });
});

describe("an address that another account has", () => {
  it("gets the same answer, and its owner alone is told, without any link", async () => {
    for (const { email } of [people.candidat, people.nouveau]) {
      expect(await ask(email)).toEqual({ email });
      expect((await mailsTo(world, email)).at(-1)).toMatchObject({ template: "account-email-taken", linkId: null });
      expect(await myInformation(world.as("fournisseur"))).toMatchObject({ pendingEmail: email });
    }
    expect(await mailsTo(world, fanny.email)).toEqual([]);
  });

  it("takes the same work", async () => {
    const [free, taken] = [await workOf(world, () => ask("libre@ailleurs.test")), await workOf(world, () => ask(people.agent.email))];
    expect(taken).toEqual(free);
    expect(free.statements.length).toBeGreaterThan(20);
  });

  it("is refused at the link too, where it was taken meanwhile", async () => {
    const token = await asked("disputee@ailleurs.test");
    await world.container.db.global.account.update({ where: { id: people.candidat.id }, data: { email: "disputee@ailleurs.test" } });
    expect(await refusal(confirmEmail(world.as(null), { token }))).toMatchObject({ kind: "conflict", code: "account.emailTaken" });
    await world.container.db.global.account.update({ where: { id: people.candidat.id }, data: { email: people.candidat.email } });
    expect(await accountOf(world, "fournisseur")).toMatchObject({ email: fanny.email });
    await expect(confirmEmail(world.as(null), { token })).resolves.toBeDefined();
  });

  it("goes to one of two who confirm it at the same moment", async () => {
    const fannys = await asked("course@ailleurs.test");
    await changeEmail(world.as("citoyen"), { email: "course@ailleurs.test", password });
    const other = await tokenSentTo(world, "course@ailleurs.test");
    const answers = await Promise.all([fannys, other].map((token) => refusal(confirmEmail(world.as(null), { token }))));
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.filter((answer) => answer !== null)).toMatchObject([{ code: "account.emailTaken" }]);
    await world.container.db.global.account.update({ where: { id: people.citoyen.id }, data: { email: people.citoyen.email } });
  });
});

describe("the link of a new address", () => {
  it("shows the address, and opening it changes nothing", async () => {
    const token = await asked("vue@ailleurs.test");
    for (let opened = 1; opened <= 3; opened++) expect(await emailLinkView(world.as(null), token)).toEqual({ state: "usable", email: "vue@ailleurs.test" });
    expect(await accountOf(world, "fournisseur")).toMatchObject({ email: fanny.email });
  });

  it("makes it the account's, signed in or not, and tells both addresses", async () => {
    const token = await asked("prouvee@ailleurs.test");
    const now = hoursLater(noon, 23);
    await confirmEmail(world.as(null, "mairie", { now }), { token });
    expect(await accountOf(world, "fournisseur")).toMatchObject({ email: "prouvee@ailleurs.test", emailVerified: now });
    expect((await mailsTo(world, fanny.email)).at(-1)).toMatchObject({ template: "account-email-changed", linkId: null, params: { at: now.toISOString() } });
    expect((await mailsTo(world, "prouvee@ailleurs.test")).at(-1)).toMatchObject({ template: "account-email-confirmed", params: { at: now.toISOString(), identifier: fanny.identifier } });
    const event = (await eventsOf(world)).at(-1);
    expect(event).toMatchObject({ type: "account.email-changed", accountId: fanny.id, payload: { before: fanny.email, after: "prouvee@ailleurs.test", endedSessions: expect.any(Number) } });
    expect(JSON.stringify(event)).not.toContain(token);
    await expect(signIn(world.as(null), { signInName: "prouvee@ailleurs.test", password })).resolves.toHaveProperty("sid");
    expect(await refusal(signIn(world.as(null), { signInName: fanny.email, password }))).toMatchObject({ code: "account.signInRefused" });
  });

  it("ends every session but that of the browser where it is confirmed", async () => {
    const [here, elsewhere] = [await open(), await open()];
    await confirmEmail(world.as("fournisseur"), { token: await asked("sessions@ailleurs.test"), sid: here });
    expect([await alive(here), await alive(elsewhere)]).toMatchObject([{ id: fanny.id }, null]);
    await confirmEmail(world.as(null), { token: await asked("partout@ailleurs.test") });
    expect(await alive(here)).toBeNull();
  });

  it("ends the links sent to the old address, but not those that stop alerts", async () => {
    const sent = await linkFor("password");
    const alerts = await linkFor("alerts");
    await confirmEmail(world.as(null), { token: await asked("liens@ailleurs.test") });
    expect(await refusal(setPassword(world.as(null), { token: sent, password: "trois chevaux sous la pluie" }))).toMatchObject({ code: "account.linkStale" });
    expect(await world.container.db.global.link.findUnique({ where: { tokenHash: hashOfToken(alerts) } })).toMatchObject({ usedAt: null, expiresAt: hoursLater(noon, 365 * 24) });
  });

  it("works once, for a day, until a newer one is sent", async () => {
    const first = await asked("une@ailleurs.test");
    const second = await asked("deux@ailleurs.test");
    expect(await refusal(confirmEmail(world.as(null), { token: first }))).toEqual(stale);
    expect(await emailLinkView(world.as(null), first)).toEqual({ state: "stale" });
    expect(await refusal(confirmEmail(world.as(null, "mairie", { now: hoursLater(noon, 24) }), { token: second }))).toEqual(stale);
    await confirmEmail(world.as(null), { token: second });
    expect(await refusal(confirmEmail(world.as(null), { token: second }))).toEqual(stale);
    expect(await accountOf(world, "fournisseur")).toMatchObject({ email: "deux@ailleurs.test" });
  });

  it("is unknown on another portal, with another token, or as another kind of link", async () => {
    const token = await asked("ailleurs@ailleurs.test");
    expect(await refusal(confirmEmail(world.as(null, "province"), { token }))).toMatchObject({ kind: "not-found" });
    expect(await refusal(confirmEmail(world.as(null), { token: `${token}x` }))).toMatchObject({ kind: "not-found" });
    expect(await refusal(setPassword(world.as(null), { token, password: "trois chevaux sous la pluie" }))).toMatchObject({ kind: "not-found" });
    expect(await emailLinkView(world.as(null, "province"), token)).toEqual({ state: "unknown" });
    const other = await linkFor("password");
    expect(await refusal(confirmEmail(world.as(null), { token: other }))).toMatchObject({ kind: "not-found" });
    expect(await emailLinkView(world.as(null), other)).toEqual({ state: "unknown" });
  });

  it("does nothing for an account that was closed meanwhile", async () => {
    const token = await asked("fermee@ailleurs.test");
    await world.container.db.global.account.update({ where: { id: fanny.id }, data: { state: "closed" } });
    expect(await refusal(confirmEmail(world.as(null), { token }))).toEqual(stale);
    await world.container.db.global.account.update({ where: { id: fanny.id }, data: { state: "active" } });
  });
});
