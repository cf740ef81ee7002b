import { openPayment } from "@/lib/payments/open-payment";
import { readBillPayment, readPayableBills, readPaymentQueue } from "@/lib/payments/payment.queries";
import type { PaymentRequest } from "@/lib/ports/payment";
import { people } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { later, openTill, type Till } from "./till";

let till: Till;
beforeAll(async () => { till = await openTill(); });
afterAll(() => till.close());
afterEach(() => { till.payfip.answer = null; });

const lastAsked = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(till.payfip.requests.at(-1) ?? "")?.[1];
const asked = () => till.payfip.requests.length;

describe("opening the payment of one's bill", () => {
  it("leads to PayFiP's page, and keeps the bill for two hours", async () => {
    const billId = await till.bill({ reference: "2015-RS-00-8001516", minor: 3750 });
    const { paymentId, page } = await openPayment(till.at(0), { billId });
    const [payment] = await till.payments(billId);
    expect(page).toBe(`${till.payfip.base}/paiementws.web?idop=${payment?.idOp}`);
    expect(payment).toMatchObject({
      id: paymentId, channel: "payfip", state: "pending", amount: 3750n, currency: "EUR", accountId: people.citoyen.id, payerEmail: "citoyen@demo.test", lockedUntil: later(120),
      payfipNumber: "001964", refdet: "2015RS008001516", exer: "9999", saisie: "T",
    });
    expect(await till.stateOf(billId)).toBe("paying");
    expect(await till.events(billId)).toEqual(["payment.opened"]);
    expect(await till.mails(billId)).toEqual([]);
  });

  it("tells PayFiP the reference, the amount, the person's address and where to come back", async () => {
    const billId = await till.bill({ reference: "2015-RS-00-8001517", subject: "Cantine d’été" });
    await openPayment(till.at(0), { billId });
    expect([lastAsked("refdet"), lastAsked("montant"), lastAsked("mel"), lastAsked("objet")]).toEqual(["2015RS008001517", "2500", "citoyen@demo.test", "Cantine d ete"]);
    expect(lastAsked("urlnotif")).toBe("http://localhost:3000/api/payments/payfip");
    expect(lastAsked("urlredirect")).toBe(`http://localhost:3000/factures/${billId}/reglement/retour`);
  });

  it("says the bill's year in production alone, and the bill's own number of PayFiP before the organisation's", async () => {
    const scope = till.at(0);
    const billId = await till.bill({ fiscalYear: 2015 });
    await openPayment({ ...scope, organization: { ...scope.organization, payfipMode: "production" } }, { billId });
    expect([lastAsked("exer"), lastAsked("saisie"), lastAsked("numcli")]).toEqual(["2015", "W", "001964"]);
    await expect(openPayment(scope, { billId: await till.bill({ payfipNumber: "090909" }) })).rejects.toMatchObject({ code: "payment.serviceRefused", params: { code: "T2" } });
    expect(lastAsked("numcli")).toBe("090909");
  });

  it("says the number of the bill's product, which its file or its reference names, before the organisation's", async () => {
    const organizationId = till.world.as("admin").organization.id;
    await till.world.as("admin").commit(({ tx }) => tx.payfipProduct.create({ data: { organizationId, code: "EAU", name: "Eau", payfipNumber: "001972", createdAt: later(0) } }));
    for (const [of, number] of [[{ reference: "2026-EAU-00-71" }, "001972"], [{ productCode: "EAU" }, "001972"], [{ productCode: "RS", reference: "2026-EAU-00-72" }, "001964"], [{ productCode: "EAU", payfipNumber: "001964" }, "001964"]] as const) {
      const billId = await till.bill(of);
      const { idOp } = await openPayment(till.at(0), { billId }).then(async () => (await till.payments(billId))[0] ?? { idOp: null });
      expect([lastAsked("numcli"), (await till.payments(billId))[0]?.payfipNumber, idOp]).toEqual([number, number, expect.any(String)]);
      expect((await readBillPayment(till.at(0), billId)).payfipNumber).toBe(number);
    }
    const { billId } = await till.opened({ reference: "2026-EAU-00-73" });
    await till.world.as("admin").commit(({ tx }) => tx.payfipProduct.deleteMany());
    expect((await till.payments(billId))[0]?.payfipNumber).toBe("001972");
    expect((await readBillPayment(till.at(0), billId)).payfipNumber).toBe("001964");
  });

  it("within 15 minutes goes on with the same operation; PayFiP is not asked for another", async () => {
    const { billId, paymentId, idOp } = await till.opened();
    const before = asked();
    expect(await openPayment(till.at(14), { billId })).toEqual({ paymentId, page: `${till.payfip.base}/paiementws.web?idop=${idOp}` });
    expect(asked()).toBe(before);
    expect(await till.payments(billId)).toHaveLength(1);
  });

  it("after 15 minutes is refused until the lock ends, with the time left", async () => {
    const { billId } = await till.opened();
    await expect(openPayment(till.at(15), { billId })).rejects.toMatchObject({ kind: "conflict", code: "payment.running", params: { minutes: 105 } });
  });

  it("is refused when the bill is reduced while PayFiP is told its amount: nobody pays what is not due any more", async () => {
    const [billId, scope] = [await till.bill(), till.at(0)];
    const payment = scope.ports.payment && { ...scope.ports.payment, open: async (request: PaymentRequest) => {
      await till.deskAt(0).commit(({ tx }) => tx.bill.updateMany({ where: { id: billId }, data: { amount: 1000n } }));
      return scope.ports.payment?.open(request) ?? { idOp: "" };
    } };
    await expect(openPayment({ ...scope, ports: { ...scope.ports, payment } }, { billId })).rejects.toMatchObject({ kind: "conflict", code: "changedMeanwhile" });
    expect([await till.stateOf(billId), await till.payments(billId)]).toEqual(["due", []]);
    await openPayment(scope, { billId });
    expect(lastAsked("montant")).toBe("1000");
  });

  it("twice at once opens one, and both go to it", async () => {
    const billId = await till.bill();
    const [one, other] = await Promise.all([openPayment(till.at(0), { billId }), openPayment(till.at(0), { billId })]);
    expect(one).toEqual(other);
    expect(await till.payments(billId)).toHaveLength(1);
    expect(await till.events(billId)).toEqual(["payment.opened"]);
  });

  it.each([["unavailable", 503, "", "payment.serviceUnavailable"]])("when PayFiP is %s leaves the bill due", async (_name, status, body, code) => {
    const billId = await till.bill();
    till.payfip.answer = { status, body };
    await expect(openPayment(till.at(0), { billId })).rejects.toMatchObject({ kind: "unavailable", code });
    expect(await till.stateOf(billId)).toBe("due");
    expect(await till.payments(billId)).toEqual([]);
  });

  it("is for the account that sees the bill, and nobody else", async () => {
    const billId = await till.bill();
    for (const person of [null, "fournisseur", "agent", "admin"] as const) await expect(openPayment(till.at(0, person), { billId })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(openPayment(till.world.as("citoyen", "province"), { billId })).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("a bill that cannot be paid online", () => {
  it.each([
    ["under", { minor: 99 }], ["over", { minor: 10_000_000 }], ["reference", { reference: "ABC" }], ["state", { state: "paid" }], ["state", { state: "cancelled" }], ["state", { state: "declared" }],
    ["state", { state: "direct-debit" }], ["currency", { currency: "XPF" }],
  ] as const)("says why: %s %p", async (why, more) => {
    const billId = await till.bill(more);
    await expect(openPayment(till.at(0), { billId })).rejects.toMatchObject({ kind: "conflict", code: `payment.notPayable.${why}` });
    const view = await readBillPayment(till.at(0), billId);
    expect(view).toMatchObject({ notPayable: why, may: { pay: false } });
    expect(await till.payments(billId)).toEqual([]);
  });

  it.each([[100], [9_999_999]])("is not one of %d cents", async (minor) => {
    await expect(openPayment(till.at(0), { billId: await till.bill({ minor }) })).resolves.toBeDefined();
  });

  it("is any of an organisation that PayFiP does not know, or where online payment is off", async () => {
    const debtorId = await debtorIn(till.world, { organization: "province" });
    const billId = await billIn(till.world, { debtorId, organization: "province" });
    await expect(openPayment(till.world.as("citoyen", "province"), { billId })).rejects.toMatchObject({ code: "payment.notPayable.off" });
    const scope = till.at(0);
    await expect(openPayment({ ...scope, ports: { ...scope.ports, payment: null } }, { billId: await till.bill() })).rejects.toMatchObject({ code: "payment.notPayable.off" });
  });

  it("is any bill while PayFiP's own service is only being tried, but for agents: no trial turns somebody's bill paid", async () => {
    const { ports, ...scope } = till.at(0);
    const service = ports.payment;
    if (!service) throw new Error("online payment is off");
    const real = { ...scope, ports: { ...ports, payment: { ...service, isSimulated: false } } };
    const billId = await till.bill();
    await expect(openPayment(real, { billId })).rejects.toMatchObject({ code: "payment.notPayable.off" });
    await expect(openPayment({ ...real, actor: { ...real.actor, roles: ["reader"] } }, { billId })).resolves.toBeDefined();
    const production = { ...real, organization: { ...real.organization, payfipMode: "production" as const } };
    await expect(openPayment(production, { billId: await till.bill() })).resolves.toBeDefined();
  });
});

describe("« Informations pour le paiement »", () => {
  it("shows what PayFiP will show, and what may be done", async () => {
    const billId = await till.bill({ reference: "2015-RS-00-8001599" });
    expect(await readBillPayment(till.at(0), billId)).toMatchObject({
      payfipNumber: "001964", reference: "2015-RS-00-8001599", amount: { minor: 2500, currency: "EUR" }, running: null, attempt: null, may: { pay: true, resume: false, cancel: false, declare: true, withdraw: false },
    });
  });

  it("of a payment that is running says how long, and offers what is possible then", async () => {
    const { billId, paymentId } = await till.opened();
    expect(await readBillPayment(till.at(5), billId)).toMatchObject({ running: { id: paymentId, minutes: 115, minutesToCancel: 15 }, may: { pay: false, resume: true, cancel: false, declare: false } });
    expect(await readBillPayment(till.at(20), billId)).toMatchObject({ running: { minutes: 100, minutesToCancel: 0 }, may: { resume: false, cancel: true } });
  });

  it("is there for one's own bill alone", async () => {
    const billId = await till.bill();
    await expect(readBillPayment(till.at(0, "fournisseur"), billId)).rejects.toMatchObject({ kind: "not-found" });
    await expect(readBillPayment(till.at(0), "nonsense")).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("several bills", () => {
  it("come in the order in which they were chosen, once each, one's own alone", async () => {
    const [one, other] = [await till.bill(), await till.bill()];
    const foreign = await till.bill({ of: "fournisseur" });
    expect((await readPaymentQueue(till.at(0), [other, one, foreign, other, "nonsense"])).map(({ id }) => id)).toEqual([other, one]);
  });

  it("can be chosen among those that can be paid now", async () => {
    const [payable, paid] = [await till.bill({ dueOn: "2026-01-01" }), await till.bill({ dueOn: "2026-01-02", state: "paid" })];
    const ids = (await readPayableBills(till.at(0))).map(({ id }) => id);
    expect(ids[0]).toBe(payable);
    expect(ids).not.toContain(paid);
    expect(await readPayableBills(till.at(0, null))).toEqual([]);
  });
});
