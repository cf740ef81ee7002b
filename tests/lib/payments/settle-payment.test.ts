import { resultXml } from "@/app/demo/payfip/simulator-soap";
import { checkPayment } from "@/lib/payments/check-payment";
import { declarePayment } from "@/lib/payments/declare-payment";
import { hearNotification } from "@/lib/payments/hear-notification";
import { openPayment } from "@/lib/payments/open-payment";
import { settlePayments } from "@/lib/payments/settle-payments";
import { later, openTill, type Till } from "./till";

let till: Till;
beforeAll(async () => { till = await openTill(); });
afterAll(() => till.close());
afterEach(() => { till.payfip.answer = null; });

describe("a payment that PayFiP says is made", () => {
  it.each([["P", "card"], ["V", "direct-debit"]] as const)("(%s) pays the bill, by %s, with one receipt", async (result, means) => {
    const { billId, paymentId, idOp } = await till.opened();
    await till.end(idOp, result);
    expect(await till.settle(paymentId)).toEqual({ settled: "accepted" });
    const [payment] = await till.payments(billId);
    expect(payment).toMatchObject({ state: "accepted", result, means, paidAt: later(0), endedAt: later(1), isDouble: false, receiptNumber: expect.stringMatching(/^REC-2026-\d{6}$/), authorization: expect.stringMatching(/-tip$/) });
    expect(await till.billOf(billId)).toMatchObject({ state: "paid", standing: "paid", paidOn: new Date("2026-11-21") });
    expect(await till.events(billId)).toEqual(["payment.opened", "payment.accepted"]);
    expect(await till.mails(billId)).toEqual([{ template: "payment-received", recipient: "citoyen@demo.test", params: expect.objectContaining({ receiptNumber: payment?.receiptNumber, minor: 2500, hasAccount: 1, paidOn: "2026-11-21" }) }]);
  });

  it("has receipt numbers without a gap", async () => {
    const numbers: string[] = [];
    for (let count = 0; count < 2; count++) {
      const { billId, paymentId, idOp } = await till.opened();
      await till.end(idOp, "P");
      await till.settle(paymentId);
      numbers.push((await till.payments(billId))[0]?.receiptNumber ?? "");
    }
    const [one = 0, other = 0] = numbers.map((number) => Number(number.slice(-6)));
    expect(other).toBe(one + 1);
  });
});

describe("a payment that PayFiP says is not made", () => {
  it.each(["R", "Z"] as const)("(%s) frees the bill at once and tells the payer", async (result) => {
    const { billId, paymentId, idOp } = await till.opened();
    await till.end(idOp, result);
    expect(await till.settle(paymentId)).toEqual({ settled: "refused" });
    expect(await till.stateOf(billId)).toBe("due");
    expect((await till.mails(billId)).map(({ template }) => template)).toEqual(["payment-refused"]);
    await expect(openPayment(till.at(2), { billId })).resolves.toBeDefined();
  });

  it("(A) waits for 20 minutes, during which it can be taken up again, then frees the bill", async () => {
    const { billId, paymentId, idOp } = await till.opened();
    await till.end(idOp, "A");
    expect(await till.settle(paymentId, 19)).toEqual({ settled: "given-up" });
    expect(await till.stateOf(billId)).toBe("paying");
    expect(await till.settle(paymentId, 20)).toEqual({ settled: "abandoned" });
    expect(await till.stateOf(billId)).toBe("due");
    expect(await till.mails(billId)).toEqual([]);
  });

  it("(A) then taken up again is paid", async () => {
    const { billId, paymentId, idOp } = await till.opened();
    await till.end(idOp, "A");
    await till.settle(paymentId, 5);
    await till.end(idOp, "P");
    expect(await till.settle(paymentId, 10)).toEqual({ settled: "accepted" });
    expect(await till.stateOf(billId)).toBe("paid");
  });

  it("(P1) has expired: the bill is free", async () => {
    const { billId, paymentId } = await till.opened();
    till.payfip.answer = await till.unknown();
    expect(await till.settle(paymentId)).toEqual({ settled: "expired" });
    expect(await till.stateOf(billId)).toBe("due");
  });

  it("(P5) keeps the bill for two hours, then lapses; the result still counts", async () => {
    const { billId, paymentId, idOp } = await till.opened();
    expect(await till.settle(paymentId, 119)).toEqual({ settled: "waiting" });
    expect(await till.stateOf(billId)).toBe("paying");
    expect(await till.settle(paymentId, 120)).toEqual({ settled: "lapsed" });
    expect(await till.stateOf(billId)).toBe("due");
    await till.end(idOp, "P");
    expect(await till.settle(paymentId, 200)).toEqual({ settled: "accepted" });
    expect(await till.stateOf(billId)).toBe("paid");
    expect(await till.events(billId)).toEqual(["payment.opened", "payment.lapsed", "payment.accepted"]);
  });

  it("that lapsed and is made after all confirms what was declared meanwhile", async () => {
    const { billId, paymentId, idOp } = await till.opened();
    await till.settle(paymentId, 120);
    await declarePayment(till.at(121), { billId, paidOn: "2026-11-21", means: "card" });
    await till.end(idOp, "P");
    expect(await till.settle(paymentId, 125)).toEqual({ settled: "accepted" });
    expect(await till.stateOf(billId)).toBe("paid");
    expect((await till.payments(billId)).map(({ state }) => state)).toEqual(["accepted", "confirmed"]);
  });

  it("lapses too while PayFiP cannot be reached", async () => {
    const { billId, paymentId } = await till.opened();
    till.payfip.answer = { status: 503, body: "" };
    await expect(till.settle(paymentId, 60)).rejects.toMatchObject({ code: "unavailable" });
    expect(await till.stateOf(billId)).toBe("paying");
    await expect(till.settle(paymentId, 121)).rejects.toMatchObject({ code: "unavailable" });
    expect(await till.stateOf(billId)).toBe("due");
  });
});

describe("an answer that is not about what was asked", () => {
  const detail = { dattrans: "21112026", heurtrans: "1200", exer: "9999", mel: "citoyen@demo.test", numauto: "112233445566-tip", objet: "x", resultrans: "P", saisie: "T" };

  it.each([
    ["the amount", { montant: "2499" }, "montant"], ["the reference", { refdet: "ANOTHER1" }, "refdet"], ["the number", { numcli: "090909" }, "numcli"],
    ["the letter case of its identifier", { idOp: (idOp: string) => idOp.toUpperCase() }, "idOp"],
  ] as const)("(%s) marks nothing, and tells the agents once", async (_name, more, differing) => {
    const { billId, paymentId, idOp } = await till.opened();
    const ours = { ...detail, idOp, montant: "2500", numcli: "001964", refdet: (await till.payments(billId))[0]?.refdet ?? "" };
    const theirs = Object.fromEntries(Object.entries({ ...ours, ...more }).map(([name, value]) => [name, typeof value === "string" ? value : value(idOp)]));
    till.payfip.answer = { status: 200, body: resultXml("recupererDetailPaiementSecurise", theirs) };
    for (const minutes of [1, 6]) expect(await till.settle(paymentId, minutes)).toEqual({ settled: "mismatched" });
    expect(await till.payments(billId)).toMatchObject([{ state: "pending", receiptNumber: null }]);
    expect(await till.stateOf(billId)).toBe("paying");
    expect((await till.mails(billId)).map(({ template, recipient, params }) => [template, recipient, (params as { differing: string }).differing]).sort())
      .toEqual([["payment-mismatched", "admin@demo.test", differing], ["payment-mismatched", "agent@demo.test", differing]]);
    await till.settle(paymentId, 121).catch(() => undefined);
    expect(await till.stateOf(billId)).toBe("due");
  });
});

describe("notifications", () => {
  const jobs = async (paymentId: string) =>
    till.world.container.db.pool.query(`SELECT 1 FROM graphile_worker.jobs WHERE key = $1`, [`settle:${paymentId}`]).then(({ rowCount }) => rowCount);

  it("are a knock at the door: one job, however many come; the result is asked for, never taken from them", async () => {
    const { billId, paymentId, idOp } = await till.opened();
    for (let count = 0; count < 3; count++) await hearNotification(till.at(1, null), { idOp });
    expect(await jobs(paymentId)).toBe(1);
    expect(await till.stateOf(billId)).toBe("paying");
    await till.settle(paymentId);
    expect(await till.stateOf(billId)).toBe("paying");
  });

  it("of an operation that is not ours, or another organisation's, lead nowhere", async () => {
    const { idOp } = await till.opened();
    await expect(hearNotification(till.at(1, null), { idOp: idOp.toUpperCase() })).rejects.toMatchObject({ kind: "not-found" });
    await expect(hearNotification(till.world.as(null, "province"), { idOp })).rejects.toMatchObject({ kind: "not-found" });
  });

  it("lead nowhere once results are asked for no more: an old operation is no lever on PayFiP", async () => {
    const { paymentId, idOp } = await till.opened();
    await expect(hearNotification(till.at(7 * 24 * 60, null), { idOp })).rejects.toMatchObject({ kind: "not-found" });
    expect(await jobs(paymentId)).toBe(0);
    await hearNotification(till.at(7 * 24 * 60 - 1, null), { idOp });
    expect(await jobs(paymentId)).toBe(1);
  });

  it("replayed and in parallel make one payment and one receipt", async () => {
    const { billId, paymentId, idOp } = await till.opened();
    await till.end(idOp, "P");
    await Promise.all([1, 2, 3, 4].map(() => till.settle(paymentId)));
    await till.settle(paymentId, 3);
    await checkPayment(till.at(4), { paymentId });
    expect(await till.payments(billId)).toHaveLength(1);
    expect(await till.events(billId)).toEqual(["payment.opened", "payment.accepted"]);
    expect(await till.mails(billId)).toHaveLength(1);
  });

  it("in parallel of a refusal say so once", async () => {
    const { billId, paymentId, idOp } = await till.opened();
    await till.end(idOp, "R");
    await Promise.all([1, 2, 3].map(() => till.settle(paymentId)));
    expect(await till.events(billId)).toEqual(["payment.opened", "payment.refused"]);
    expect(await till.mails(billId)).toHaveLength(1);
  });
});

describe("a second success", () => {
  async function twicePaid(together: boolean) {
    const { billId, paymentId, idOp } = await till.opened();
    await till.settle(paymentId, 120);
    const second = await openPayment(till.at(121), { billId });
    const secondIdOp = (await till.payments(billId))[1]?.idOp ?? "";
    for (const one of [idOp, secondIdOp]) await till.end(one, "P");
    if (together) await Promise.all([till.settle(paymentId, 125), till.settle(second.paymentId, 125)]);
    else for (const one of [paymentId, second.paymentId]) await till.settle(one, 125);
    return billId;
  }

  it.each([[false], [true]])("of a bill is kept as double, with its receipt, and the agents of billing are told (together: %s)", async (together) => {
    const billId = await twicePaid(together);
    expect(await till.stateOf(billId)).toBe("paid");
    const payments = await till.payments(billId);
    expect(payments.map(({ state }) => state)).toEqual(["accepted", "accepted"]);
    expect(payments.filter(({ isDouble }) => isDouble)).toHaveLength(1);
    expect(new Set(payments.map(({ receiptNumber }) => receiptNumber)).size).toBe(2);
    expect((await till.mails(billId)).map(({ template, recipient }) => `${template} ${recipient}`).sort())
      .toEqual(["payment-double admin@demo.test", "payment-double agent@demo.test", "payment-received citoyen@demo.test", "payment-received citoyen@demo.test"]);
  });
});

describe("every five minutes", () => {
  it("asks for those that have no end yet and are younger than seven days; one that fails stops no other", async () => {
    const [one, other] = [await till.opened(), await till.opened()];
    await till.end(other.idOp, "P");
    await till.world.as("agent").commit(({ tx }) => tx.payment.updateMany({ where: { id: one.paymentId }, data: { createdAt: later(-8), idOp: "" } }));
    expect(await settlePayments(till.deskAt(1))).toBeGreaterThanOrEqual(1);
    expect(await till.stateOf(other.billId)).toBe("paid");
    const week = 7 * 24 * 60;
    await settlePayments(till.deskAt(week + 200)); // what still keeps its bill lapses, however late
    expect(await settlePayments(till.deskAt(week + 201))).toBe(1); // but the one that cannot be asked for
    const pending = await till.world.as("agent").read((tx) => tx.payment.findMany({ where: { state: "pending" } }));
    expect(pending.map(({ id }) => id)).toEqual([one.paymentId]);
    await till.world.as("agent").commit(({ tx }) => tx.payment.deleteMany({ where: { id: one.paymentId } }));
  });

  it("frees what is past its time when PayFiP is away", async () => {
    const payments = [await till.opened(), await till.opened(), await till.opened(), await till.opened(), await till.opened(), await till.opened(), await till.opened()];
    till.payfip.answer = { status: 503, body: "" };
    const before = till.payfip.requests.length;
    await settlePayments(till.deskAt(130));
    expect(till.payfip.requests.length).toBe(before + 5);
    expect(await Promise.all(payments.map(({ billId }) => till.stateOf(billId)))).toEqual(Array(7).fill("due"));
  });
});
