import { desk } from "@/lib/kernel/actor";
import { changeHost } from "@/lib/organizations/change-host";
import { portalHost } from "@/lib/organizations/settings.queries";
import type { Scope } from "@/lib/platform/scope";
import { organizations, people } from "@/prisma/world/people";
import { openWorld, type World } from "@/tests/support/world";
import { restoreOrganizations } from "./settings-desk";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
afterEach(() => restoreOrganizations(world));
const stored = () => world.container.db.global.organization.findUniqueOrThrow({ where: { id: organizations.mairie.id } });

describe("the portal's address", () => {
  const seen = organizations.mairie.host;
  const move = (host: string, more: Record<string, string> = { hostConfirmed: host }, scope: Scope = world.as("admin")) => changeHost(scope, { host, seen, ...more });
  const acts = () => world.as("admin").read((tx) => tx.event.findMany({ where: { type: "organization.host-changed" }, orderBy: { id: "asc" }, select: { actorId: true, payload: true } }));
  const told = async () => (await world.mails()).filter(({ template }) => template === "host-changed").map(({ recipient, params }) => ({ recipient, params }));

  it("changes once that very address is confirmed; what it was is kept, and every administrator is told", async () => {
    await expect(move("https://Factures.Demo.test/", {})).rejects.toMatchObject({ code: "organization.hostToConfirm", field: "hostConfirmed", params: { before: seen, host: "factures.demo.test" } });
    await expect(move("factures.demo.test", { hostConfirmed: "autre.demo.test" })).rejects.toMatchObject({ code: "organization.hostToConfirm" });
    expect((await stored()).host).toBe(seen);
    expect(await move("https://Factures.Demo.test/")).toEqual({ host: "factures.demo.test" });
    expect((await stored()).host).toBe("factures.demo.test");
    expect((await acts()).at(-1)).toEqual({ actorId: people.admin.id, payload: { before: { host: seen }, after: { host: "factures.demo.test" } } });
    expect((await told()).at(-1)).toEqual({ recipient: people.admin.email, params: { before: seen, after: "factures.demo.test", by: people.admin.name } });
    await expect(move("plus-tard.demo.test")).rejects.toMatchObject({ code: "changedMeanwhile" });
  });

  it("is one portal's alone, a name of the DNS, and another one", async () => {
    await expect(move(organizations.province.host)).rejects.toMatchObject({ code: "organization.hostTaken", field: "host" });
    await expect(move(seen)).rejects.toMatchObject({ code: "organization.hostUnchanged", field: "host" });
    for (const host of ["", "deux mots", "-a.fr", "a..fr", "a.fr:8443", "192.0.2.1", "é.fr", `${"a".repeat(64)}.fr`]) await expect(move(host, {})).rejects.toMatchObject({ issues: [expect.objectContaining({ path: ["host"] })] });
    const both = [move("unique.demo.test"), changeHost({ ...world.as("agentProvince", "province"), actor: { accountId: people.agentProvince.id, roles: ["administrator"] } }, { host: "unique.demo.test", seen: organizations.province.host, hostConfirmed: "unique.demo.test" })];
    expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is the administrators' to change, and of whoever runs the installation: the way back", async () => {
    for (const scope of [world.as("agent"), world.as("citoyen"), world.as(null), world.as("admin", "province")]) {
      await expect(move("factures.demo.test", undefined, scope)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(portalHost(scope)).rejects.toMatchObject({ kind: "forbidden" });
    }
    await move("perdue.demo.test");
    const operator: Scope = { ...world.as(null), actor: desk };
    expect(await changeHost(operator, { host: seen, seen: "perdue.demo.test", hostConfirmed: seen })).toEqual({ host: seen });
    expect((await acts()).at(-1)?.actorId).toBeNull();
    expect((await told()).at(-1)?.params).toMatchObject({ by: "" });
  });
});
