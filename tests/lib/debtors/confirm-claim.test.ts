import { confirmClaim } from "@/lib/debtors/confirm-claim";
import { confirmClaimByAgent } from "@/lib/debtors/confirm-claim-by-agent";
import { dropClaim } from "@/lib/debtors/drop-claim";
import { sendClaimCode } from "@/lib/debtors/send-claim-code";
import { minutesLater } from "@/lib/kernel/dates";
import type { MailParams } from "@/emails/template";
import { withSecrets } from "@/lib/wiring/mail-secrets";
import { people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { billOf, claim, claimsOf, debtorOf, eventsOf, idOf, lastMailTo, mailsTo, refusal, signInAs } from "./desk";
import { knownAddress, openedClaim } from "./open-claim";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const person = (now = noon) => world.as("candidat", "mairie", { now });
/** As the message says it when it is drawn. */
const codeSentTo = async (address: string) => String(withSecrets(world.as(null), "claim-code", (await lastMailTo(world, address))?.params as MailParams).code);
const wrong = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, "0");

describe("a one-time code", () => {
  it("goes to the address that billing knows, and shows all the customer's bills to whoever types it", async () => {
    const { id, debtorId, otherId } = await openedClaim(world);
    await sendClaimCode(person(), { id });
    expect(await lastMailTo(world, knownAddress)).toMatchObject({ template: "claim-code", recipientName: null, linkId: null, params: { account: people.candidat.email } });
    const code = await codeSentTo(knownAddress);
    expect(code).toMatch(/^\d{8}$/);
    expect((await billOf(world, otherId)).accountId).toBeNull();
    await confirmClaim(person(minutesLater(noon, 14)), { id, code: `${code.slice(0, 4)} ${code.slice(4)}` });
    expect([(await debtorOf(world, debtorId)).accountId, (await billOf(world, otherId)).accountId]).toEqual([idOf("candidat"), idOf("candidat")]);
    expect(await claimsOf(world, debtorId)).toMatchObject([{ state: "confirmed", codeHash: null }]);
    expect(await lastMailTo(world, people.candidat.email)).toMatchObject({ template: "claim-confirmed" });
    expect(await lastMailTo(world, knownAddress)).toMatchObject({ template: "debtor-address-moved", params: { customerNumber: "C-2001" } });
    expect((await eventsOf(world, debtorId)).slice(-2)).toMatchObject([{ type: "debtor.attached", payload: { by: "code" } }, { type: "claim.confirmed", payload: { by: "code" } }]);
  });

  it("is kept as a keyed hash, and stands in no event and in no message that waits", async () => {
    const { id, debtorId } = await openedClaim(world);
    await sendClaimCode(person(), { id });
    const code = await codeSentTo(knownAddress);
    const kept = JSON.stringify([await claimsOf(world, debtorId), await eventsOf(world, debtorId), await world.mails()]);
    expect(kept).not.toContain(code);
    expect((await claimsOf(world, debtorId))[0]?.codeHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("takes five tries, and then not even the right one", async () => {
    const { id, debtorId, otherId } = await openedClaim(world);
    await sendClaimCode(person(), { id });
    const code = await codeSentTo(knownAddress);
    for (const left of [4, 3, 2, 1, 0]) expect(await refusal(confirmClaim(person(), { id, code: wrong(code) }))).toEqual({ kind: "conflict", code: "debtor.codeWrong", params: { left }, field: "code" });
    expect(await refusal(confirmClaim(person(), { id, code }))).toMatchObject({ code: "debtor.codeStale" });
    expect([(await debtorOf(world, debtorId)).accountId, (await billOf(world, otherId)).accountId]).toEqual([null, null]);
    await sendClaimCode(person(minutesLater(noon, 1)), { id });
    expect(await refusal(confirmClaim(person(minutesLater(noon, 1)), { id, code }))).toMatchObject({ code: "debtor.codeWrong" });
    await confirmClaim(person(minutesLater(noon, 1)), { id, code: await codeSentTo(knownAddress) });
  });

  it("takes no more than five tries made together", async () => {
    const { id } = await openedClaim(world);
    await sendClaimCode(person(), { id });
    const code = await codeSentTo(knownAddress);
    const tried = await Promise.all(Array.from({ length: 8 }, () => refusal(confirmClaim(person(), { id, code: wrong(code) }))));
    expect(tried.map((one) => one?.code).sort()).toEqual([...Array<string>(3).fill("debtor.codeStale"), ...Array<string>(5).fill("debtor.codeWrong")]);
  });

  it("ends after fifteen minutes", async () => {
    const { id } = await openedClaim(world);
    await sendClaimCode(person(), { id });
    expect(await refusal(confirmClaim(person(minutesLater(noon, 15)), { id, code: await codeSentTo(knownAddress) }))).toMatchObject({ code: "debtor.codeStale" });
  });

  it("is refused before one was sent, and where billing knows no address", async () => {
    const { id } = await openedClaim(world, { email: null });
    expect(await refusal(confirmClaim(person(), { id, code: "12345678" }))).toMatchObject({ code: "debtor.codeStale" });
    expect(await refusal(sendClaimCode(person(), { id }))).toMatchObject({ kind: "conflict", code: "debtor.noAddress" });
  });

  it("is not sent without end to someone's address", async () => {
    const { id } = await openedClaim(world);
    for (let sent = 1; sent <= 5; sent++) await sendClaimCode(person(), { id });
    expect(await refusal(sendClaimCode(person(), { id }))).toMatchObject({ kind: "unavailable", code: "account.tooManyMinutes" });
    expect((await mailsTo(world, knownAddress)).length).toBe(5);
  });

  it("is for whoever asked alone, on the organisation's own portal, even for agents", async () => {
    const { id } = await openedClaim(world);
    await sendClaimCode(person(), { id });
    const code = await codeSentTo(knownAddress);
    for (const other of [null, "citoyen", "agent", "admin"] as const) {
      expect(await refusal(confirmClaim(world.as(other), { id, code }))).toMatchObject({ kind: "forbidden" });
      expect(await refusal(sendClaimCode(world.as(other), { id }))).toMatchObject({ kind: "forbidden" });
    }
    expect(await refusal(confirmClaim(world.as("candidat", "province"), { id, code }))).toMatchObject({ kind: "not-found" });
  });

  it.each(["1234567", "123456789", "abcdefgh", ""])("is eight digits, and not « %s »", async (code) => {
    const { id } = await openedClaim(world);
    await expect(confirmClaim(person(), { id, code })).rejects.toHaveProperty("name", "ZodError");
  });

  it("does nothing once the customer is on an account that somebody uses", async () => {
    const { id, billId } = await openedClaim(world, { email: people.fournisseur.email });
    await sendClaimCode(person(), { id });
    const code = await codeSentTo(people.fournisseur.email);
    await signInAs(world, people.fournisseur.email);
    expect((await billOf(world, billId)).accountId).toBe(idOf("fournisseur"));
    expect(await refusal(confirmClaim(person(), { id, code }))).toMatchObject({ kind: "not-found" });
  });
});

describe("an agent's decision", () => {
  it("shows all the bills, keeps who decided, and tells the person and the address that billing knows", async () => {
    const { id, debtorId, otherId } = await openedClaim(world);
    await confirmClaimByAgent(world.as("agent"), { id });
    expect([(await debtorOf(world, debtorId)).accountId, (await billOf(world, otherId)).accountId]).toEqual([idOf("candidat"), idOf("candidat")]);
    expect(await claimsOf(world, debtorId)).toMatchObject([{ state: "confirmed", decidedById: idOf("agent"), decidedAt: noon }]);
    expect(await lastMailTo(world, people.candidat.email)).toMatchObject({ template: "claim-confirmed" });
    expect(await lastMailTo(world, knownAddress)).toMatchObject({ template: "debtor-address-moved" });
  });

  it("takes the one bill away again, tells the person, and lets nobody ask for it by paper any more", async () => {
    const { id, debtorId, billId } = await openedClaim(world);
    await dropClaim(world.as("agent"), { id });
    expect((await billOf(world, billId)).accountId).toBeNull();
    expect(await claimsOf(world, debtorId)).toMatchObject([{ state: "dropped", decidedById: idOf("agent") }]);
    expect(await lastMailTo(world, people.candidat.email)).toMatchObject({ template: "claim-dropped", params: { number: "8001516" } });
    await claim(world, { reference: "8001516", amount: "37,50", email: "encore@ailleurs.test" });
    expect(await lastMailTo(world, "encore@ailleurs.test")).toMatchObject({ template: "claim-taken" });
    expect(await claimsOf(world, debtorId)).toHaveLength(1);
  });

  it("is taken once, whoever presses at the same instant", async () => {
    const { id, debtorId } = await openedClaim(world);
    const answers = await Promise.allSettled([confirmClaimByAgent(world.as("agent"), { id }), dropClaim(world.as("admin"), { id }), confirmClaimByAgent(world.as("admin"), { id })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    const [decided] = await claimsOf(world, debtorId);
    expect((await debtorOf(world, debtorId)).accountId).toBe(decided?.state === "confirmed" ? idOf("candidat") : null);
  });

  it("is for billing, here, and never on one's own request", async () => {
    const { id } = await openedClaim(world, { by: "agent" });
    for (const verb of [confirmClaimByAgent, dropClaim]) {
      expect(await refusal(verb(world.as("agent"), { id }))).toMatchObject({ kind: "forbidden" });
      expect(await refusal(verb(world.as("candidat"), { id }))).toMatchObject({ kind: "forbidden" });
      expect(await refusal(verb(world.as("agentProvince", "province"), { id }))).toMatchObject({ kind: "not-found" });
    }
    await confirmClaimByAgent(world.as("admin"), { id });
  });

  it("is not asked before the address is proven", async () => {
    const { debtorId, id: first } = await openedClaim(world);
    await dropClaim(world.as("agent"), { id: first });
    await world.as("admin").commit(({ tx }) => tx.billClaim.updateMany({ where: { debtorId }, data: { state: "asked" } }));
    expect(await refusal(confirmClaimByAgent(world.as("agent"), { id: first }))).toMatchObject({ kind: "not-found" });
  });
});
