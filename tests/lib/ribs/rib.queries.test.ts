import { rowsPerPage } from "@/lib/kernel/keyset";
import { daysLater, hoursLater } from "@/lib/kernel/dates";
import { readableDocument } from "@/lib/documents/document.queries";
import { confirmRib } from "@/lib/ribs/confirm-rib";
import { revealIban } from "@/lib/ribs/reveal-iban";
import { ribFile } from "@/lib/ribs/rib-file.queries";
import { ribQueue } from "@/lib/ribs/rib-queue.queries";
import { depositableRibs, establishmentRibs, ribPage } from "@/lib/ribs/rib.queries";
import { waitingRibs } from "@/lib/ribs/waiting-ribs.queries";
import type { Scope } from "@/lib/platform/scope";
import { withdrawRib } from "@/lib/ribs/withdraw-rib";
import { people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { added, call, changed, establish, ibans, invoiceWith, joinEstablishment, ribIn, withRoles, withSettings } from "./ribs";

let world: World;
let establishmentId: string;
beforeAll(async () => { world = await openWorld(); });
beforeEach(async () => { establishmentId = await establish(world); });
afterAll(() => world.close());

const supplier = () => world.as("fournisseur");
const masked = /^FR\d\d (•{4} ){4}•{3}\d \d{3}$/;
const wholeIbans = new RegExp(ibans.flatMap((iban) => [iban.slice(4, -4), iban.slice(8, 12)]).join("|"));

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

describe("the queue of Gestion", () => {
  it("shows what waits oldest first, since when and how far, 25 by 25; what is decided, latest first", async () => {
    const fresh = await openWorld();
    try {
      const place = await establish(fresh);
      const row = { organizationId: fresh.as("admin").organization.id, establishmentId: place, bic: "DEMOFRPP", holder: "Papeterie", requestedById: people.fournisseur.id };
      const data = Array.from({ length: rowsPerPage + 2 }, (_, age) => ({ ...row, iban: `FR76${String(age).padStart(23, "0")}`, requestedAt: daysLater(noon, -age), stateAt: noon }));
      await fresh.as("admin").commit(({ tx }) => tx.rib.createMany({ data }));
      const first = await ribQueue(fresh.as("agent"), { tab: "todo" });
      expect(first.items).toHaveLength(rowsPerPage);
      expect(first.items[0]).toMatchObject({ requestedAt: daysLater(noon, -rowsPerPage - 1), establishment: { name: "Papeterie du Centre" }, isChange: false, confirmations: 0, needed: 2, maskedIban: expect.stringContaining("••••") });
      const second = await ribQueue(fresh.as("agent"), { tab: "todo", after: first.next ?? "" });
      expect(second.items.map(({ requestedAt }) => requestedAt)).toEqual([daysLater(noon, -1), noon]);
      await confirmRib(withSettings(fresh.as("agent"), { ribConfirmations: 1 }), { ...call, id: second.items[1]?.id });
      expect((await ribQueue(fresh.as("agent"), { tab: "verified" })).items.map(({ id }) => id)).toEqual([second.items[1]?.id]);
      expect(await waitingRibs(fresh.as("agent"))).toMatchObject({ count: rowsPerPage + 1 });
      const found = (search: string) => ribQueue(fresh.as("agent"), { tab: "refused", search });
      expect((await found("123 456 782")).items.map(({ state }) => state)).toEqual(["verified", ...Array(rowsPerPage - 1).fill("to-verify")]);
      for (const search of ["999", "12", "papeterie", "%"]) expect((await found(search)).items).toEqual([]);
    } finally {
      await fresh.close();
    }
  });

  it("is for accounting and readers", async () => {
    expect((await ribQueue(withRoles(world, "citoyen", "reader"), { tab: "todo" })).items).toEqual(expect.any(Array));
    for (const scope of [withRoles(world, "citoyen", "billing", "reception"), world.as("fournisseur"), world.as(null)]) {
      await expect(ribQueue(scope, { tab: "todo" })).rejects.toMatchObject({ kind: "forbidden" });
      await expect(ribFile(scope, establishmentId)).rejects.toMatchObject({ kind: "forbidden" });
      expect(await waitingRibs(scope)).toBeNull();
    }
  });
});

describe("what an agent reads before deciding", () => {
  it("is the account masked, the bank's paper, the requester, what changed, and each call-back", async () => {
    const before = await ribIn(world, "verified", establishmentId);
    const id = await changed(supplier(), before);
    await confirmRib(world.as("agent"), { ...call, id });
    const file = await ribFile(world.as("admin"), id);
    expect(file).toMatchObject({
      maskedIban: expect.stringMatching(masked), requester: { name: "Fanny Fournisseur", email: "fournisseur@demo.test" }, notPayable: "to-verify", isParty: false,
      former: { id: before, maskedIban: expect.stringMatching(masked), changed: ["iban"] }, proofs: [{ mediaType: "application/pdf", path: expect.stringMatching(/^\/documents\/MAIRIE-2026-/) }],
      confirmations: { given: 1, needed: 2, byReader: false, words: [{ by: "Agnès Agent", at: noon, number: "01 99 00 20 30", person: "Fanny Fournisseur, gérante", source: "own-records" }] },
      may: { reveal: true, confirm: true, refuse: true },
    });
    expect(JSON.stringify(file)).not.toMatch(wholeIbans);
    expect(file.history[0]).toMatchObject({ type: "confirmed", byName: "Agnès Agent", call: { number: "01 99 00 20 30", source: "own-records" } });
    expect((await ribFile(world.as("agent"), id)).confirmations.byReader).toBe(true);
  });

  it("shows a reader of Gestion neither the whole IBAN nor the paper, and lets them decide nothing", async () => {
    const file = await ribFile(withRoles(world, "citoyen", "reader"), await added(supplier(), establishmentId));
    expect(file).toMatchObject({ proofs: null, may: { reveal: false, confirm: false, refuse: false }, isParty: false });
    expect(JSON.stringify(file)).not.toMatch(wholeIbans);
  });

  it("lets an agent of the establishment and the requester decide nothing", async () => {
    await joinEstablishment(world, establishmentId, "agent", { role: "reader" });
    const id = await added(supplier(), establishmentId);
    expect(await ribFile(world.as("agent"), id)).toMatchObject({ proofs: null, isParty: true, may: { reveal: false, confirm: false, refuse: false } });
    expect(await ribFile(withRoles(world, "fournisseur", "accounting"), id)).toMatchObject({ isParty: true, may: { confirm: false, refuse: false } });
  });

  it("offers to refuse one that is verified while its cooling lasts, and nothing once it ended", async () => {
    const id = await ribIn(world, "verified", establishmentId);
    expect((await ribFile(world.as("agent"), id)).may).toEqual({ reveal: true, confirm: false, refuse: true });
    expect((await ribFile(world.as("agent", "mairie", { now: hoursLater(noon, 48) }), id)).may).toEqual({ reveal: true, confirm: false, refuse: false });
    await withdrawRib(supplier(), { id });
    expect((await ribFile(world.as("agent"), id)).may).toEqual({ reveal: true, confirm: false, refuse: false });
  });

  it("is not found where there is none such, nor next door", async () => {
    const id = await added(supplier(), establishmentId);
    await expect(ribFile(world.as("agent"), establishmentId)).rejects.toMatchObject({ kind: "not-found" });
    await expect(ribFile(world.as("agentProvince", "province"), id)).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("what an agent is warned of", () => {
  const aged = (days: number) => world.container.db.global.account.update({ where: { id: people.fournisseur.id }, data: { createdAt: daysLater(noon, -days) } });
  const warningsOf = async (id: string) => (await ribFile(world.as("agent"), id)).warnings;

  it("is a requester's account younger than seven days at the request", async () => {
    const id = await added(supplier(), establishmentId);
    await aged(6);
    expect(await warningsOf(id)).toContain("new-account");
    await aged(7);
    expect(await warningsOf(id)).not.toContain("new-account");
  });

  it("is the same account in another establishment: named to those who verify, not to the others; not one that ended there", async () => {
    await aged(100);
    const elsewhere = await added(supplier(), await establish(world), { iban: ibans[2], bic: "DEMONCNN" });
    const id = await added(supplier(), establishmentId, { iban: ibans[2], bic: "DEMONCNN" });
    expect(await ribFile(world.as("agent"), id)).toMatchObject({ warnings: ["same-iban"], sameIban: ["Papeterie du Centre"] });
    expect(await ribFile(withRoles(world, "citoyen", "reader"), id)).toMatchObject({ warnings: ["same-iban"], sameIban: [] });
    await withdrawRib(supplier(), { id: elsewhere });
    expect(await warningsOf(id)).toEqual([]);
  });

  it("is a holder that has not the establishment's name, whatever its legal form, accents and order", async () => {
    const named = async (holder: string) => warningsOf(await added(supplier(), await establish(world), { holder }));
    for (const holder of ["Sté PAPETERIE DU CENTRE", "Centre Papeterie SAS", "Papeterie"]) expect(await named(holder)).not.toContain("holder");
    for (const holder of ["M. Jean Dupont", "Papeterie du Nord", "SARL"]) expect(await named(holder)).toContain("holder");
  });

  it("is a BIC of another country than the IBAN, which New Caledonia’s is not", async () => {
    const of = async (bic: string) => warningsOf(await added(supplier(), await establish(world), { iban: "DE89370400440532013000", bic }));
    expect(await of("DEMODEFF")).not.toContain("bic-country");
    expect(await of("DEMOLULL")).toContain("bic-country");
  });

  // Last: a change of address is told for a month.
  it("is a requester whose address changed in the month before the request, or since", async () => {
    const changedAt = (days: number) => world.as("fournisseur", "mairie", { now: daysLater(noon, days) }).commit(({ emit }) =>
      emit({ type: "account.email-changed", accountId: people.fournisseur.id, payload: { before: "fanny@ancienne.test", after: "fournisseur@demo.test", endedSessions: 0 } }));
    const id = await added(supplier(), establishmentId, { iban: ibans[3] });
    await changedAt(-31);
    expect(await warningsOf(id)).toEqual([]);
    await changedAt(-30);
    expect(await warningsOf(id)).toEqual(["email-changed"]);
  });
});
