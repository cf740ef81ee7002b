import { prepareAccount } from "@/lib/platform/prepare-account";
import { requestActivation } from "@/lib/accounts/request-activation";
import { requestPasswordLink } from "@/lib/accounts/request-password-link";
import { signUp } from "@/lib/accounts/sign-up";
import { answerLinkRequest } from "@/lib/accounts/answer-link-request";
import { daysLater, hoursLater } from "@/lib/kernel/dates";
import { hashOfToken } from "@/lib/platform/session";
import { organizations, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { accountOf, answerRequests, deskOf, eventsOf, forgetAttempts, mailsTo, takeRequests, tokenSentTo } from "./desk";
import { workOf } from "./work";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
beforeEach(async () => { await forgetAttempts(world); await takeRequests(world); });

const { fournisseur, nouveau } = people;
const stranger = "personne@ailleurs.test";
const refusal = (promise: Promise<unknown>) => promise.then(() => null, ({ kind, code, params, field }: Record<string, unknown>) => ({ kind, code, params, field }));
const last = async (recipient: string, slug: "mairie" | "province" = "mairie") => (await mailsTo(world, recipient, slug)).at(-1);
const linkBehind = async (recipient: string, slug: "mairie" | "province" = "mairie") =>
  world.container.db.global.link.findUniqueOrThrow({ where: { tokenHash: hashOfToken(await tokenSentTo(world, recipient, slug)) } });

describe("« Créer mon compte »", () => {
  it("answers the same for every address, and does the same work", async () => {
    const answers = [];
    const works = [];
    for (const email of ["une@ailleurs.test", fournisseur.email, nouveau.email]) {
      let answer: unknown;
      works.push(await workOf(world, async () => { answer = await signUp(world.as(null), { name: "Une Personne", email }); }));
      answers.push(JSON.stringify(answer).replace(email, "…"));
    }
    expect(new Set(answers).size).toBe(1);
    expect(works[1]).toEqual(works[0]);
    expect(works[2]).toEqual(works[0]);
    expect(works[0]?.statements.length).toBeGreaterThan(5);
  });

  it("makes every address wait after as many requests, also one that gets its account meanwhile", async () => {
    const before = async (email: string) => {
      for (let asked = 0; asked < 10; asked++) {
        if (await refusal(signUp(world.as(null), { name: "Une Personne", email }))) return asked;
        await answerRequests(world);
      }
    };
    expect([await before("patience@ailleurs.test"), await before(fournisseur.email), await before(nouveau.email)]).toEqual([5, 5, 5]);
  });

  it("prepares an account for a new address, and sends its activation in the person's language", async () => {
    await signUp(world.as(null, "mairie", { locale: "en", origin: "203.0.113.4" }), { name: "  Zoé d’Été-Martin ", email: " Zoe@Ailleurs.TEST " });
    await answerRequests(world);
    const account = await world.container.db.global.account.findUniqueOrThrow({ where: { email: "zoe@ailleurs.test" } });
    expect(account).toMatchObject({ state: "prepared", name: "Zoé d’Été-Martin", locale: "en", passwordHash: null, emailVerified: null });
    expect(account.identifier).toMatch(/^[3479acdefghjkmnpqrtwxy]{8}$/);
    expect(await last("zoe@ailleurs.test")).toMatchObject({ template: "account-activation", locale: "en", params: { identifier: account.identifier } });
    expect(await linkBehind("zoe@ailleurs.test")).toMatchObject({ accountId: account.id, purpose: "activation", expiresAt: daysLater(noon, 3), usedAt: null, portalId: organizations.mairie.id });
    const told = (await eventsOf(world)).slice(-2);
    expect(told).toMatchObject([{ type: "account.link-asked", origin: "203.0.113.4", payload: { ask: "sign-up" } }, { type: "account.signed-up", accountId: account.id }]);
  });

  it("does not repeat to an unproven address the name that someone typed", async () => {
    expect(await last("zoe@ailleurs.test")).toHaveProperty("recipientName", null);
  });

  it("tells the owner of an active account that it exists, and changes nothing", async () => {
    const before = await accountOf(world, "fournisseur");
    await signUp(world.as(null), { name: "Quelqu’un d’autre", email: fournisseur.email });
    await answerRequests(world);
    expect(await last(fournisseur.email)).toMatchObject({ template: "account-known", linkId: null });
    expect(await accountOf(world, "fournisseur")).toEqual(before);
  });

  it("sends its activation again to a prepared account, and the older link stops working", async () => {
    await signUp(world.as(null), { name: "Noa", email: nouveau.email });
    await answerRequests(world);
    const first = await linkBehind(nouveau.email);
    await signUp(world.as(null), { name: "Noa", email: nouveau.email });
    await answerRequests(world, hoursLater(noon, 1));
    expect(await world.container.db.global.link.findUnique({ where: { id: first.id } })).toMatchObject({ expiresAt: hoursLater(noon, 1), usedAt: null });
    expect((await linkBehind(nouveau.email)).id).not.toBe(first.id);
    expect((await accountOf(world, "nouveau")).name).toBe(nouveau.name);
  });

  it("prepares one account for two requests at the same moment", async () => {
    const email = "double@ailleurs.test";
    const request = { ask: "sign-up", signInName: email, name: "Double", locale: "fr" };
    await Promise.all([answerLinkRequest(deskOf(world), request), answerLinkRequest(deskOf(world), request), answerLinkRequest(deskOf(world), request)]);
    expect(await world.container.db.global.account.count({ where: { email } })).toBe(1);
    expect((await mailsTo(world, email)).length).toBeGreaterThan(0);
  });

  it.each(["https://evil.test", "Va sur evil.test", "<b>Gras</b>", "a", "x@y.fr", ""])("refuses the name « %s », which could be a trap in a message", async (name) => {
    await expect(signUp(world.as(null), { name, email: stranger })).rejects.toHaveProperty("name", "ZodError");
  });
});

describe("an identifier", () => {
  it("is drawn again when someone has it", async () => {
    const draws = [fournisseur.identifier, fournisseur.identifier, "3479acde"];
    const id = await world.as(null).commit(({ tx }) => prepareAccount(tx, { email: "tirage@ailleurs.test", name: null, locale: "fr", now: noon }, () => draws.shift() ?? ""));
    expect(await world.container.db.global.account.findUnique({ where: { id: id ?? "" } })).toMatchObject({ identifier: "3479acde", email: "tirage@ailleurs.test" });
    expect(draws).toEqual([]);
  });

  it("is not drawn for an address that has an account", async () => {
    const id = await world.as(null).commit(({ tx }) => prepareAccount(tx, { email: fournisseur.email, name: null, locale: "fr", now: noon }));
    expect(id).toBeNull();
  });
});

describe("« J'active mon compte », neutral", () => {
  const ask = (email: string) => requestActivation(world.as(null, "province"), { email });

  it("answers the same in all cases, with the same work", async () => {
    const works = [];
    for (const email of [stranger, fournisseur.email, nouveau.email]) {
      works.push(await workOf(world, () => ask(email)));
      expect(await ask(email)).toEqual({ wording: "neutral", email });
    }
    expect(works[1]).toEqual(works[0]);
    expect(works[2]).toEqual(works[0]);
  });

  it("says which it is by mail: activation, an active account, or whom to contact", async () => {
    for (const email of [stranger, fournisseur.email, nouveau.email]) await ask(email);
    await answerRequests(world);
    expect(await last(nouveau.email, "province")).toMatchObject({ template: "account-activation", params: { identifier: nouveau.identifier } });
    expect(await last(fournisseur.email, "province")).toMatchObject({ template: "account-known", linkId: null });
    expect(await last(stranger, "province")).toMatchObject({ template: "account-unknown", linkId: null, locale: "fr" });
    expect(await world.container.db.global.account.count({ where: { email: stranger } })).toBe(0);
  });
});

describe("« J'active mon compte », with the three exact wordings", () => {
  const ask = (email: string) => requestActivation(world.as(null), { email });

  it("says that the address is unknown, with the service's contact, and writes to nobody", async () => {
    const before = (await world.mails()).length;
    expect(await refusal(ask(stranger))).toMatchObject({ kind: "not-found", code: "account.unknownAddress", field: "email", params: { contactName: "Service des finances", contactEmail: "finances@mairie.demo.test" } });
    expect(await takeRequests(world)).toEqual([]);
    expect(await world.mails()).toHaveLength(before);
  });

  it("says that an active account exists", async () => {
    expect(await refusal(ask(fournisseur.email))).toMatchObject({ kind: "conflict", code: "account.alreadyActive" });
    expect(await takeRequests(world)).toEqual([]);
  });

  it("sends its activation to a prepared account", async () => {
    expect(await ask(nouveau.email)).toEqual({ wording: "exact", email: nouveau.email });
    await answerRequests(world);
    expect(await last(nouveau.email)).toMatchObject({ template: "account-activation" });
  });

  it("is throttled too", async () => {
    for (let asked = 1; asked <= 5; asked++) expect(await refusal(ask(stranger))).toMatchObject({ code: "account.unknownAddress" });
    expect(await refusal(ask(stranger))).toEqual({ kind: "unavailable", code: "account.tooManyMinutes", params: { minutes: 1 } });
  });
});

describe("« Mot de passe ou identifiant oublié »", () => {
  const ask = (signInName: string, now = noon) => requestPasswordLink(world.as(null, "mairie", { now }), { signInName });

  it("answers the same whether or not it is known, with the same work", async () => {
    const works = [];
    for (const name of [stranger, fournisseur.email, fournisseur.identifier, nouveau.email, "ggggcccc"]) {
      works.push(await workOf(world, () => ask(name)));
      expect(await ask(name)).toBeUndefined();
    }
    for (const work of works) expect(work).toEqual(works[0]);
  });

  it("sends an active account a link of one hour, by e-mail or identifier", async () => {
    for (const [name, now] of [[fournisseur.email, hoursLater(noon, 2)], [fournisseur.identifier, hoursLater(noon, 3)]] as const) {
      await ask(name, now);
      await answerRequests(world, now);
      expect(await last(fournisseur.email)).toMatchObject({ template: "account-password-link", recipientName: fournisseur.name });
      expect(await linkBehind(fournisseur.email)).toMatchObject({ purpose: "password", expiresAt: hoursLater(now, 1), accountId: fournisseur.id });
    }
  });

  it("sends a prepared account its activation instead", async () => {
    const evening = hoursLater(noon, 8);
    await ask(nouveau.identifier, evening);
    await answerRequests(world, evening);
    expect(await last(nouveau.email)).toMatchObject({ template: "account-activation" });
    expect(await linkBehind(nouveau.email)).toMatchObject({ purpose: "activation", expiresAt: daysLater(evening, 3) });
  });

  it("writes to nobody for an unknown address", async () => {
    const before = (await world.mails()).length;
    await ask(stranger);
    await answerRequests(world);
    expect(await world.mails()).toHaveLength(before);
  });

  it("is throttled by account, whichever of its names is given, and by origin", async () => {
    for (let asked = 1; asked <= 5; asked++) await ask(asked % 2 ? fournisseur.email : fournisseur.identifier);
    expect(await refusal(ask(fournisseur.email))).toMatchObject({ code: "account.tooManyMinutes", params: { minutes: 1 } });
    const from = (name: string) => requestPasswordLink(world.as(null, "mairie", { origin: "203.0.113.80" }), { signInName: name });
    for (let asked = 1; asked <= 50; asked++) await from(`inconnu${asked}@ailleurs.test`);
    expect(await refusal(from("encore@ailleurs.test"))).toMatchObject({ code: "account.tooManyMinutes" });
  });
});

describe("what is kept of links", () => {
  it("is the hash of a token of 256 bits: the token itself is nowhere", async () => {
    await requestPasswordLink(world.as(null), { signInName: fournisseur.email });
    await answerRequests(world, hoursLater(noon, 9));
    const token = await tokenSentTo(world, fournisseur.email);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const kept = JSON.stringify([await world.container.db.global.link.findMany(), await eventsOf(world), await world.mails()]);
    expect(kept).toContain(hashOfToken(token));
    expect(kept).not.toContain(token);
  });

  it("is asked of nobody but the desk", async () => {
    const request = { ask: "password", signInName: fournisseur.email, locale: "fr" };
    for (const person of [null, "fournisseur", "admin"] as const) expect(await refusal(answerLinkRequest(world.as(person), request))).toMatchObject({ kind: "forbidden" });
  });
});
