import { chooseLanguage } from "@/lib/accounts/choose-language";
import { changeName } from "@/lib/accounts/change-name";
import { myAccount, myInformation } from "@/lib/accounts/my-account.queries";
import { rolesOf } from "@/lib/accounts/membership.queries";
import { signIn } from "@/lib/accounts/sign-in";
import { signOut } from "@/lib/accounts/sign-out";
import { accountOfSession } from "@/lib/platform/session";
import { demonstrationPassword, organizations, people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { noon, openWorld, type World } from "@/tests/support/world";
import { accountOf, eventsOf } from "./desk";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const refusal = (promise: Promise<unknown>) => promise.then(() => null, ({ kind }: { kind: string }) => kind);
const open = async (email: string) => (await signIn(world.as(null), { signInName: email, password: demonstrationPassword })).sid;
const alive = (sid: string) => accountOfSession(world.container.db.global, sid, organizations.mairie.id, noon);

describe("« Mon compte »", () => {
  it("shows one's name, e-mail and identifier", async () => {
    const { name, email, identifier } = people.fournisseur;
    expect(await myAccount(world.as("fournisseur"))).toEqual({ name, email, identifier, agentHere: false, citizenHere: false, otherPortals: [] });
  });

  it("opens Gestion to agents of this organisation alone", async () => {
    expect(await myAccount(world.as("agent"))).toMatchObject({ agentHere: true, otherPortals: [] });
    expect(await myAccount(world.as("agent", "province"))).toMatchObject({ agentHere: false });
  });

  it("leads an agent of another organisation to its own portal", async () => {
    expect(await myAccount(world.as("agentProvince"))).toMatchObject({
      agentHere: false, otherPortals: [{ name: "Province de Démonstration", href: "http://province.localhost:3000/gestion" }],
    });
    expect(await myAccount(world.as("agent", "province"))).toMatchObject({ otherPortals: [{ name: "Mairie de Démonstration", href: "http://localhost:3000/gestion" }] });
  });

  it("leads to « Mes factures » whom the organisation bills, here and on other portals", async () => {
    const debtorId = await debtorIn(world, { of: "citoyen" });
    await billIn(world, { debtorId, of: "candidat" });
    expect(await myAccount(world.as("citoyen"))).toMatchObject({ citizenHere: true, otherPortals: [] });
    expect(await myAccount(world.as("candidat"))).toMatchObject({ citizenHere: true }); // one bill alone, and no membership
    expect(await myAccount(world.as("fournisseur"))).toMatchObject({ citizenHere: false });
    expect(await myAccount(world.as("citoyen", "province"))).toMatchObject({
      citizenHere: false, otherPortals: [{ space: "bills", name: "Mairie de Démonstration", href: "http://localhost:3000/factures" }],
    });
  });

  it("shows once a portal where one holds several roles", async () => {
    expect((await myAccount(world.as("agent", "province"))).otherPortals).toHaveLength(1);
  });

  it("gives roles in one organisation from that organisation only", async () => {
    const rolesIn = (slug: "mairie" | "province") => rolesOf(world.container.db.tenant(organizations[slug].id), organizations[slug].id, people.agentProvince.id);
    expect([await rolesIn("mairie"), await rolesIn("province")]).toEqual([[], ["accounting"]]);
  });

  it("is nobody's without signing in", async () => expect(await refusal(myAccount(world.as(null)))).toBe("forbidden"));
});

describe("one's name", () => {
  it("is changed by the person, told once", async () => {
    await changeName(world.as("candidat"), { name: "  Cyrille O’Neil " });
    await changeName(world.as("candidat"), { name: "Cyrille O’Neil" });
    expect(await accountOf(world, "candidat")).toMatchObject({ name: "Cyrille O’Neil" });
    const told = (await eventsOf(world)).filter(({ type }) => type === "account.name-changed");
    expect(told).toMatchObject([{ accountId: people.candidat.id, actorId: people.candidat.id, payload: { before: people.candidat.name, after: "Cyrille O’Neil" } }]);
  });

  it("holds no address and is nobody's without signing in", async () => {
    for (const name of ["", "x", "www.evil.test", "Jean <a@b.test>"]) await expect(changeName(world.as("candidat"), { name })).rejects.toHaveProperty("name", "ZodError");
    expect(await refusal(changeName(world.as(null), { name: "Personne" }))).toBe("not-found");
  });
});

describe("« Mes informations »", () => {
  it("says whose rule a new password follows, an agent's elsewhere too", async () => {
    expect(await myInformation(world.as("fournisseur"))).toMatchObject({ email: people.fournisseur.email, minimum: "person", pendingEmail: null, passwordChangedAt: noon });
    expect(await myInformation(world.as("agentProvince"))).toMatchObject({ minimum: "agent" });
    expect(await refusal(myInformation(world.as(null)))).toBe("forbidden");
  });
});

describe("signing out", () => {
  it("ends this session and no other", async () => {
    const [mine, other] = [await open(people.fournisseur.email), await open(people.fournisseur.email)];
    await signOut(world.as("fournisseur"), { sid: mine });
    expect([await alive(mine), await alive(other)]).toMatchObject([null, { id: people.fournisseur.id }]);
    expect((await eventsOf(world)).at(-1)).toMatchObject({ type: "account.signed-out", accountId: people.fournisseur.id, actorId: people.fournisseur.id });
  });

  it("ends nobody else's session, and none from another portal", async () => {
    const sid = await open(people.fournisseur.email);
    expect(await refusal(signOut(world.as("candidat"), { sid }))).toBe("forbidden");
    expect(await refusal(signOut(world.as(null), { sid }))).toBe("forbidden");
    expect(await refusal(signOut(world.as("fournisseur", "province"), { sid }))).toBe("not-found");
    expect(await refusal(signOut(world.as("fournisseur"), { sid: "nothing" }))).toBe("not-found");
    expect(await alive(sid)).toMatchObject({ id: people.fournisseur.id });
  });
});

describe("the language of an account", () => {
  it("is the person's choice, told once", async () => {
    await chooseLanguage(world.as("citoyen"), { locale: "en" });
    await chooseLanguage(world.as("citoyen"), { locale: "en" });
    expect(await accountOf(world, "citoyen")).toMatchObject({ locale: "en" });
    expect((await eventsOf(world)).filter(({ type }) => type === "account.language-chosen")).toMatchObject([{ accountId: people.citoyen.id, payload: { locale: "en" } }]);
  });

  it("is French or English, and nobody's without signing in", async () => {
    await expect(chooseLanguage(world.as("citoyen"), { locale: "de" })).rejects.toHaveProperty("name", "ZodError");
    expect(await refusal(chooseLanguage(world.as(null), { locale: "en" }))).toBe("not-found");
  });
});
