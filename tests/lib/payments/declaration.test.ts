import { composeReceipt } from "@/lib/payments/compose-receipt";
import { confirmDeclaration } from "@/lib/payments/confirm-declaration";
import { declarePayment } from "@/lib/payments/declare-payment";
import { dropDeclaration } from "@/lib/payments/drop-declaration";
import { myPayments } from "@/lib/payments/my-payments.queries";
import { readBillPayment } from "@/lib/payments/payment.queries";
import { recordPayment } from "@/lib/payments/record-payment";
import { withdrawDeclaration } from "@/lib/payments/withdraw-declaration";
import { billIn, debtorIn } from "@/tests/support/bills";
import { organizations } from "@/prisma/world/people";
import { openTill, type Till } from "./till";

let till: Till;
beforeAll(async () => { till = await openTill(); });
afterAll(() => till.close());

const said = { paidOn: "2026-11-20", means: "transfer" };
const agent = () => till.at(5, "agent");
async function declared() {
  const billId = await till.bill();
  await declarePayment(till.at(0), { billId, ...said });
  const [payment] = await till.payments(billId);
  return { billId, paymentId: payment?.id ?? "" };
}

describe("« J'ai réglé cette facture »", () => {
  it("is shown as declared, with its day and means, until someone confirms it", async () => {
    const { billId, paymentId } = await declared();
    expect(await till.stateOf(billId)).toBe("declared");
    expect(await till.payments(billId)).toMatchObject([{ channel: "declared", state: "declared", means: "transfer", paidOn: new Date("2026-11-20"), amount: 2500n, receiptNumber: null }]);
    expect(await readBillPayment(till.at(1), billId)).toMatchObject({ declaration: { id: paymentId, means: "transfer", paidOn: "2026-11-20" }, may: { pay: false, declare: false, withdraw: true } });
  });

  it.each([
    [{ paidOn: "2026-11-22" }, { code: "payment.paidInFuture", field: "paidOn" }], [{ paidOn: "2026-02-30" }, { name: "ZodError" }], [{ paidOn: "" }, { name: "ZodError" }], [{ means: "barter" }, { name: "ZodError" }],
  ])("wants a day that has come and a known means: not %p", async (more, refusal) => {
    await expect(declarePayment(till.at(0), { billId: await till.bill(), ...said, ...more })).rejects.toMatchObject(refusal);
  });

  it.each(["paying", "declared", "direct-debit", "paid", "cancelled"] as const)("is not said of a bill that is %s", async (state) => {
    await expect(declarePayment(till.at(0), { billId: await till.bill({ state }), ...said })).rejects.toMatchObject({ kind: "conflict", code: "payment.notDue" });
  });

  it("is said once, by the account that sees the bill", async () => {
    const billId = await till.bill();
    const outcomes = await Promise.allSettled([1, 2].map(() => declarePayment(till.at(0), { billId, ...said })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    for (const person of [null, "fournisseur", "agent"] as const) await expect(declarePayment(till.at(0, person), { billId: await till.bill(), ...said })).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("can be taken back by the one who said it", async () => {
    const { billId, paymentId } = await declared();
    await expect(withdrawDeclaration(agent(), { paymentId })).rejects.toMatchObject({ kind: "forbidden" });
    await withdrawDeclaration(till.at(2), { paymentId });
    expect(await till.stateOf(billId)).toBe("due");
    expect(await till.events(billId)).toEqual(["payment.declared", "payment.withdrawn"]);
    expect(await till.mails(billId)).toEqual([]);
    await expect(withdrawDeclaration(till.at(2), { paymentId })).rejects.toMatchObject({ code: "changedMeanwhile" });
  });
});

describe("what billing decides", () => {
  it("confirming pays the bill on the day that was said, and sends the receipt", async () => {
    const { billId, paymentId } = await declared();
    await confirmDeclaration(agent(), { paymentId });
    expect(await till.billOf(billId)).toMatchObject({ state: "paid", standing: "paid", paidOn: new Date("2026-11-20") });
    const [payment] = await till.payments(billId);
    expect(payment).toMatchObject({ state: "confirmed", receiptNumber: expect.stringMatching(/^REC-2026-/) });
    expect(await till.mails(billId)).toEqual([{ template: "payment-received", recipient: "citoyen@demo.test", params: expect.objectContaining({ receiptNumber: payment?.receiptNumber, means: "transfer" }) }]);
    await expect(dropDeclaration(agent(), { paymentId, reason: "Trop tard" })).rejects.toMatchObject({ code: "changedMeanwhile" });
  });

  it("dropping makes the bill due again and says why; a reason is required", async () => {
    const { billId, paymentId } = await declared();
    await expect(dropDeclaration(agent(), { paymentId, reason: "  " })).rejects.toMatchObject({ name: "ZodError" });
    await dropDeclaration(agent(), { paymentId, reason: "Aucun virement reçu." });
    expect(await till.stateOf(billId)).toBe("due");
    expect(await till.mails(billId)).toEqual([{ template: "payment-dropped", recipient: "citoyen@demo.test", params: expect.objectContaining({ reason: "Aucun virement reçu." }) }]);
  });

  it("is decided by billing alone, never by the person themselves", async () => {
    const { paymentId } = await declared();
    for (const person of [null, "citoyen", "fournisseur"] as const) await expect(confirmDeclaration(till.at(5, person), { paymentId })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(confirmDeclaration(till.world.as("agentProvince", "province"), { paymentId })).rejects.toMatchObject({ kind: "not-found" });
    const own = await till.bill({ of: "agent" });
    await declarePayment(till.at(0, "agent"), { billId: own, ...said });
    const [mine] = await till.payments(own);
    await expect(confirmDeclaration(agent(), { paymentId: mine?.id ?? "" })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(recordPayment(agent(), { billId: own, ...said })).rejects.toMatchObject({ kind: "forbidden" });
  });

  it.each(["due", "direct-debit"] as const)("recording pays a bill that is %s, with a receipt", async (state) => {
    const billId = await till.bill({ state });
    await recordPayment(agent(), { billId, paidOn: "2026-11-19", means: "cash" });
    expect(await till.billOf(billId)).toMatchObject({ state: "paid", paidOn: new Date("2026-11-19") });
    expect(await till.payments(billId)).toMatchObject([{ channel: "recorded", state: "accepted", means: "cash", receiptNumber: expect.any(String) }]);
    expect((await till.mails(billId)).map(({ template }) => template)).toEqual(["payment-received"]);
  });

  it("recording what was declared confirms it", async () => {
    const { billId } = await declared();
    await recordPayment(agent(), { billId, ...said });
    expect((await till.payments(billId)).map(({ channel, state }) => `${channel} ${state}`)).toEqual(["declared confirmed", "recorded accepted"]);
  });

  it.each([["paid", "payment.notDue"], ["cancelled", "payment.notDue"], ["paying", "payment.beingPaid"]] as const)("recording is refused for a bill that is %s", async (state, code) => {
    const billId = await till.bill({ state });
    await expect(recordPayment(agent(), { billId, ...said })).rejects.toMatchObject({ kind: "conflict", code });
    expect(await till.payments(billId)).toEqual([]);
  });
});

describe("« Mes règlements »", () => {
  it("are the person's payments and those of their bills, latest first, 25 a page", async () => {
    const billId = await till.bill({ of: "nouveau" });
    const organizationId = organizations.mairie.id;
    await agent().commit(({ tx }) => tx.payment.createMany({ data: Array.from({ length: 30 }, (_, place) => ({
      organizationId, billId, channel: "payfip", state: "refused", idOp: `page-${place}`, amount: 100n, currency: "EUR", createdAt: new Date(Date.UTC(2026, 0, 1, 0, place)),
    })) }));
    const first = await myPayments(till.world.as("nouveau"), {});
    const second = await myPayments(till.world.as("nouveau"), { after: first.next ?? "" });
    expect([first.items.length, second.items.length, second.next]).toEqual([25, 5, null]);
    expect(first.items[0]?.createdAt).toEqual(new Date(Date.UTC(2026, 0, 1, 0, 29)));
    expect((await myPayments(till.world.as("fournisseur"), {})).items).toEqual([]);
    await expect(myPayments(till.world.as(null), {})).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("are of one organisation", async () => {
    const debtorId = await debtorIn(till.world, { organization: "province" });
    const billId = await billIn(till.world, { debtorId, organization: "province" });
    await declarePayment(till.world.as("citoyen", "province"), { billId, ...said });
    expect((await myPayments(till.at(9), {})).items.map(({ bill }) => bill.id)).not.toContain(billId);
    expect((await myPayments(till.world.as("citoyen", "province"), {})).items.map(({ bill }) => bill.id)).toEqual([billId]);
  });
});

describe("a receipt", () => {
  it("is a PDF, for the person and the agents who read bills; nobody else finds it", async () => {
    const { paymentId } = await declared();
    await expect(composeReceipt(till.at(1), paymentId)).rejects.toMatchObject({ kind: "not-found" });
    await confirmDeclaration(agent(), { paymentId });
    const { fileName, bytes } = await composeReceipt(till.at(6), paymentId);
    expect(fileName).toMatch(/^REC-2026-\d{6}\.pdf$/);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await composeReceipt(agent(), paymentId)).bytes.equals(bytes)).toBe(true);
    for (const scope of [till.at(6, null), till.at(6, "fournisseur"), till.world.as("citoyen", "province")]) await expect(composeReceipt(scope, paymentId)).rejects.toMatchObject({ kind: "not-found" });
    await expect(composeReceipt(till.at(6), "nonsense")).rejects.toMatchObject({ kind: "not-found" });
  });
});
