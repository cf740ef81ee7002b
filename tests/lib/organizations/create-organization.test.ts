import { createOrganization } from "@/lib/organizations/create-organization";
import { openWorld, type World } from "../../support/world";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const syndicate = { slug: "syndicat", name: "Syndicat des eaux", host: "syndicat.localhost", prefix: "SYND", code: "M990030001", "contact-name": "Accueil", "contact-email": "accueil@syndicat.demo.test" };

describe("a new organisation", () => {
  it("has euros, SIRET and neutral wordings unless told otherwise, and is not the default one where others are", async () => {
    await createOrganization(world.container.db, syndicate);
    const row = await world.container.db.global.organization.findUniqueOrThrow({ where: { slug: "syndicat" } });
    expect(row).toMatchObject({ currencies: ["EUR"], identifierSchemes: ["SIRET"], activationWording: "neutral", isDefault: false, archivePrefix: "SYND" });
  });

  it.each([["slug", "mairie"], ["host", "localhost"], ["prefix", "PROV"], ["code", "M990020001"]])("is refused when its %s is another's", async (name, value) => {
    const raw = { ...syndicate, slug: "autre", host: "autre.localhost", prefix: "AUTRE", code: "M990040001", [name]: value };
    await expect(createOrganization(world.container.db, raw)).rejects.toMatchObject({ code: "organization.taken" });
  });

  it.each([["currencies", "EUR,DOLLAR"], ["schemes", "SIREN"], ["prefix", "mairie"], ["time-zone", "Paris"], ["color", "blue"]])("is refused when its %s is « %s »", async (name, value) => {
    await expect(createOrganization(world.container.db, { ...syndicate, slug: "autre", [name]: value })).rejects.toMatchObject({ name: "ZodError" });
  });
});
