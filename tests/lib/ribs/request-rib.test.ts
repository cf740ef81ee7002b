import { daysLater } from "@/lib/kernel/dates";
import { requestRib } from "@/lib/ribs/request-rib";
import { livingMost } from "@/lib/ribs/rib";
import { people, type PersonName } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { keptProof } from "../habilitations/requests";
import { added, establish, eventOf, facts, ibans, joinEstablishment, ribIn, rowOf, toldBy, withRoles, type Joining } from "./ribs";

let world: World;
let establishmentId: string;
beforeAll(async () => { world = await openWorld(); });
beforeEach(async () => { establishmentId = await establish(world); });
afterAll(() => world.close());
const join = (person: PersonName, more: Joining = {}) => joinEstablishment(world, establishmentId, person, more);

const uploads = () => world.as("admin").read((tx) => tx.upload.findMany({ where: { accountId: people.fournisseur.id } }));

describe("adding a RIB", () => {
  it("keeps it as one to be verified, by whom and when, and the first one as the default", async () => {
    const id = await added(world.as("fournisseur"), establishmentId);
    expect(await rowOf(world, id)).toMatchObject({
      establishmentId, iban: ibans[0], bic: "DEMOFRPP", holder: "Papeterie du Centre SARL", label: "Compte courant", state: "to-verify", isDefault: true, coolingUntil: null, replacesId: null,
      requestedById: people.fournisseur.id, requestedAt: noon, stateAt: noon, reason: null,
    });
    const second = await added(world.as("fournisseur"), establishmentId, { iban: ibans[1] });
    expect((await rowOf(world, second)).isDefault).toBe(false);
  });

  it("archives the bank's paper as its proof", async () => {
    const id = await added(world.as("fournisseur"), establishmentId);
    const documents = await world.as("admin").read((tx) => tx.document.findMany({ where: { ribId: id }, include: { entry: true } }));
    expect(documents).toMatchObject([{ role: "proof", entry: { archiveNumber: expect.stringMatching(/^MAIRIE-2026-/) } }]);
    expect(await uploads()).toEqual([]);
  });

  it("is for a depositor too", async () => {
    await join("candidat", { role: "depositor" });
    expect((await rowOf(world, await added(world.as("candidat"), establishmentId))).requestedById).toBe(people.candidat.id);
  });

  it("writes no whole IBAN in the trail or in a message", async () => {
    const id = await added(world.as("fournisseur"), establishmentId);
    expect(await eventOf(world, id, "requested")).toMatchObject({ establishmentId, payload: { iban: expect.stringMatching(/^FR14 •.*2 606$/), bic: "DEMOFRPP", holder: "Papeterie du Centre SARL" } });
    expect(JSON.stringify([await world.mails(), await world.as("admin").read((tx) => tx.event.findMany())])).not.toMatch(/0050500013|3M02/);
  });
});

describe("who is told that a RIB was added", () => {
  it("every manager at once, whatever they prefer, and the depositor who did it; no reader", async () => {
    await join("citoyen");
    await join("candidat", { role: "depositor" });
    await join("agentProvince", { role: "reader" });
    const organizationId = world.as("admin").organization.id;
    await world.as("admin").commit(({ tx }) => tx.mailPreference.create({ data: { organizationId, accountId: people.citoyen.id, side: "supplier", frequency: "none", updatedAt: noon } }));
    const id = await added(world.as("candidat"), establishmentId);
    expect(await toldBy(world, id, "rib-requested")).toEqual(["candidat@demo.test", "citoyen@demo.test", "fournisseur@demo.test"]);
  });

  it("no manager whose right is suspended or over", async () => {
    await join("citoyen", { state: "suspended" });
    await join("candidat");
    await world.as("admin").commit(({ tx }) => tx.habilitation.updateMany({ where: { accountId: people.candidat.id, establishmentId }, data: { expiresOn: new Date("2026-11-20") } }));
    expect(await toldBy(world, await added(world.as("fournisseur"), establishmentId), "rib-requested")).toEqual(["fournisseur@demo.test"]);
  });

  it("the agents who may verify it, by their digest if they prefer; none who belongs to the establishment", async () => {
    const organizationId = world.as("admin").organization.id;
    await world.as("admin").commit(({ tx }) => tx.mailPreference.create({ data: { organizationId, accountId: people.admin.id, side: "agent", frequency: "daily", updatedAt: noon } }));
    const id = await added(world.as("fournisseur"), establishmentId);
    expect(await toldBy(world, id, "rib-to-verify")).toEqual(["admin@demo.test", "agent@demo.test"]);
    const held = await world.as("admin").read((tx) => tx.mail.findMany({ where: { template: "rib-to-verify", heldForId: { not: null } }, select: { recipient: true } }));
    expect(held).toEqual([{ recipient: "admin@demo.test" }]);
    await join("agent", { state: "submitted" });
    expect(await toldBy(world, await added(world.as("fournisseur"), establishmentId, { iban: ibans[1] }), "rib-to-verify")).toEqual(["admin@demo.test"]);
  });
});

describe("adding a RIB is refused", () => {
  it.each(["citoyen", "agent", null] as const)("to somebody who does not act for the establishment: %s", async (person) => {
    const proof = await keptProof(world.as("citoyen"));
    await expect(requestRib(world.as(person), { ...facts, establishmentId, proofs: [proof] })).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("to a reader of the establishment, to a suspended manager, and to an administrator of Gestion", async () => {
    await join("candidat", { role: "reader" });
    await join("citoyen", { state: "suspended" });
    for (const person of ["candidat", "citoyen", "admin"] as const) await expect(added(world.as(person), establishmentId)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("for an establishment that the organisation does not have", async () => {
    await expect(added(world.as("fournisseur", "province"), establishmentId)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("for an account that the establishment has already, beside the IBAN, and keeps the file", async () => {
    await added(world.as("fournisseur"), establishmentId);
    const before = await uploads();
    await expect(added(world.as("fournisseur"), establishmentId)).rejects.toMatchObject({ kind: "conflict", code: "rib.alreadyThere", field: "iban" });
    expect(await uploads()).toHaveLength(before.length + 1);
  });

  it("not for one that was refused or withdrawn: it can be asked for again", async () => {
    await ribIn(world, "refused", establishmentId);
    await ribIn(world, "withdrawn", establishmentId);
    expect((await rowOf(world, await added(world.as("fournisseur"), establishmentId))).state).toBe("to-verify");
  });

  it("without the bank's paper, or with a file that is somebody else's", async () => {
    await expect(requestRib(world.as("fournisseur"), { ...facts, establishmentId, proofs: [] })).rejects.toMatchObject({ name: "ZodError" });
    const theirs = await keptProof(world.as("citoyen"));
    await expect(requestRib(world.as("fournisseur"), { ...facts, establishmentId, proofs: [theirs] })).rejects.toMatchObject({ code: "document.upload.gone", field: "proofs" });
  });

  it("as one too many", async () => {
    const row = { organizationId: world.as("admin").organization.id, establishmentId, bic: "DEMOFRPP", holder: "P", requestedById: people.fournisseur.id, requestedAt: noon, stateAt: noon };
    const data = Array.from({ length: livingMost }, (_, place) => ({ ...row, iban: `FR76${String(place).padStart(23, "0")}` }));
    await world.as("admin").commit(({ tx }) => tx.rib.createMany({ data }));
    await expect(added(world.as("fournisseur"), establishmentId)).rejects.toMatchObject({ code: "rib.tooMany", params: { most: livingMost } });
  });

  it("once, when the same account is added twice at the same instant", async () => {
    const scope = world.as("fournisseur");
    const outcomes = await Promise.allSettled([added(scope, establishmentId), added(scope, establishmentId)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await world.as("admin").read((tx) => tx.rib.findMany({ where: { establishmentId } }))).toHaveLength(1);
  });

  it("to an agent who is no supplier, whatever their roles", async () => {
    await expect(added(withRoles(world, "citoyen", "administrator", "accounting"), establishmentId)).rejects.toMatchObject({ kind: "forbidden" });
  });
});

// Last: a change of address is told for a month.
describe("who is told at the address that they left", () => {
  it.each([[31, false], [30, true]])("a manager who left it %i days ago: %p", async (days, isTold) => {
    const payload = { before: "fanny@ancienne.test", after: "fournisseur@demo.test", endedSessions: 1 };
    await world.as("fournisseur", "mairie", { now: daysLater(noon, -days) }).commit(({ emit }) => emit({ type: "account.email-changed", accountId: people.fournisseur.id, payload }));
    const told = await toldBy(world, await added(world.as("fournisseur"), establishmentId), "rib-requested");
    expect(told).toEqual([...(isTold ? ["fanny@ancienne.test"] : []), "fournisseur@demo.test"]);
  });
});
