import { cancelPayment } from "@/lib/payments/cancel-payment";
import { checkPayment } from "@/lib/payments/check-payment";
import { settlePayment } from "@/lib/payments/settle-payment";
import { openTill, type Till } from "./till";

let till: Till;
beforeAll(async () => { till = await openTill(); });
afterAll(() => till.close());
afterEach(() => { till.payfip.answer = null; });

describe("cancelling", () => {
  it("is refused while the payment may still be made, with the minutes left", async () => {
    const { billId, paymentId, idOp } = await till.opened();
    await expect(cancelPayment(till.at(5), { paymentId })).rejects.toMatchObject({ code: "payment.tooEarlyToCancel", params: { minutes: 15 } });
    await till.end(idOp, "A");
    await expect(cancelPayment(till.at(19), { paymentId })).rejects.toMatchObject({ code: "payment.tooEarlyToCancel", params: { minutes: 1 } });
    expect(await till.stateOf(billId)).toBe("paying");
  });

  it("after 20 minutes without an end frees the bill, and what comes later still counts", async () => {
    const { billId, paymentId, idOp } = await till.opened();
    expect(await cancelPayment(till.at(20), { paymentId })).toEqual({ billId, paymentId, settled: "lapsed" });
    expect(await till.stateOf(billId)).toBe("due");
    await till.end(idOp, "P");
    await till.settle(paymentId, 25);
    expect(await till.stateOf(billId)).toBe("paid");
  });

  it("finds out first that the payment was made, or was never there", async () => {
    const paid = await till.opened();
    await till.end(paid.idOp, "P");
    expect(await cancelPayment(till.at(2), { paymentId: paid.paymentId })).toMatchObject({ settled: "accepted" });
    const gone = await till.opened();
    till.payfip.answer = await till.unknown();
    expect(await cancelPayment(till.at(2), { paymentId: gone.paymentId })).toMatchObject({ settled: "expired" });
    expect(await till.stateOf(gone.billId)).toBe("due");
  });

  it("is refused while PayFiP does not answer, and to anybody else", async () => {
    const { paymentId } = await till.opened();
    for (const person of [null, "fournisseur", "agent"] as const) await expect(cancelPayment(till.at(30, person), { paymentId })).rejects.toMatchObject({ kind: "forbidden" });
    till.payfip.answer = { status: 503, body: "" };
    await expect(cancelPayment(till.at(30), { paymentId })).rejects.toMatchObject({ kind: "unavailable", code: "payment.serviceUnavailable" });
  });
});

describe("looking where a payment stands", () => {
  it("asks PayFiP, once a second at most", async () => {
    const { paymentId, idOp } = await till.opened();
    await till.end(idOp, "A");
    const before = till.payfip.requests.length;
    expect(await checkPayment(till.at(1), { paymentId })).toEqual({ settled: "given-up" });
    expect(await checkPayment(till.at(1), { paymentId })).toEqual({ settled: "waiting" });
    expect(till.payfip.requests.length).toBe(before + 1);
  });

  it("says so when PayFiP does not answer", async () => {
    const { paymentId } = await till.opened();
    till.payfip.answer = { status: 503, body: "" };
    expect(await checkPayment(till.at(1), { paymentId })).toEqual({ settled: "unreachable" });
  });

  it("is for the person whose payment it is", async () => {
    const { paymentId } = await till.opened();
    for (const person of [null, "fournisseur"] as const) await expect(checkPayment(till.at(1, person), { paymentId })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(settlePayment(till.at(1), { paymentId })).rejects.toMatchObject({ kind: "forbidden" });
  });
});
