import { claimsToDecide, myClaims } from "@/lib/debtors/claim.queries";
import { debtorFile } from "@/lib/debtors/debtor-file.queries";
import { debtorList } from "@/lib/debtors/debtor.queries";
import { debtorWords, maskedEmail } from "@/lib/debtors/debtor";
import { correctDebtor } from "@/lib/debtors/correct-debtor";
import { dropAddress } from "@/lib/debtors/drop-address";
import { sendClaimCode } from "@/lib/debtors/send-claim-code";
import { waitingDebtors } from "@/lib/debtors/waiting-debtors.queries";
import { minutesLater } from "@/lib/kernel/dates";
import { linkIsGone, refusedForGood } from "@/lib/kernel/mail-state";
import { people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { noon, openWorld, type World } from "@/tests/support/world";
import { refusal } from "./desk";
import { openedClaim } from "./open-claim";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const agent = () => world.as("agent");

describe("the list of redevables", () => {
  it("is in alphabetical order, by pages, whatever the accents", async () => {
    for (let place = 0; place < 30; place++) await debtorIn(world, { customerNumber: `C-${place}`, lastName: `Éon${String(place).padStart(2, "0")}`, firstName: null, of: null });
    const first = await debtorList(agent(), {});
    const second = await debtorList(agent(), { after: first.next ?? "" });
    expect([first.items.length, second.items.length, second.next, second.items.at(-1)?.name]).toEqual([25, 5, null, "Éon29"]);
    expect((await debtorList(agent(), { before: second.previous ?? "" })).items.map(({ id }) => id)).toEqual(first.items.map(({ id }) => id));
  });

  it("finds by name, customer number and address", async () => {
    await debtorIn(world, { customerNumber: "C-1001" });
    await debtorIn(world, { customerNumber: "X-7", lastName: "Hôtel du Port", firstName: null, of: null, email: "hotel@port.test" });
    const names = async (search: string) => (await debtorList(agent(), { search })).items.map(({ name }) => name);
    expect([await names("camille"), await names("CITO cam"), await names("c1001"), await names("hotel"), await names("Hotel@Port.test"), await names("rien")])
      .toEqual([["Camille Citoyen"], ["Camille Citoyen"], ["Camille Citoyen"], ["Hôtel du Port"], ["Hôtel du Port"], []]);
    expect((await debtorList(agent(), {})).items.map(({ account }) => account)).toEqual(["active", "none"]);
  });

  it("narrows to the addresses that wait for an agent", async () => {
    const id = await debtorIn(world);
    await debtorIn(world, { customerNumber: "C-2", of: null });
    await world.as("admin").commit(({ tx }) => tx.debtor.updateMany({ where: { id }, data: { proposedEmail: "autre@maison.test" } }));
    expect((await debtorList(agent(), { proposed: true })).items).toMatchObject([{ id, proposedEmail: "autre@maison.test" }]);
  });

  it("marks an address that the mail server refuses, until something has left for it again", async () => {
    const { id, debtorId } = await openedClaim(world);
    await sendClaimCode(world.as("candidat"), { id });
    const refused = async () => (await debtorList(agent(), {})).items.find((one) => one.id === debtorId)?.refused;
    const note = (data: { lastError?: string; sentAt?: Date }) => world.as("admin").commit(({ tx }) => tx.mail.updateMany({ where: { template: "claim-code" }, data }));
    expect(await refused()).toBe(false);
    await note({ lastError: `${refusedForGood}550 no such mailbox` });
    expect(await refused()).toBe(true);
    await note({ sentAt: minutesLater(noon, 5) });
    expect(await refused()).toBe(false);
  });

  it("is read by billing and readers alone", async () => {
    for (const person of [null, "citoyen"] as const) {
      expect(await refusal(debtorList(world.as(person), {}))).toMatchObject({ kind: "forbidden" });
      expect(await refusal(claimsToDecide(world.as(person), {}))).toMatchObject({ kind: "forbidden" });
    }
    expect(await refusal(debtorList(world.as("agentProvince", "province"), {}))).toMatchObject({ kind: "forbidden" });
  });
});

describe("a redevable's file", () => {
  it("shows who it is, the account, the latest bills without those taken back, and what may be done", async () => {
    const id = await debtorIn(world);
    const billId = await billIn(world, { debtorId: id, number: "1", minor: 1234 });
    const gone = await billIn(world, { debtorId: id, number: "2" });
    await world.as("admin").commit(({ tx }) => tx.bill.updateMany({ where: { id: gone }, data: { withdrawnAt: noon } }));
    expect(await debtorFile(agent(), id)).toMatchObject({
      customerNumber: "C-1001", account: { state: "active", email: people.citoyen.email, identifier: people.citoyen.identifier, since: noon }, attachedAt: noon,
      bills: [{ id: billId, number: "1", amount: { minor: 1234, currency: "EUR" }, state: "due" }], claims: [], may: { correct: true, invite: false },
    });
    expect((await debtorFile(agent(), id)).bills).toHaveLength(1);
  });

  it("shows what was sent, what waits and what failed, to its addresses, and never what it said", async () => {
    const { id, debtorId } = await openedClaim(world);
    await sendClaimCode(world.as("candidat"), { id });
    const shown = async () => (await debtorFile(agent(), debtorId)).mails;
    expect(await shown()).toMatchObject([{ template: "claim-code", state: "waiting", recipient: "lila.martin@maison.test" }]);
    const after = (data: { lastError?: string; attempts?: number }) => world.as("admin").commit(({ tx }) => tx.mail.updateMany({ where: { template: "claim-code" }, data }));
    await after({ lastError: "Error: connect ECONNREFUSED", attempts: 11 });
    expect(await shown()).toMatchObject([{ state: "failed" }]);
    await after({ attempts: 12 });
    expect(await shown()).toMatchObject([{ state: "abandoned" }]);
    await after({ lastError: linkIsGone, attempts: 1 });
    expect(await shown()).toMatchObject([{ state: "abandoned" }]);
    await after({ lastError: `${refusedForGood}550 no such mailbox` });
    expect(await shown()).toMatchObject([{ state: "refused" }]);
    await world.as("admin").commit(({ tx }) => tx.mail.updateMany({ where: { template: "claim-code" }, data: { sentAt: noon } }));
    expect(await shown()).toMatchObject([{ state: "sent", at: noon }]);
    expect(JSON.stringify(await shown())).not.toMatch(/params|\d{8}"/);
  });

  it("shows what was corrected, proposed and decided, by whom, before and after", async () => {
    const id = await debtorIn(world);
    await correctDebtor(agent(), { id, lastName: "Citoyen", firstName: "Camille", address: "9 rue Neuve", postalCode: "99100", city: "Démonstration", email: "autre@maison.test" });
    await dropAddress(agent(), { id, email: "autre@maison.test" });
    const { changes } = await debtorFile(agent(), id);
    expect(changes).toMatchObject([
      { kind: "address-dropped", by: people.agent.name, fields: [{ name: "proposedEmail", before: "autre@maison.test", after: null }] },
      { kind: "corrected", by: people.agent.name, at: noon },
    ]);
    expect(changes[1]?.fields).toEqual(expect.arrayContaining([{ name: "address", before: expect.any(String), after: "9 rue Neuve" }, { name: "proposedEmail", before: null, after: "autre@maison.test" }]));
    expect(await waitingDebtors(agent())).toMatchObject({ addresses: { count: 0, since: null } });
  });

  it("shows the claim that waits, which its own asker does not decide", async () => {
    const { id, debtorId } = await openedClaim(world, { by: "agent" });
    expect((await debtorFile(agent(), debtorId)).claims).toEqual([{ id, email: people.agent.email, number: "8001516", mayDecide: false }]);
    expect((await debtorFile(world.as("admin"), debtorId)).claims).toMatchObject([{ mayDecide: true }]);
  });

  it("is absent next door, and for an address that is none", async () => {
    const id = await debtorIn(world, { organization: "province", of: null });
    for (const one of [id, "x", "00000000-0000-4000-8000-000000000000"]) expect(await refusal(debtorFile(agent(), one))).toMatchObject({ kind: "not-found" });
  });
});

describe("claims", () => {
  it("are listed for agents, longest waiting first, with who asked for which bill", async () => {
    const { id, debtorId } = await openedClaim(world);
    expect((await claimsToDecide(agent(), {})).items).toMatchObject([{ id, email: people.candidat.email, openedAt: noon, bill: { number: "8001516", amount: { minor: 3750 } }, debtor: { id: debtorId, name: "Lila Martin" } }]);
  });

  it("are listed for the one who asked, with the known address masked", async () => {
    const { id } = await openedClaim(world);
    expect(await myClaims(world.as("candidat"))).toMatchObject([{ id, maskedEmail: "l•••@m•••.test", codeUsable: false, customerNumber: "C-2001" }]);
    expect(await myClaims(world.as("citoyen"))).toEqual([]);
    await sendClaimCode(world.as("candidat"), { id });
    expect(await myClaims(world.as("candidat"))).toMatchObject([{ codeUsable: true }]);
    expect(await myClaims(world.as("candidat", "mairie", { now: minutesLater(noon, 15) }))).toMatchObject([{ codeUsable: false }]);
    expect(await refusal(myClaims(world.as(null)))).toMatchObject({ kind: "forbidden" });
  });
});

it("masks an address so that its owner knows it and nobody else learns it", () => {
  expect([maskedEmail("noa.nouveau@demo.test"), maskedEmail("a@b.co.uk")]).toEqual(["n•••@d•••.test", "a•••@b•••.uk"]);
});

it("finds a debtor by its address's words too", () => {
  expect(debtorWords({ lastName: "Martin", firstName: null, customerNumber: null, email: "lila@maison.test" })).toEqual(expect.arrayContaining(["martin", "lilamaisontest"]));
});
