import { organizations, people } from "@/prisma/world/people";
import { openWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const establishment = (organizationId: string) => ({ organizationId, scheme: "SIRET", identifier: "12345678200010", name: "Papeterie du Centre", address: "12 rue de la République", postalCode: "99100", city: "Démonstration" });

describe("a transaction is bound to one organisation", () => {
  beforeAll(async () => {
    for (const { id } of Object.values(organizations)) await world.container.db.tenant(id).write((tx) => tx.establishment.create({ data: establishment(id) }));
  });

  it("reads its own rows only, without any condition in the query", async () => {
    const found = await world.as("agent").read((tx) => tx.establishment.findMany());
    expect(found.map((row) => row.organizationId)).toEqual([organizations.mairie.id]);
  });

  it("may not write a row of another organisation", async () => {
    const write = world.container.db.tenant(organizations.mairie.id).write((tx) => tx.establishment.create({ data: establishment(organizations.province.id) }));
    await expect(write).rejects.toThrow();
  });

  it("cannot write while it reads", async () => {
    const write = world.as("agent").read((tx) => tx.establishment.create({ data: { ...establishment(organizations.mairie.id), identifier: "73282932000074" } }));
    await expect(write).rejects.toThrow();
  });

  it("refuses a second transaction inside the first", async () => {
    const scope = world.as("agent");
    await expect(scope.read(() => scope.read(async () => 1))).rejects.toThrow("already open");
  });

  it("is an error, not an empty answer, where no organisation is set", async () => {
    await expect(world.container.db.global.establishment.findMany()).rejects.toThrow();
  });

  it("keeps forty readers on a few connections apart", async () => {
    const scopes = Array.from({ length: 40 }, (_, turn) => world.as("agent", turn % 2 ? "mairie" : "province"));
    const seen = await Promise.all(scopes.map(async (scope) => [scope.organization.id, ...(await scope.read((tx) => tx.establishment.findMany())).map((row) => row.organizationId)]));
    for (const [organization, ...rows] of seen) expect(rows).toEqual([organization]);
  });
});

describe("the one written exception", () => {
  it("lets a person read their own memberships in every organisation, and nobody else's elsewhere", async () => {
    const province = world.container.db.tenant(organizations.province.id, people.agent.id);
    const rows = await province.read((tx) => tx.membership.findMany({ select: { accountId: true, organizationId: true } }));
    const elsewhere = rows.filter((row) => row.organizationId !== organizations.province.id);
    expect(new Set(elsewhere.map((row) => row.accountId))).toEqual(new Set([people.agent.id]));
    expect(elsewhere.length).toBe(2);
  });
});
