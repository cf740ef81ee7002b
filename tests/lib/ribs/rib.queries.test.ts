import { hoursLater } from "@/lib/kernel/dates";
import { readableDocument } from "@/lib/documents/document.queries";
import { confirmRib } from "@/lib/ribs/confirm-rib";
import { revealIban } from "@/lib/ribs/reveal-iban";
import { depositableRibs, establishmentRibs, ribPage } from "@/lib/ribs/rib.queries";
import type { Scope } from "@/lib/platform/scope";
import { noon, openWorld, type World } from "@/tests/support/world";
import { added, call, changed, establish, ibans, invoiceWith, joinEstablishment, masked, ribIn, wholeIbans, withRoles } from "./ribs";

let world: World;
let establishmentId: string;
beforeAll(async () => { world = await openWorld(); });
beforeEach(async () => { establishmentId = await establish(world); });
afterAll(() => world.close());

const supplier = () => world.as("fournisseur");

describe("the RIBs of an establishment", () => {
  it("stand with the default first, those that ended apart, and every IBAN masked", async () => {
    const first = await ribIn(world, "verified", establishmentId);
    const second = await added(supplier(), establishmentId, { iban: ibans[1], label: "" });
    const refused = await ribIn(world, "refused", establishmentId, { iban: ibans[3] });
    const { establishment, living, ended, may } = await establishmentRibs(supplier(), establishmentId);
    expect(establishment).toMatchObject({ id: establishmentId, name: "Papeterie du Centre" });
    expect(living).toMatchObject([
      { id: first, label: "Compte courant", maskedIban: expect.stringMatching(masked), isDefault: true, state: "verified", notPayable: "cooling", coolingUntil: hoursLater(noon, 48) },
      { id: second, label: null, isDefault: false, state: "to-verify", notPayable: "to-verify" },
    ]);
    expect(ended).toMatchObject([{ id: refused, state: "refused" }]);
    expect(may).toEqual({ add: true });
    expect(JSON.stringify([living, ended])).not.toMatch(wholeIbans);
  });

  it("are seen by a reader, who adds none; by nobody else, an agent either", async () => {
    await joinEstablishment(world, establishmentId, "candidat", { role: "reader" });
    expect((await establishmentRibs(world.as("candidat"), establishmentId)).may).toEqual({ add: false });
    for (const person of ["citoyen", "admin", null] as const) await expect(establishmentRibs(world.as(person), establishmentId)).rejects.toMatchObject({ kind: "not-found" });
    await expect(establishmentRibs(supplier(), "nowhere")).rejects.toMatchObject({ kind: "not-found" });
  });

  it("to deposit with are those that are verified or to be, for whoever acts for it", async () => {
    const ids = [await added(supplier(), establishmentId), await ribIn(world, "verified", establishmentId, { iban: ibans[1] })];
    await ribIn(world, "withdrawn", establishmentId, { iban: ibans[3] });
    const offered = await depositableRibs(supplier(), establishmentId);
    expect(offered.map(({ id }) => id)).toEqual(ids);
    expect(JSON.stringify(offered)).not.toMatch(wholeIbans);
    for (const person of ["citoyen", "admin", null] as const) expect(await depositableRibs(world.as(person), establishmentId)).toEqual([]);
    expect(await depositableRibs(supplier(), "nowhere")).toEqual([]);
  });
});

describe("one RIB, as its establishment sees it", () => {
  it("says who asked for it, what it replaces, how far it is verified, and hides the agents", async () => {
    const before = await ribIn(world, "verified", establishmentId);
    const id = await changed(supplier(), before);
    await confirmRib(world.as("agent"), { ...call, id });
    const page = await ribPage(supplier(), establishmentId, id);
    expect(page).toMatchObject({ requestedByName: "Fanny Fournisseur", replaces: { id: before, maskedIban: expect.stringMatching(masked) }, confirmations: { given: 1, needed: 2 }, unpaid: 0 });
    expect(page.history).toMatchObject([{ type: "confirmed", byName: null, byAgent: true, call: null }, { type: "changed", byName: "Fanny Fournisseur", byAgent: false }]);
    expect(JSON.stringify(page)).not.toMatch(/Agnès|01 99 00 20 30/);
    expect(JSON.stringify(page)).not.toMatch(wholeIbans);
  });

  it.each([
    ["manager", { reveal: true, change: true, withdraw: true, makeDefault: false }],
    ["depositor", { reveal: false, change: true, withdraw: true, makeDefault: false }],
    ["reader", { reveal: false, change: false, withdraw: false, makeDefault: false }],
  ] as const)("offers a %s what they may do, and no more", async (role, may) => {
    await joinEstablishment(world, establishmentId, "candidat", { role });
    expect((await ribPage(world.as("candidat"), establishmentId, await added(supplier(), establishmentId))).may).toEqual(may);
  });

  it("offers the default for one that is verified and is not it, and nothing for one that ended", async () => {
    await added(supplier(), establishmentId);
    expect((await ribPage(supplier(), establishmentId, await ribIn(world, "verified", establishmentId, { iban: ibans[1] }))).may.makeDefault).toBe(true);
    const ended = await ribPage(supplier(), establishmentId, await ribIn(world, "refused", establishmentId, { iban: ibans[3] }));
    expect(ended).toMatchObject({ reason: "Le titulaire n’est pas l’établissement.", notPayable: "refused", may: { change: false, withdraw: false, makeDefault: false } });
  });

  it("counts the invoices that would keep it", async () => {
    const id = await ribIn(world, "verified", establishmentId);
    await invoiceWith(world, id, "in-charge");
    await invoiceWith(world, id, "paid");
    expect(await ribPage(supplier(), establishmentId, id)).toMatchObject({ unpaid: 1, paysThem: false });
    expect(await ribPage(world.as("fournisseur", "mairie", { now: hoursLater(noon, 48) }), establishmentId, id)).toMatchObject({ paysThem: true });
  });

  it("is not found by whoever does not act for the establishment, nor under another one of the same person", async () => {
    const id = await added(supplier(), establishmentId);
    for (const person of ["citoyen", "admin"] as const) await expect(ribPage(world.as(person), establishmentId, id)).rejects.toMatchObject({ kind: "not-found" });
    await expect(ribPage(supplier(), await establish(world), id)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("tells the establishment which of its people read the whole IBAN, and not which agents did", async () => {
    const id = await added(supplier(), establishmentId);
    await revealIban(supplier(), { id });
    await revealIban(world.as("agent"), { id });
    expect((await ribPage(supplier(), establishmentId, id)).history.map(({ type }) => type)).toEqual(["revealed", "requested"]);
  });
});

describe("the bank's paper", () => {
  it("is read by the establishment's managers and by accounting; an IBAN stands on it", async () => {
    await joinEstablishment(world, establishmentId, "candidat", { role: "depositor" });
    const id = await added(supplier(), establishmentId);
    const { entry } = await world.as("admin").read((tx) => tx.document.findFirstOrThrow({ where: { ribId: id }, select: { entry: true } }));
    const reads = async (scope: Scope) => (await readableDocument(scope, entry?.archiveNumber ?? "")) !== null;
    expect(await Promise.all([supplier(), world.as("agent"), world.as("admin")].map(reads))).toEqual([true, true, true]);
    expect(await Promise.all([world.as("candidat"), world.as("citoyen"), withRoles(world, "citoyen", "reader", "billing", "reception"), world.as(null)].map(reads))).toEqual([false, false, false, false]);
  });
});
