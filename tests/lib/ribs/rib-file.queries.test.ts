import { rowsPerPage } from "@/lib/kernel/keyset";
import { daysLater, hoursLater } from "@/lib/kernel/dates";
import { confirmRib } from "@/lib/ribs/confirm-rib";
import { ribFile } from "@/lib/ribs/rib-file.queries";
import { ribQueue } from "@/lib/ribs/rib-queue.queries";
import { waitingRibs } from "@/lib/ribs/waiting-ribs.queries";
import { withdrawRib } from "@/lib/ribs/withdraw-rib";
import { people } from "@/prisma/world/people";
import { identifierText } from "@/lib/kernel/establishment-identifier";
import { noon, openWorld, type World } from "@/tests/support/world";
import { added, call, changed, establish, ibans, joinEstablishment, masked, ribIn, wholeIbans, withRoles, withSettings } from "./ribs";

let world: World;
let establishmentId: string;
beforeAll(async () => { world = await openWorld(); });
beforeEach(async () => { establishmentId = await establish(world); });
afterAll(() => world.close());

const supplier = () => world.as("fournisseur");

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
      const { identifier } = second.items[0]!.establishment;
      for (const number of [identifier, identifierText("SIRET", identifier), identifier.slice(0, 5)]) expect((await found(number)).items.map(({ state }) => state)).toEqual(["verified", ...Array(rowsPerPage - 1).fill("to-verify")]);
      for (const search of ["999", identifier.slice(0, 2), "papeterie", "%"]) expect((await found(search)).items).toEqual([]);
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
    expect((await ribFile(world.as("agent"), id)).may).toEqual({ reveal: true, confirm: false, refuse: true, setAside: false });
    expect((await ribFile(world.as("agent", "mairie", { now: hoursLater(noon, 48) }), id)).may).toEqual({ reveal: true, confirm: false, refuse: false, setAside: true });
    await withdrawRib(supplier(), { id });
    expect((await ribFile(world.as("agent"), id)).may).toEqual({ reveal: true, confirm: false, refuse: false, setAside: false });
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
