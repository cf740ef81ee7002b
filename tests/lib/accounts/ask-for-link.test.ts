import { requestActivation } from "@/lib/accounts/request-activation";
import { requestPasswordLink } from "@/lib/accounts/request-password-link";
import { answerLinkRequest } from "@/lib/accounts/answer-link-request";
import { daysLater, hoursLater } from "@/lib/kernel/dates";
import { hashOfToken } from "@/lib/platform/session";
import { people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { answerRequests, eventsOf, forgetAttempts, lastMailTo, linkBehind, refusal, takeRequests, tokenSentTo } from "./desk";
import { workOf } from "./work";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
beforeEach(async () => { await forgetAttempts(world); await takeRequests(world); });

const { fournisseur, nouveau } = people;
const stranger = "personne@ailleurs.test";

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
    expect(await lastMailTo(world, nouveau.email, "province")).toMatchObject({ template: "account-activation", params: { identifier: nouveau.identifier } });
    expect(await lastMailTo(world, fournisseur.email, "province")).toMatchObject({ template: "account-known", linkId: null });
    expect(await lastMailTo(world, stranger, "province")).toMatchObject({ template: "account-unknown", linkId: null, locale: "fr" });
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
    expect(await lastMailTo(world, nouveau.email)).toMatchObject({ template: "account-activation" });
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
      expect(await lastMailTo(world, fournisseur.email)).toMatchObject({ template: "account-password-link", recipientName: fournisseur.name });
      expect(await linkBehind(world, fournisseur.email)).toMatchObject({ purpose: "password", expiresAt: hoursLater(now, 1), accountId: fournisseur.id });
    }
  });

  it("sends a prepared account its activation instead", async () => {
    const evening = hoursLater(noon, 8);
    await ask(nouveau.identifier, evening);
    await answerRequests(world, evening);
    expect(await lastMailTo(world, nouveau.email)).toMatchObject({ template: "account-activation" });
    expect(await linkBehind(world, nouveau.email)).toMatchObject({ purpose: "activation", expiresAt: daysLater(evening, 3) });
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
