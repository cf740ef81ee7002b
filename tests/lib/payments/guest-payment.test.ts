import { cancelPayment } from "@/lib/payments/cancel-payment";
import { checkPayment } from "@/lib/payments/check-payment";
import { findBill } from "@/lib/payments/find-bill";
import { readGuestBill, readGuestPayment, takesPayments } from "@/lib/payments/guest.queries";
import { myPayments } from "@/lib/payments/my-payments.queries";
import { openGuestPayment } from "@/lib/payments/open-guest-payment";
import { openPayment } from "@/lib/payments/open-payment";
import { later, openTill, type Till } from "./till";

let till: Till;
beforeAll(async () => { till = await openTill(); });
afterAll(() => till.close());

const email = "voisine@exemple.test";
let serial = 100_000;
const reference = () => `2026-RS-00-${++serial}`;

it("is open where the organisation has a number of PayFiP, or one of its products has", async () => {
  const scope = till.at(0, null);
  const withoutNumber = { ...scope, organization: { ...scope.organization, payfipNumber: null } };
  expect([await takesPayments(scope), await takesPayments(withoutNumber), await takesPayments({ ...scope, ports: { ...scope.ports, payment: null } })]).toEqual([true, false, false]);
  await till.deskAt(0).commit(({ tx }) => tx.payfipProduct.create({ data: { organizationId: scope.organization.id, code: "EAU", name: "Eau", payfipNumber: "001972", createdAt: later(0) } }));
  expect(await takesPayments(withoutNumber)).toBe(true);
  expect(await takesPayments({ ...withoutNumber, organization: { ...withoutNumber.organization, currencies: ["XPF"] } })).toBe(false);
});

describe("finding a bill without an account", () => {
  it.each([["as it is printed", (text: string) => text, "25,00"], ["without its dashes, in small letters", (text: string) => text.replaceAll("-", "").toLowerCase(), "25 €"]])("takes its reference %s, with its amount", async (_name, write, amount) => {
    const printed = reference();
    const billId = await till.bill({ reference: printed });
    const found = await findBill(till.at(0, null), { reference: write(printed), amount });
    expect(found.billId).toBe(billId);
    const view = await readGuestBill(till.at(0, null), found.billId, found.key);
    expect(view).toEqual({ id: billId, reference: printed, amount: { minor: 2500, currency: "EUR" }, state: "due", payfipNumber: "001964", notPayable: null, minutes: null });
  });

  it.each([["another amount", "25,01"], ["what is no amount", "vingt-cinq"]])("with %s is refused as one that is not", async (_name, amount) => {
    const printed = reference();
    await till.bill({ reference: printed });
    await expect(findBill(till.at(0, null), { reference: printed, amount })).rejects.toMatchObject({ kind: "not-found", code: "payment.noSuchBill" });
    await expect(findBill(till.at(0, null), { reference: reference(), amount: "25" })).rejects.toMatchObject({ kind: "not-found", code: "payment.noSuchBill" });
  });

  it("is throttled by reference and by origin, whatever the answer", async () => {
    const printed = reference();
    await till.bill({ reference: printed });
    for (let cents = 1; cents <= 5; cents++) await expect(findBill(till.at(0, null), { reference: printed, amount: `1,0${cents}` })).rejects.toMatchObject({ code: "payment.noSuchBill" });
    await expect(findBill(till.at(0, null), { reference: printed, amount: "25" })).rejects.toMatchObject({ kind: "unavailable", code: "account.tooManyMinutes" });
    const from = till.world.as(null, "mairie", { now: later(0), origin: "203.0.113.7" });
    for (let count = 0; count < 50; count++) await findBill(from, { reference: reference(), amount: "25" }).catch(() => undefined);
    await expect(findBill(from, { reference: reference(), amount: "25" })).rejects.toMatchObject({ kind: "unavailable" });
  });

  it("is counted in each organisation apart: nobody closes a bill of one from another's portal", async () => {
    const printed = reference();
    await till.bill({ reference: printed });
    for (let cents = 1; cents <= 5; cents++) await findBill(till.world.as(null, "province", { now: later(0) }), { reference: printed, amount: `1,0${cents}` }).catch(() => undefined);
    expect(await findBill(till.at(0, null), { reference: printed, amount: "25" })).toMatchObject({ key: expect.any(String) });
  });

  it("shows nothing to whoever holds no key, or another bill's", async () => {
    const [one, other] = [await till.bill({ reference: reference() }), await till.bill({ reference: reference(), minor: 1234 })];
    const { key } = await findBill(till.at(0, null), { reference: `2026-RS-00-${serial}`, amount: "12,34" });
    await expect(readGuestBill(till.at(0, null), one, key)).rejects.toMatchObject({ kind: "not-found" });
    await expect(readGuestBill(till.at(0, null), other, "")).rejects.toMatchObject({ kind: "not-found" });
    await expect(openGuestPayment(till.at(0, null), { billId: one, key, email })).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("paying without an account", () => {
  async function found() {
    const printed = reference();
    await till.bill({ reference: printed });
    return { printed, ...(await findBill(till.at(0, null), { reference: printed, amount: "25" })) };
  }

  it("pays the bill; the receipt goes to the address that was given, and the payment is among its debtor's", async () => {
    const { billId, key, printed } = await found();
    const { paymentId, page } = await openGuestPayment(till.at(0, null), { billId, key, email: " Voisine@Exemple.test " });
    const [payment] = await till.payments(billId);
    expect(page).toContain(payment?.idOp);
    expect(payment).toMatchObject({ accountId: null, payerEmail: email, state: "pending" });
    expect(till.payfip.requests.at(-1)).toContain(`/payer/retour?paiement=${paymentId}</urlredirect>`);
    await till.end(payment?.idOp ?? "", "P");
    expect(await checkPayment(till.at(1, null), { paymentId })).toEqual({ settled: "accepted" });
    expect(await till.stateOf(billId)).toBe("paid");
    expect(await till.mails(billId)).toEqual([{ template: "payment-received", recipient: email, params: expect.objectContaining({ hasAccount: 0 }) }]);
    expect(await readGuestPayment(till.at(1, null), paymentId)).toEqual({ id: paymentId, billId, state: "accepted", reference: printed, amount: { minor: 2500, currency: "EUR" }, receiptNumber: expect.any(String), paidAt: later(0), isDouble: false, page: null, minutes: null, minutesToCancel: null });
    expect((await myPayments(till.at(2), {})).items[0]).toMatchObject({ id: paymentId, bill: { id: billId, isOwn: true } });
  });

  it("can be taken up again by the same person for 15 minutes, and by nobody else", async () => {
    const { billId, key } = await found();
    const first = await openGuestPayment(till.at(0, null), { billId, key, email });
    expect(await openGuestPayment(till.at(10, null), { billId, key, email })).toEqual(first);
    expect((await readGuestPayment(till.at(10, null), first.paymentId)).page).toBe(first.page);
    await expect(openGuestPayment(till.at(10, null), { billId, key, email: "autre@exemple.test" })).rejects.toMatchObject({ code: "payment.running" });
    await expect(openPayment(till.at(10), { billId })).rejects.toMatchObject({ code: "payment.running" });
  });

  it("can be let go of by whoever holds its identifier, as with an account: 20 minutes later, and a result that came meanwhile counts", async () => {
    const { billId, key } = await found();
    const { paymentId } = await openGuestPayment(till.at(0, null), { billId, key, email });
    expect(await readGuestPayment(till.at(5, null), paymentId)).toMatchObject({ minutes: 115, minutesToCancel: 15 });
    await expect(cancelPayment(till.at(5, null), { paymentId })).rejects.toMatchObject({ code: "payment.tooEarlyToCancel", params: { minutes: 15 } });
    expect((await readGuestPayment(till.at(20, null), paymentId)).minutesToCancel).toBe(0);
    expect(await cancelPayment(till.at(20, null), { paymentId })).toEqual({ billId, paymentId, settled: "lapsed" });
    expect(await till.stateOf(billId)).toBe("due");
    expect(await readGuestPayment(till.at(21, null), paymentId)).toMatchObject({ state: "lapsed", page: null, minutes: null, minutesToCancel: null });
    const again = await openGuestPayment(till.at(21, null), { billId, key, email });
    const [, second] = await till.payments(billId);
    await till.end(second?.idOp ?? "", "P");
    expect(await cancelPayment(till.at(22, null), { paymentId: again.paymentId })).toMatchObject({ settled: "accepted" });
  });

  it("is throttled by bill: nobody keeps it from its debtor by opening one payment after the other", async () => {
    const { billId, key } = await found();
    const endNow = () => till.deskAt(0).commit(async ({ tx }) => {
      await tx.payment.updateMany({ where: { billId, state: "pending" }, data: { state: "refused" } });
      await tx.bill.updateMany({ where: { id: billId }, data: { state: "due" } });
    });
    for (let count = 0; count < 5; count++) await openGuestPayment(till.at(0, null), { billId, key, email }).then(endNow);
    const before = till.payfip.requests.length;
    await expect(openGuestPayment(till.at(0, null), { billId, key, email })).rejects.toMatchObject({ kind: "unavailable", code: "account.tooManyMinutes" });
    expect(till.payfip.requests).toHaveLength(before);
    await openPayment(till.at(0), { billId });
  });

  it("does not lead into a payment that was opened with an account, nor show it", async () => {
    const { billId, key } = await found();
    const { paymentId } = await openPayment(till.at(0), { billId });
    await expect(openGuestPayment(till.at(1, null), { billId, key, email: "citoyen@demo.test" })).rejects.toMatchObject({ code: "payment.running" });
    await expect(readGuestPayment(till.at(1, null), paymentId)).rejects.toMatchObject({ kind: "not-found" });
  });

  it.each([[""], ["nobody"], [`${"a".repeat(80)}@b.fr`]])("wants an address that PayFiP takes: not « %s »", async (wrong) => {
    const { billId, key } = await found();
    await expect(openGuestPayment(till.at(0, null), { billId, key, email: wrong })).rejects.toMatchObject({ name: "ZodError" });
  });
});
