import { randomBytes, scrypt } from "node:crypto";
import { signIn } from "@/lib/accounts/sign-in";
import { hashPassword } from "@/lib/accounts/password-hash";
import { hoursLater, minutesLater } from "@/lib/kernel/dates";
import { accountOfSession, hashOfToken } from "@/lib/platform/session";
import { demonstrationPassword as password, organizations, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { accountOf, eventsOf, forgetAttempts } from "./desk";
import { workOf } from "./work";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
beforeEach(() => forgetAttempts(world));

const { fournisseur, agent, agentProvince, nouveau } = people;
const attempt = (signInName: string, typed = password, more: { now?: Date; origin?: string; remember?: "on" } = {}) => {
  const { remember, ...when } = more;
  return signIn(world.as(null, "mairie", when), { signInName, password: typed, ...(remember ? { remember } : {}) });
};
const refusal = (promise: Promise<unknown>) => promise.then(() => null, (error: { kind: string; code: string; params: unknown }) => ({ kind: error.kind, code: error.code, params: error.params }));
const sessionOf = (sid: string) => world.container.db.global.session.findUniqueOrThrow({ where: { sessionToken: hashOfToken(sid) } });
const wrong = { kind: "forbidden", code: "account.signInRefused", params: {} };

describe("signing in", () => {
  it("takes the e-mail or the identifier, however they are typed", async () => {
    for (const name of [fournisseur.email, "  FOURNISSEUR@Demo.Test ", fournisseur.identifier, fournisseur.identifier.toUpperCase()]) {
      const { sid } = await attempt(name);
      expect(await accountOfSession(world.container.db.global, sid, organizations.mairie.id, noon)).toMatchObject({ id: fournisseur.id });
    }
  });

  it("opens a session that is worth nothing on another portal", async () => {
    const { sid } = await attempt(fournisseur.email);
    expect(await accountOfSession(world.container.db.global, sid, organizations.province.id, noon)).toBeNull();
  });

  it("lasts 12 hours, 30 days for who asked to stay signed in", async () => {
    expect((await sessionOf((await attempt(fournisseur.email)).sid)).expires).toEqual(hoursLater(noon, 12));
    expect((await sessionOf((await attempt(fournisseur.email, password, { remember: "on" })).sid)).expires).toEqual(hoursLater(noon, 30 * 24));
  });

  it("never lasts more than 12 hours for an agent, of this organisation or of another", async () => {
    for (const { email } of [agent, agentProvince]) {
      expect((await sessionOf((await attempt(email, password, { remember: "on" })).sid)).expires).toEqual(hoursLater(noon, 12));
    }
  });

  it("writes what happened, without the password and without the token", async () => {
    const { sid } = await attempt(fournisseur.email, password, { origin: "203.0.113.9" });
    const last = (await eventsOf(world)).at(-1);
    expect(last).toMatchObject({ type: "account.signed-in", accountId: fournisseur.id, actorId: null, origin: "203.0.113.9", payload: { hours: 12 } });
    expect(JSON.stringify(last)).not.toMatch(new RegExp(`${sid}|${password}`));
  });

  it("leads only to a path of this portal", async () => {
    const to = async (retour?: string) => (await signIn(world.as(null), { signInName: fournisseur.email, password, ...(retour === undefined ? {} : { retour }) })).returnTo;
    expect(await to("/fournisseur/factures?page=2")).toBe("/fournisseur/factures?page=2");
    for (const hostile of [undefined, "", "//evil.test/", "/\\evil.test", "https://evil.test", "javascript:alert(1)", "/a b", "evil", "/\t/evil.test"]) {
      expect(await to(hostile)).toBe("/compte");
    }
  });

  it("raises the parameters of an older hash", async () => {
    const old = await olderHash(password);
    await world.container.db.global.account.update({ where: { id: people.candidat.id }, data: { passwordHash: old } });
    await attempt(people.candidat.email);
    expect((await accountOf(world, "candidat")).passwordHash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
    await expect(attempt(people.candidat.email)).resolves.toHaveProperty("sid");
  });
});

describe("a sign-in that is refused", () => {
  it("says the same of a wrong password, an unknown address and an account that is not active", async () => {
    for (const name of [fournisseur.email, "personne@demo.test", "xxxxxxxx", nouveau.email]) expect(await refusal(attempt(name, "ce n'est pas le bon"))).toEqual(wrong);
  });

  it("does the same work for each of them", async () => {
    const works = [];
    for (const name of [fournisseur.email, "personne@demo.test", nouveau.email]) works.push(await workOf(world, () => attempt(name, "ce n'est pas le bon")));
    expect(works[1]).toEqual(works[0]);
    expect(works[2]).toEqual(works[0]);
    expect(works[0]?.hashes).toBe(1);
    expect(works[0]?.statements.length).toBeGreaterThan(5);
  });

  it("is refused when the password was changed while it was being checked", async () => {
    const scope = world.as(null);
    const slow = { ...scope, readAs: (id: string) => {
      const read = scope.readAs(id);
      return async <T>(work: Parameters<typeof read<T>>[0]) => {
        await world.container.db.global.account.update({ where: { id }, data: { passwordHash: await hashPassword("un autre mot de passe") } });
        return read(work);
      };
    } };
    expect(await refusal(signIn(slow, { signInName: people.citoyen.email, password }))).toEqual(wrong);
    expect(await world.container.db.global.session.count({ where: { userId: people.citoyen.id } })).toBe(0);
  });
});

describe("failures", () => {
  it("make an account wait a minute after five, then two, and say how long", async () => {
    for (let failure = 1; failure <= 5; failure++) expect(await refusal(attempt(agent.email, "raté"))).toEqual(wrong);
    const waiting = { kind: "unavailable", code: "account.tooManyMinutes", params: { minutes: 1 } };
    expect(await refusal(attempt(agent.email))).toEqual(waiting);
    expect(await refusal(attempt(agent.identifier))).toEqual(waiting);
    expect(await refusal(attempt(agent.email, "raté", { now: minutesLater(noon, 1) }))).toEqual(wrong);
    expect(await refusal(attempt(agent.email, password, { now: minutesLater(noon, 2) }))).toMatchObject({ params: { minutes: 1 } });
    await expect(attempt(agent.email, password, { now: minutesLater(noon, 3) })).resolves.toHaveProperty("sid");
  });

  it("start again from nothing after a success", async () => {
    for (let failure = 1; failure <= 4; failure++) await refusal(attempt(agent.email, "raté"));
    await attempt(agent.email);
    for (let failure = 1; failure <= 5; failure++) expect(await refusal(attempt(agent.email, "raté"))).toEqual(wrong);
  });

  it("make an unknown name wait too: the wait tells nothing", async () => {
    for (let failure = 1; failure <= 5; failure++) expect(await refusal(attempt("personne@demo.test", "raté"))).toEqual(wrong);
    expect(await refusal(attempt("personne@demo.test", "raté"))).toMatchObject({ code: "account.tooManyMinutes" });
  });

  it("made together cannot pass the limit", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => refusal(attempt(agent.email, "raté"))));
    expect(answers.filter((answer) => answer?.code === "account.signInRefused")).toHaveLength(5);
    expect(answers.filter((answer) => answer?.code === "account.tooManyMinutes")).toHaveLength(7);
  });

  it("are counted for their origin too, whatever the accounts", async () => {
    const origin = "2001:db8:1:2:aaaa::1";
    const { secrets } = world.as(null);
    const data = { key: secrets.keyed("sign-in:origin:2001:db8:1:2"), failures: 49, dayFailures: 49, day: new Date("2026-11-21"), updatedAt: noon };
    await world.container.db.global.throttle.create({ data });
    expect(await refusal(attempt("premier@demo.test", "raté", { origin }))).toEqual(wrong);
    expect(await refusal(attempt(fournisseur.email, password, { origin: "2001:db8:1:2:bbbb::9" }))).toMatchObject({ code: "account.tooManyMinutes" });
    await expect(attempt(fournisseur.email, password, { origin: "2001:db8:1:3::1" })).resolves.toHaveProperty("sid");
  });

  it("are kept under keys that tell no address", async () => {
    await refusal(attempt(fournisseur.email, "raté", { origin: "203.0.113.9" }));
    const rows = await world.container.db.global.throttle.findMany();
    expect(rows).toHaveLength(2);
    expect(rows.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
  });
});

const olderHash = (typed: string): Promise<string> => new Promise((resolve, reject) => {
  const salt = randomBytes(16);
  scrypt(typed, salt, 32, { N: 2 ** 14, r: 8, p: 1 }, (error, key) =>
    (error ? reject(error) : resolve(`$scrypt$ln=14,r=8,p=1$${salt.toString("base64")}$${key.toString("base64")}`)));
});
