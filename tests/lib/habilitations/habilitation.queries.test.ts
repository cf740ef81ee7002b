import { requestComplement } from "@/lib/habilitations/request-complement";
import { suspendHabilitation } from "@/lib/habilitations/suspend-habilitation";
import { habilitationFile, habilitationQueue } from "@/lib/habilitations/habilitation.queries";
import { myHabilitation, myRequests } from "@/lib/habilitations/my-habilitation.queries";
import { waitingHabilitations } from "@/lib/habilitations/waiting.queries";
import { teamPage } from "@/lib/habilitations/team.queries";
import { establishmentPage } from "@/lib/establishments/establishment.queries";
import { myEstablishments } from "@/lib/establishments/my-establishments.queries";
import type { AgentRole } from "@/lib/kernel/actor";
import { people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { approved, ask, asked, otherSirets, rowOf } from "./requests";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const holding = (...roles: AgentRole[]) => ({ ...world.as("citoyen"), actor: { accountId: people.citoyen.id, roles } });
const references = async (request: Parameters<typeof habilitationQueue>[1]) => (await habilitationQueue(world.as("agent"), request)).items.map(({ reference }) => reference);

describe("the queue", () => {
  it("shows what waits, and each other state under its own tab", async () => {
    const { id } = await ask(world, "candidat");
    await ask(world, "citoyen");
    await approved(world, "fournisseur");
    await requestComplement(world.as("agent"), { id, reason: "Il manque une page." });
    expect(await references({ tab: "todo" })).toEqual(["HAB-2026-000002"]);
    expect(await references({ tab: "complement" })).toEqual(["HAB-2026-000001"]);
    expect(await references({ tab: "approved" })).toEqual(["HAB-2026-000003"]);
    expect(await references({ tab: "refused" })).toEqual([]);
    await suspendHabilitation(world.as("agent"), { id: (await habilitationQueue(world.as("agent"), { tab: "approved" })).items[0]?.id, reason: "Contrôle." });
    expect(await references({ tab: "ended" })).toEqual(["HAB-2026-000003"]);
  });

  it("reads thousand requests by pages of 25, oldest first, forth and back, none twice and none forgotten", async () => {
    const scope = world.as("agent");
    const { name: establishmentName, note: _note, identifier: _identifier, ...claim } = asked;
    await scope.commit(({ tx }) => tx.habilitation.createMany({
      data: Array.from({ length: 60 }, (_, number) => ({
        ...claim, establishmentName, organizationId: scope.organization.id, accountId: people.candidat.id, identifier: String(10_000_000_000_000 + number),
        reference: `HAB-2026-${String(number + 1).padStart(6, "0")}`, submittedAt: new Date(scope.now.getTime() + Math.floor(number / 2) * 1000),
      })),
    }));
    const pages: string[][] = [];
    let page = await habilitationQueue(scope, { tab: "todo" });
    expect(page.previous).toBeNull();
    for (;;) {
      pages.push(page.items.map(({ id }) => id));
      if (!page.next) break;
      page = await habilitationQueue(scope, { tab: "todo", after: page.next });
    }
    expect(pages.map(({ length }) => length)).toEqual([25, 25, 10]);
    expect(new Set(pages.flat()).size).toBe(60);
    const back = await habilitationQueue(scope, { tab: "todo", before: page.previous ?? "" });
    expect(back.items.map(({ id }) => id)).toEqual(pages[1]);
    expect((await habilitationQueue(scope, { tab: "todo", after: "nowhere" })).items.map(({ id }) => id)).toEqual(pages[0]);
  });

  it("finds by a reference or a number, whole or its beginning, or by the whole address of who asks, in every state", async () => {
    await approved(world, "fournisseur");
    await ask(world, "candidat", { identifier: otherSirets[0] });
    expect(await references({ tab: "refused", search: "HAB-2026-000002" })).toEqual(["HAB-2026-000002"]);
    expect((await references({ tab: "todo", search: "hab 2026" })).sort()).toEqual(["HAB-2026-000001", "HAB-2026-000002"]);
    expect(await references({ tab: "todo", search: "123 456" })).toEqual(["HAB-2026-000001"]);
    expect(await references({ tab: "todo", search: "732 829 320 00074" })).toEqual(["HAB-2026-000002"]);
    expect(await references({ tab: "refused", search: " Candidat@demo.test" })).toEqual(["HAB-2026-000002"]);
    for (const search of ["HAB-2025", "candidat@", "999", "12", "papeterie", "%", "123456782000101"]) expect(await references({ tab: "todo", search })).toEqual([]);
  });

  it("is read by accounting, administrators and readers, and by nobody else", async () => {
    await ask(world, "candidat");
    for (const scope of [world.as("agent"), world.as("admin"), holding("reader"), holding("accounting")]) expect((await habilitationQueue(scope, { tab: "todo" })).items).toHaveLength(1);
    for (const scope of [holding("billing"), holding("reception"), holding(), world.as(null)]) await expect(habilitationQueue(scope, { tab: "todo" })).rejects.toMatchObject({ kind: "forbidden" });
    expect((await habilitationQueue(world.as("agentProvince", "province"), { tab: "todo" })).items).toEqual([]);
  });
});

describe("a request as an agent reads it", () => {
  it("shows the claim, the person, the known establishment with its managers, the proofs and the history", async () => {
    await approved(world, "fournisseur");
    const { id } = await ask(world, "candidat", { name: "Papeterie" });
    const file = await habilitationFile(world.as("agent"), id);
    expect(file).toMatchObject({
      name: "Papeterie", applicant: { email: "candidat@demo.test", identifier: "cd9e4kmp" }, known: { name: "Papeterie du Centre", managers: [{ name: "Fanny Fournisseur", suspended: false }] },
      proofs: [{ mediaType: "application/pdf", path: "/documents/MAIRIE-2026-000002.pdf" }], history: [{ type: "requested", byName: "Cyril Candidat" }],
      may: { approve: true, requestComplement: true, refuse: true, suspend: false, reinstate: false, withdraw: false },
    });
  });

  it("offers nothing to a reader, nor to an agent who belongs to the establishment", async () => {
    await approved(world, "agent");
    const { id } = await ask(world, "candidat");
    expect(await habilitationFile(world.as("agent"), id)).toMatchObject({ belongs: true, may: { approve: false, refuse: false } });
    expect(await habilitationFile(holding("reader"), id)).toMatchObject({ belongs: false, may: { approve: false, refuse: false } });
    expect(await habilitationFile(world.as("admin"), id)).toMatchObject({ belongs: false, may: { approve: true, refuse: true } });
  });

  it("is not there next door, nor under an address that is no identifier", async () => {
    const { id } = await ask(world, "candidat");
    await expect(habilitationFile(world.as("agentProvince", "province"), id)).rejects.toMatchObject({ kind: "not-found" });
    await expect(habilitationFile(world.as("agent"), "nouvelle")).rejects.toMatchObject({ kind: "not-found" });
    await expect(habilitationFile(world.as("candidat"), id)).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("a request as its person follows it", () => {
  it("shows the reason and the history without naming the agents", async () => {
    const { id } = await ask(world, "candidat");
    await requestComplement(world.as("agent"), { id, reason: "Il manque une page." });
    const mine = await myHabilitation(world.as("candidat"), id);
    expect(mine).toMatchObject({ state: "complement-requested", reason: "Il manque une page.", may: { complete: true }, history: [{ type: "complement-requested", byName: null }, { type: "requested", byName: null }] });
    expect(JSON.stringify(mine)).not.toContain("Agn");
  });

  it("is nobody else's, and no agent's by this way", async () => {
    const { id } = await ask(world, "candidat");
    for (const scope of [world.as("fournisseur"), world.as("agent"), world.as(null), world.as("candidat", "province")]) {
      await expect(myHabilitation(scope, id)).rejects.toMatchObject({ kind: "not-found" });
    }
  });
});

describe("the supplier's home", () => {
  it("is empty, then shows what waits, then the establishments", async () => {
    const home = async (...who: Parameters<World["as"]>) => ({ establishments: (await myEstablishments(world.as(...who))).items, requests: await myRequests(world.as(...who)) });
    expect(await home("candidat")).toEqual({ establishments: [], requests: [] });
    await ask(world, "candidat");
    expect(await home("candidat")).toMatchObject({ establishments: [], requests: [{ reference: "HAB-2026-000001", state: "submitted" }] });
    await approved(world, "fournisseur");
    expect(await home("fournisseur")).toMatchObject({ establishments: [{ name: "Papeterie du Centre", role: "manager" }], requests: [] });
    expect(await home("fournisseur", "province")).toEqual({ establishments: [], requests: [] });
  });
});

describe("an establishment", () => {
  it("names its people, and who asks, to its managers alone", async () => {
    const first = await approved(world, "fournisseur");
    await approved(world, "candidat");
    await ask(world, "citoyen");
    const id = (await rowOf(world, first)).establishmentId ?? "";
    expect(await establishmentPage(world.as("fournisseur"), id)).toMatchObject({ people: 2, role: "manager" });
    expect(await teamPage(world.as("fournisseur"), id)).toMatchObject({
      colleagues: [{ name: "Fanny Fournisseur", isOneself: true }, { name: "Cyril Candidat", role: "depositor" }], asking: [{ name: "Camille Citoyen" }], invitations: [],
    });
    expect(await establishmentPage(world.as("candidat"), id)).toMatchObject({ people: 2, role: "depositor" });
    for (const scope of [world.as("citoyen"), world.as("agent"), world.as(null), world.as("fournisseur", "province")]) {
      await expect(establishmentPage(scope, id)).rejects.toMatchObject({ kind: "not-found" });
      await expect(teamPage(scope, id)).rejects.toMatchObject({ kind: "not-found" });
    }
    await expect(teamPage(world.as("candidat"), id)).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("what waits in Gestion", () => {
  it("is counted for those whose matter it is", async () => {
    await ask(world, "candidat");
    expect(await waitingHabilitations(world.as("agent"))).toEqual({ count: 1, since: noon });
    expect(await waitingHabilitations(holding("reception"))).toBeNull();
  });
});
