import { prepareAccount } from "@/lib/platform/prepare-account";
import { signUp } from "@/lib/accounts/sign-up";
import { answerLinkRequest } from "@/lib/accounts/answer-link-request";
import { daysLater, hoursLater } from "@/lib/kernel/dates";
import { organizations, people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { accountOf, answerRequests, deskOf, eventsOf, forgetAttempts, lastMailTo, linkBehind, mailsTo, refusal, takeRequests } from "./desk";
import { workOf } from "./work";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
beforeEach(async () => { await forgetAttempts(world); await takeRequests(world); });

const { fournisseur, nouveau } = people;
const stranger = "personne@ailleurs.test";

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
    expect(await lastMailTo(world, "zoe@ailleurs.test")).toMatchObject({ template: "account-activation", locale: "en", params: { identifier: account.identifier } });
    expect(await linkBehind(world, "zoe@ailleurs.test")).toMatchObject({ accountId: account.id, purpose: "activation", expiresAt: daysLater(noon, 3), usedAt: null, portalId: organizations.mairie.id });
    const told = (await eventsOf(world)).slice(-2);
    expect(told).toMatchObject([{ type: "account.link-asked", origin: "203.0.113.4", payload: { ask: "sign-up" } }, { type: "account.signed-up", accountId: account.id }]);
  });

  it("does not repeat to an unproven address the name that someone typed", async () => {
    expect(await lastMailTo(world, "zoe@ailleurs.test")).toHaveProperty("recipientName", null);
  });

  it("tells the owner of an active account that it exists, and changes nothing", async () => {
    const before = await accountOf(world, "fournisseur");
    await signUp(world.as(null), { name: "Quelqu’un d’autre", email: fournisseur.email });
    await answerRequests(world);
    expect(await lastMailTo(world, fournisseur.email)).toMatchObject({ template: "account-known", linkId: null });
    expect(await accountOf(world, "fournisseur")).toEqual(before);
  });

  it("sends its activation again to a prepared account, and the older link stops working", async () => {
    await signUp(world.as(null), { name: "Noa", email: nouveau.email });
    await answerRequests(world);
    const first = await linkBehind(world, nouveau.email);
    await signUp(world.as(null), { name: "Noa", email: nouveau.email });
    await answerRequests(world, hoursLater(noon, 1));
    expect(await world.container.db.global.link.findUnique({ where: { id: first.id } })).toMatchObject({ expiresAt: hoursLater(noon, 1), usedAt: null });
    expect((await linkBehind(world, nouveau.email)).id).not.toBe(first.id);
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
