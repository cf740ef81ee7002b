import { requestClaim } from "@/lib/debtors/request-claim";
import { answerClaim } from "@/lib/debtors/answer-claim";
import { daysLater, minutesLater } from "@/lib/kernel/dates";
import { people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { noon, openWorld, type World } from "@/tests/support/world";
import { workOf } from "../accounts/work";
import { accountId, activate, billOf, claim, claimsOf, debtorOf, deskOf, eventsOf, idOf, lastMailTo, mailsTo, refusal, roleOf, signInAs, takeClaims } from "./desk";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const paper = { reference: "2015-RS-00-8001516", amount: "37,50", email: "lila@ailleurs.test" };
/** A customer whose address nobody knows, with two bills; the first is the one on paper. */
async function unknownCustomer(email: string | null = null) {
  const debtorId = await debtorIn(world, { customerNumber: "C-2001", lastName: "Martin", firstName: "Lila", of: null, email });
  const billId = await billIn(world, { debtorId, of: null, number: "8001516", reference: paper.reference, minor: 3750 });
  const otherId = await billIn(world, { debtorId, of: null, number: "8001517", minor: 900 });
  return { debtorId, billId, otherId };
}

describe("asking by a paper bill", () => {
  it("answers the same whatever was typed, with the same work", async () => {
    await unknownCustomer();
    const asked = [paper, { ...paper, amount: "12,00" }, { ...paper, reference: "999999" }, { ...paper, email: people.citoyen.email }];
    const works = [];
    for (const one of asked) {
      let answer: unknown;
      works.push(await workOf(world, async () => { answer = await requestClaim(world.as(null), one); }));
      expect(answer).toEqual({ email: one.email });
    }
    for (const work of works) expect(work).toEqual(works[0]);
    expect(works[0]?.statements.length).toBeGreaterThan(5);
  });

  it("is throttled by bill, however it is written, by address and by origin", async () => {
    for (let asked = 1; asked <= 5; asked++) await requestClaim(world.as(null), { ...paper, reference: asked % 2 ? "2015RS008001516" : "2015 rs 00 8001516", amount: String(asked), email: `a${asked}@ailleurs.test` });
    expect(await refusal(requestClaim(world.as(null), { ...paper, amount: "6" }))).toMatchObject({ kind: "unavailable", code: "account.tooManyMinutes" });
    for (let asked = 1; asked <= 5; asked++) await requestClaim(world.as(null), { ...paper, reference: `BILL${asked}`, email: "meme@ailleurs.test" });
    expect(await refusal(requestClaim(world.as(null), { ...paper, reference: "BILL6", email: "meme@ailleurs.test" }))).toMatchObject({ code: "account.tooManyMinutes" });
    const from = (turn: number) => requestClaim(world.as(null, "mairie", { origin: "203.0.113.80" }), { ...paper, reference: `F${turn}`, email: `b${turn}@ailleurs.test` });
    for (let asked = 1; asked <= 50; asked++) await from(asked);
    expect(await refusal(from(51))).toMatchObject({ code: "account.tooManyMinutes" });
    await requestClaim(world.as(null, "province"), { ...paper, email: "ailleurs@ailleurs.test" });
  });

  it.each([["amount", "beaucoup"], ["amount", ""], ["reference", "- -"], ["email", "lila"]])("refuses %s « %s » beside its field", async (field, value) => {
    await expect(requestClaim(world.as(null), { ...paper, [field]: value })).rejects.toHaveProperty("name", "ZodError");
  });

  it("is answered by nobody but the desk", async () => {
    for (const person of [null, "citoyen", "admin"] as const) expect(await refusal(answerClaim(world.as(person), { ...paper, locale: "fr" }))).toMatchObject({ kind: "forbidden" });
  });
});

describe("a bill that matches, on no account", () => {
  it("prepares an account for the address, whose link opens that one bill and no other", async () => {
    const { debtorId, billId, otherId } = await unknownCustomer();
    await claim(world, paper);
    const mail = await lastMailTo(world, paper.email);
    expect(mail).toMatchObject({ template: "claim-to-activate", recipientName: null, params: { number: "8001516" } });
    expect(mail?.linkId).not.toBeNull();
    expect((await billOf(world, billId)).accountId).toBeNull();
    expect(await claimsOf(world, debtorId)).toMatchObject([{ state: "asked", billId }]);
    const id = await activate(world, paper.email);
    expect(await claimsOf(world, debtorId)).toMatchObject([{ state: "open", accountId: id, openedAt: noon }]);
    expect([(await billOf(world, billId)).accountId, (await billOf(world, otherId)).accountId, (await debtorOf(world, debtorId)).accountId]).toEqual([id, null, null]);
    expect(await roleOf(world, id)).toEqual(["citizen"]);
    expect((await eventsOf(world, debtorId)).map(({ type }) => type)).toEqual(["claim.asked", "claim.opened"]);
  });

  it.each(["8001516", "2015RS008001516", "2015 rs 00 8001516", "2026-8001516", "20268001516"])("is found by « %s »", async (reference) => {
    const { debtorId } = await unknownCustomer();
    await claim(world, { ...paper, reference, amount: " 37.5 € " });
    expect(await claimsOf(world, debtorId)).toHaveLength(1);
  });

  it("is found by the amount printed before a reduction", async () => {
    const { debtorId, billId } = await unknownCustomer();
    await world.as("admin").commit(({ emit }) => emit({ type: "bill.reduced", billId, payload: { number: "8001516", from: 5000, to: 3750 } }));
    await claim(world, { ...paper, amount: "50" });
    expect(await claimsOf(world, debtorId)).toHaveLength(1);
  });

  it("asks an active account's owner to sign in, and opens then", async () => {
    const { billId } = await unknownCustomer();
    await claim(world, { ...paper, email: people.candidat.email });
    expect(await lastMailTo(world, people.candidat.email)).toMatchObject({ template: "claim-to-sign-in", linkId: null, recipientName: people.candidat.name });
    expect((await billOf(world, billId)).accountId).toBeNull();
    await signInAs(world, people.candidat.email);
    expect((await billOf(world, billId)).accountId).toBe(idOf("candidat"));
    await claim(world, { ...paper, email: people.candidat.email });
    expect(await lastMailTo(world, people.candidat.email)).toMatchObject({ template: "claim-to-sign-in" });
  });

  it("waits for thirty days, and then opens nothing", async () => {
    const { billId } = await unknownCustomer();
    await claim(world, { ...paper, email: people.candidat.email });
    await signInAs(world, people.candidat.email, undefined, daysLater(noon, 31));
    expect((await billOf(world, billId)).accountId).toBeNull();
  });

  it("makes one claim of two requests", async () => {
    const { debtorId } = await unknownCustomer();
    const asked = { ...paper, locale: "fr" };
    await Promise.all([answerClaim(deskOf(world), asked), answerClaim(deskOf(world), asked)]);
    expect(await claimsOf(world, debtorId)).toHaveLength(1);
    expect(await world.container.db.global.account.count({ where: { email: paper.email } })).toBe(1);
  });
});

describe("a bill that does not match", () => {
  it.each([["another amount", { amount: "37,51" }], ["another number", { reference: "8001518" }], ["the end of a reference", { reference: "RS-00-8001516" }]])(
    "tells the address whom to contact: %s", async (_what, wrong) => {
      const { debtorId } = await unknownCustomer();
      await claim(world, { ...paper, ...wrong });
      expect(await lastMailTo(world, paper.email)).toMatchObject({ template: "claim-unmatched", linkId: null });
      expect(await claimsOf(world, debtorId)).toEqual([]);
      expect(await world.container.db.global.account.count({ where: { email: paper.email } })).toBe(0);
    });

  it("is cancelled, was taken back, or is of another organisation", async () => {
    const debtorId = await debtorIn(world, { of: null, customerNumber: "C-3" });
    await billIn(world, { debtorId, of: null, number: "CANCELLED1", minor: 3750, state: "cancelled" });
    const withdrawn = await billIn(world, { debtorId, of: null, number: "WITHDRAWN1", minor: 3750 });
    await world.as("admin").commit(({ tx }) => tx.bill.updateMany({ where: { id: withdrawn }, data: { withdrawnAt: noon } }));
    const elsewhere = await debtorIn(world, { of: null, customerNumber: "P-3", organization: "province" });
    await billIn(world, { debtorId: elsewhere, of: null, number: "PROVINCE1", minor: 3750, organization: "province" });
    for (const reference of ["CANCELLED1", "WITHDRAWN1", "PROVINCE1"]) await claim(world, { ...paper, reference });
    expect((await mailsTo(world, paper.email)).map(({ template }) => template)).toEqual(["claim-unmatched", "claim-unmatched", "claim-unmatched"]);
  });

  it("is one of two with the same number and amount: the reference tells them apart", async () => {
    const debtorId = await debtorIn(world, { of: null, customerNumber: "C-3" });
    await billIn(world, { debtorId, of: null, number: "12", fiscalYear: 2025, reference: "2025-X-12", minor: 3750 });
    await billIn(world, { debtorId, of: null, number: "12", fiscalYear: 2026, reference: "2026-X-12", minor: 3750 });
    await claim(world, { ...paper, reference: "12" });
    expect(await claimsOf(world, debtorId)).toEqual([]);
    await claim(world, { ...paper, reference: "2026-X-12" });
    expect(await claimsOf(world, debtorId)).toHaveLength(1);
  });
});

describe("a bill on an account that somebody uses", () => {
  it("is never attached this way: the address is told to ask the service, and nothing of whose it is", async () => {
    const debtorId = await debtorIn(world);
    const billId = await billIn(world, { debtorId, number: "8001516", reference: paper.reference, minor: 3750 });
    await claim(world, paper);
    expect(await lastMailTo(world, paper.email)).toMatchObject({ template: "claim-taken", params: {}, linkId: null });
    expect(await claimsOf(world, debtorId)).toEqual([]);
    expect((await billOf(world, billId)).accountId).toBe(idOf("citoyen"));
    expect(await world.container.db.global.account.count({ where: { email: paper.email } })).toBe(0);
  });

  it("is its own owner's: they are told to sign in", async () => {
    const debtorId = await debtorIn(world);
    await billIn(world, { debtorId, number: "8001516", reference: paper.reference, minor: 3750 });
    await claim(world, { ...paper, email: people.citoyen.email });
    expect(await lastMailTo(world, people.citoyen.email)).toMatchObject({ template: "claim-to-sign-in" });
    expect(await claimsOf(world, debtorId)).toEqual([]);
  });

  it("counts also when it was opened by someone else's paper: the second asker gets nothing", async () => {
    const { debtorId, billId } = await unknownCustomer();
    await claim(world, { ...paper, email: people.candidat.email });
    await signInAs(world, people.candidat.email);
    await claim(world, paper);
    expect(await lastMailTo(world, paper.email)).toMatchObject({ template: "claim-taken" });
    expect(await claimsOf(world, debtorId)).toHaveLength(1);
    expect((await billOf(world, billId)).accountId).toBe(idOf("candidat"));
  });

  it("may be that of an agent who goes through activation again", async () => {
    const debtorId = await debtorIn(world);
    const billId = await billIn(world, { debtorId, number: "8001516", reference: paper.reference, minor: 3750 });
    await world.container.db.global.account.update({ where: { id: idOf("citoyen") }, data: { state: "prepared" } });
    await claim(world, paper);
    expect(await lastMailTo(world, paper.email)).toMatchObject({ template: "claim-taken" });
    expect((await billOf(world, billId)).accountId).toBe(idOf("citoyen"));
  });
});

describe("an account that was only prepared", () => {
  it("does not keep the bill from whoever has the paper; and gets it back when its owner activates", async () => {
    const { debtorId, billId, otherId } = await unknownCustomer(people.nouveau.email);
    await world.as("admin").commit(async ({ tx }) => {
      await tx.debtor.updateMany({ where: { id: debtorId }, data: { accountId: idOf("nouveau") } });
      await tx.bill.updateMany({ where: { debtorId }, data: { accountId: idOf("nouveau") } });
    });
    await claim(world, paper);
    const guesser = await activate(world, paper.email);
    expect([(await billOf(world, billId)).accountId, (await billOf(world, otherId)).accountId]).toEqual([guesser, idOf("nouveau")]);
    await claim(world, { ...paper, reference: "8001517", amount: "9", email: people.nouveau.email });
    await activate(world, people.nouveau.email);
    expect([(await billOf(world, billId)).accountId, (await billOf(world, otherId)).accountId]).toEqual([idOf("nouveau"), idOf("nouveau")]);
    expect((await claimsOf(world, debtorId)).map(({ state, accountId: id }) => [id === guesser, state])).toEqual([[true, "dropped"], [false, "confirmed"]]);
    expect(await lastMailTo(world, paper.email)).toMatchObject({ template: "claim-dropped", params: { number: "8001516" } });
  });
});

describe("two at once", () => {
  it("who claim one bill: one sees it, the other is told that they do not", async () => {
    const { debtorId, billId } = await unknownCustomer();
    await claim(world, { ...paper, email: people.candidat.email });
    await claim(world, { ...paper, email: people.fournisseur.email });
    await Promise.all([signInAs(world, people.candidat.email), signInAs(world, people.fournisseur.email)]);
    const states = await claimsOf(world, debtorId);
    expect(states.map(({ state }) => state).sort()).toEqual(["dropped", "open"]);
    const [open] = states.filter(({ state }) => state === "open");
    expect((await billOf(world, billId)).accountId).toBe(open?.accountId);
    const loser = open?.accountId === idOf("candidat") ? people.fournisseur.email : people.candidat.email;
    expect(await lastMailTo(world, loser)).toMatchObject({ template: "claim-dropped" });
  });

  it("a paper and the owner of the address that billing knows: the owner has everything, whoever is first", async () => {
    const { debtorId, billId, otherId } = await unknownCustomer(people.fournisseur.email);
    await claim(world, { ...paper, email: people.candidat.email });
    await Promise.all([signInAs(world, people.candidat.email), signInAs(world, people.fournisseur.email)]);
    expect([await billOf(world, billId), await billOf(world, otherId)].map(({ accountId: id }) => id)).toEqual([idOf("fournisseur"), idOf("fournisseur")]);
    expect(await claimsOf(world, debtorId)).toMatchObject([{ state: "dropped" }]);
  });
});

it("a closed account's address gets no account anew", async () => {
  const { debtorId } = await unknownCustomer();
  await world.container.db.global.account.update({ where: { id: idOf("candidat") }, data: { state: "closed" } });
  await claim(world, { ...paper, email: people.candidat.email });
  expect(await lastMailTo(world, people.candidat.email)).toMatchObject({ template: "claim-unmatched" });
  expect(await claimsOf(world, debtorId)).toEqual([]);
});

it("keeps neither number nor amount nor address in the event of the request", async () => {
  await requestClaim(world.as(null, "mairie", { now: minutesLater(noon, 1) }), paper);
  const events = await world.as("admin").read((tx) => tx.event.findMany({ where: { type: "claim.requested" } }));
  expect(events).toMatchObject([{ payload: {} }]);
  expect(await takeClaims(world)).toMatchObject([{ ...paper, locale: "fr" }]);
  await expect(accountId(world, paper.email)).rejects.toThrow();
});
