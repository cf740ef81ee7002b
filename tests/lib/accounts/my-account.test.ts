import { chooseLanguage } from "@/lib/accounts/choose-language";
import { myAccount } from "@/lib/accounts/account.queries";
import { rolesOf } from "@/lib/accounts/membership.queries";
import { signIn } from "@/lib/accounts/sign-in";
import { signOut } from "@/lib/accounts/sign-out";
import { accountOfSession } from "@/lib/platform/session";
import { demonstrationPassword, organizations, people } from "@/prisma/world/people";
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
    expect(await myAccount(world.as("fournisseur"))).toEqual({ name, email, identifier, agentHere: false, otherPortals: [] });
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

  it("gives roles in one organisation from that organisation only", async () => {
    const rolesIn = (slug: "mairie" | "province") => rolesOf(world.container.db.tenant(organizations[slug].id), organizations[slug].id, people.agentProvince.id);
    expect([await rolesIn("mairie"), await rolesIn("province")]).toEqual([[], ["accounting"]]);
  });

  it("is nobody's without signing in", async () => expect(await refusal(myAccount(world.as(null)))).toBe("forbidden"));
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
