import { hoursLater } from "@/lib/kernel/dates";
import { confirmRib } from "@/lib/ribs/confirm-rib";
import { payable } from "@/lib/ribs/rib";
import { people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { added, call, changed, establish, eventOf, ibans, joinEstablishment, ribIn, rowOf, toldBy, typesOf, verified, withRoles, withSettings } from "./ribs";

let world: World;
let establishmentId: string;
let id: string;
beforeAll(async () => { world = await openWorld(); });
beforeEach(async () => {
  establishmentId = await establish(world);
  id = await added(world.as("fournisseur"), establishmentId);
});
afterAll(() => world.close());

const confirmations = (ribId = id) => world.as("admin").read((tx) => tx.ribConfirmation.findMany({ where: { ribId }, orderBy: { confirmedAt: "asc" } }));
const everythingOf = async (ribId = id) => ({ row: await rowOf(world, ribId), words: await confirmations(ribId), types: await typesOf(world, ribId) });

describe("confirming a RIB", () => {
  it("keeps the agent's call-back, and leaves it to be verified after one of two", async () => {
    expect(await confirmRib(world.as("agent"), { ...call, id })).toEqual({ id, verified: false });
    expect(await rowOf(world, id)).toMatchObject({ state: "to-verify", coolingUntil: null });
    expect(await confirmations()).toMatchObject([{ agentId: people.agent.id, confirmedAt: noon, calledNumber: "01 99 00 20 30", calledPerson: "Fanny Fournisseur, gérante", numberSource: "own-records" }]);
    expect(await eventOf(world, id, "confirmed")).toMatchObject({ actorId: people.agent.id, payload: { calledNumber: "01 99 00 20 30", numberSource: "own-records", confirmations: 1, needed: 2 } });
    expect(await toldBy(world, id, "rib-verified")).toEqual([]);
  });

  it("makes it verified with the second agent's, and paid to once its cooling is over", async () => {
    await confirmRib(world.as("agent"), { ...call, id });
    const later = hoursLater(noon, 5);
    expect(await confirmRib(world.as("admin", "mairie", { now: later }), { ...call, id })).toEqual({ id, verified: true });
    const { state, stateAt, coolingUntil } = await rowOf(world, id);
    expect([state, stateAt, coolingUntil]).toEqual(["verified", later, hoursLater(later, 48)]);
    expect([payable({ state: "verified", coolingUntil }, hoursLater(later, 47)), payable({ state: "verified", coolingUntil }, hoursLater(later, 48))]).toEqual([false, true]);
    expect(await typesOf(world, id)).toEqual(["requested", "confirmed", "confirmed", "verified"]);
  });

  it("tells every manager that it is verified, and from when it is paid to", async () => {
    await joinEstablishment(world, establishmentId, "citoyen");
    await verified(world, id);
    expect(await toldBy(world, id, "rib-verified")).toEqual(["citoyen@demo.test", "fournisseur@demo.test"]);
    const [mail] = (await world.mails()).filter(({ template, params }) => template === "rib-verified" && (params as { ribId: string }).ribId === id);
    expect(mail?.params).toMatchObject({ coolingUntil: hoursLater(noon, 48).toISOString() });
  });

  it("takes one agent and another cooling where the organisation so chooses", async () => {
    const scope = withSettings(world.as("agent"), { ribConfirmations: 1, ribCoolingHours: 0 });
    expect(await confirmRib(scope, { ...call, id })).toEqual({ id, verified: true });
    expect(await rowOf(world, id)).toMatchObject({ state: "verified", coolingUntil: noon });
  });

  it("makes one verified RIB, told once, of two agents at the same instant", async () => {
    const outcomes = await Promise.all([confirmRib(world.as("agent"), { ...call, id }), confirmRib(world.as("admin"), { ...call, id })]);
    expect(outcomes.map((outcome) => outcome.verified).sort()).toEqual([false, true]);
    expect((await rowOf(world, id)).state).toBe("verified");
    expect(await typesOf(world, id)).toEqual(["requested", "confirmed", "confirmed", "verified"]);
    expect(await toldBy(world, id, "rib-verified")).toEqual(["fournisseur@demo.test"]);
  });

  it("takes the word of an agent who has given it once, when the organisation then asks for one", async () => {
    await confirmRib(world.as("agent"), { ...call, id });
    expect(await confirmRib(withSettings(world.as("agent"), { ribConfirmations: 1 }), { ...call, id })).toEqual({ id, verified: true });
    expect(await confirmations()).toHaveLength(1);
  });
});

describe("confirming a change", () => {
  it("puts the new RIB in the place of the other, as the default if that one was; the other is paid to on for its invoices", async () => {
    await verified(world, id);
    const cooled = hoursLater(noon, 48);
    const next = await changed(world.as("fournisseur", "mairie", { now: cooled }), id);
    await verified(world, next, cooled);
    expect(await rowOf(world, next)).toMatchObject({ state: "verified", isDefault: true, replacesId: id });
    expect(await rowOf(world, id)).toMatchObject({ state: "withdrawn", isDefault: false, coolingUntil: cooled });
    expect(await eventOf(world, id, "replaced")).toMatchObject({ payload: { byId: next } });
  });

  it("leaves alone one that was withdrawn meanwhile", async () => {
    await verified(world, id);
    const next = await changed(world.as("fournisseur"), id);
    await world.as("admin").commit(({ tx }) => tx.rib.update({ where: { organizationId_id: { organizationId: world.as("admin").organization.id, id } }, data: { state: "withdrawn", coolingUntil: null, isDefault: false } }));
    await verified(world, next);
    expect(await rowOf(world, next)).toMatchObject({ state: "verified", isDefault: false });
    expect(await typesOf(world, id)).not.toContain("replaced");
  });
});

describe("confirming is refused", () => {
  const nothingHappens = async (attempt: () => Promise<unknown>, refusal: object) => {
    const before = await everythingOf();
    await expect(attempt()).rejects.toMatchObject(refusal);
    expect(await everythingOf()).toEqual(before);
  };

  it("to the same agent twice, who counts once, also at the same instant", async () => {
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => confirmRib(world.as("agent"), { ...call, id })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    await nothingHappens(() => confirmRib(world.as("agent"), { ...call, id }), { kind: "conflict", code: "rib.alreadyConfirmed" });
    expect((await rowOf(world, id)).state).toBe("to-verify");
  });

  it("to the requester, whatever their roles in Gestion", async () => {
    await nothingHappens(() => confirmRib(withRoles(world, "fournisseur", "accounting", "administrator"), { ...call, id }), { kind: "forbidden" });
  });

  it("to the requester who has left the establishment since", async () => {
    await world.as("admin").commit(({ tx }) => tx.habilitation.updateMany({ where: { establishmentId }, data: { state: "withdrawn" } }));
    await nothingHappens(() => confirmRib(withRoles(world, "fournisseur", "accounting"), { ...call, id }), { kind: "forbidden" });
  });

  it.each(["approved", "submitted", "complement-requested", "suspended"])("to an agent whose right for the establishment is %s", async (state) => {
    await joinEstablishment(world, establishmentId, "agent", { state, role: "reader" });
    await nothingHappens(() => confirmRib(world.as("agent"), { ...call, id }), { kind: "forbidden" });
  });

  it.each(["reader", "billing", "reception"] as const)("to an agent of %s", async (role) => {
    await nothingHappens(() => confirmRib(withRoles(world, "citoyen", role), { ...call, id }), { kind: "forbidden" });
  });

  it("in the organisation next door", async () => {
    await nothingHappens(() => confirmRib(world.as("agentProvince", "province"), { ...call, id }), { kind: "not-found" });
  });

  it("without the call-back, whole", async () => {
    for (const field of Object.keys(call)) await nothingHappens(() => confirmRib(world.as("agent"), { ...call, id, [field]: "" }), { name: "ZodError" });
  });

  it("with a number that stands in the request or in the requester's own words, beside it", async () => {
    const refusal = { code: "rib.numberOfRequest", field: "calledNumber" };
    await world.as("admin").commit(({ tx }) => tx.habilitation.updateMany({ where: { establishmentId }, data: { note: "Joignable au 01.99.00.20.30 le matin" } }));
    await nothingHappens(() => confirmRib(world.as("agent"), { ...call, id }), refusal);
    const spoken = await added(world.as("fournisseur"), establishmentId, { iban: ibans[1], label: "Tél. 06 99 00 11 22" });
    await expect(confirmRib(world.as("agent"), { ...call, id: spoken, calledNumber: "+33 6 99 00 11 22" })).rejects.toMatchObject(refusal);
  });

  it.each(["verified", "refused", "withdrawn"] as const)("of a RIB that is %s", async (state) => {
    const ended = await ribIn(world, state, establishmentId, { iban: ibans[2], bic: "DEMONCNN" });
    const before = await everythingOf(ended);
    await expect(confirmRib(world.as("admin"), { ...call, id: ended })).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
    expect(await everythingOf(ended)).toEqual(before);
  });

  it("as one of two words when the first agent has since come to belong to the establishment", async () => {
    await confirmRib(world.as("agent"), { ...call, id });
    await joinEstablishment(world, establishmentId, "agent", { state: "submitted" });
    expect(await confirmRib(world.as("admin"), { ...call, id })).toEqual({ id, verified: false });
    expect((await rowOf(world, id)).state).toBe("to-verify");
  });
});
