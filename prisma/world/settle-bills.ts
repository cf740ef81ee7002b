import { randomUUID } from "node:crypto";
import { openBill } from "@/lib/bills/open-bill";
import { dateAt, daysLater, minutesLater } from "@/lib/kernel/dates";
import { declarePayment } from "@/lib/payments/declare-payment";
import { openPayment } from "@/lib/payments/open-payment";
import { recordPayment } from "@/lib/payments/record-payment";
import { settlePayment } from "@/lib/payments/settle-payment";
import type { Scope } from "@/lib/platform/scope";
import type { PaymentDetail, PaymentService } from "@/lib/ports/payment";
import { acts, numberOf } from "./bills";
import type { Stage } from "./stage";

/** Marks the operations that the simulator never heard of. */
const idOpPrefix = "demonstration-";
const columns = { id: true, number: true, state: true, openedAt: true, payments: { select: { id: true, state: true, idOp: true, payfipNumber: true, refdet: true, amount: true } } } as const;
type Bill = NonNullable<Awaited<ReturnType<typeof billOf>>>;

/** What the citizen and the agent did with the bills since. What was done before, or can no longer be done, is left as it is. */
export async function settleBills(stage: Stage): Promise<void> {
  const at = (ago: number) => daysLater(stage.now, -ago);
  await payOnline(stage, acts.paidOnline, at(30), "P");
  await payOnline(stage, acts.refused, at(22), "R");
  await whenUnpaid(stage, acts.recorded, (billId) => recordPayment(stage.as("agent", at(15)), { billId, means: "cheque", paidOn: dateAt(at(16), "UTC") }));
  await whenUnpaid(stage, acts.declared, (billId) => declarePayment(stage.as("citoyen", at(9)), { billId, means: "transfer", paidOn: dateAt(at(10), "UTC") }));
}

const billOf = (stage: Stage, serial: string) =>
  stage.desk(stage.now).read((tx) => tx.bill.findFirst({ where: { number: numberOf(stage.now, serial), withdrawnAt: null }, select: columns }));

async function whenUnpaid(stage: Stage, serial: string, act: (billId: string) => Promise<unknown>): Promise<void> {
  const bill = await billOf(stage, serial);
  if (bill && isUntouched(bill)) await act(bill.id);
}
const isUntouched = ({ state, payments }: Bill): boolean => state === "due" && payments.length === 0;

/** The person opens the bill and pays it by card; PayFiP gives its result three minutes later. */
async function payOnline(stage: Stage, serial: string, instant: Date, result: PaymentDetail["result"]): Promise<void> {
  const bill = await billOf(stage, serial);
  if (!bill) return;
  const citizen = paying(stage.as("citoyen", instant), bill, result);
  if (bill.openedAt === null && isUntouched(bill)) await openBill(citizen, { billId: bill.id });
  if (isUntouched(bill)) await openPayment(citizen, { billId: bill.id });
  const opened = await billOf(stage, serial);
  const payment = opened?.payments.find(({ state, idOp }) => state === "pending" && idOp?.startsWith(idOpPrefix));
  if (opened && payment) await settlePayment(paying(stage.desk(minutesLater(instant, 3)), opened, result), { paymentId: payment.id });
}

/** The scope with a PayFiP that answers at once, as it would have: the simulator is not up while the world is made. */
function paying(scope: Scope, { payments }: Bill, result: PaymentDetail["result"]): Scope {
  const payment: PaymentService = {
    isSimulated: true,
    open: () => Promise.resolve({ idOp: idOpPrefix + randomUUID() }),
    pageOf: () => "/",
    client: () => Promise.resolve(null),
    ask: (idOp) => {
      const asked = payments.find((one) => one.idOp === idOp);
      const detail = { idOp, payfipNumber: asked?.payfipNumber ?? "", refdet: asked?.refdet ?? "", cents: Number(asked?.amount ?? 0), result, authorization: result === "P" ? "123456" : null, paidAt: scope.now };
      return Promise.resolve({ is: "detail", detail });
    },
  };
  return { ...scope, ports: { ...scope.ports, payment } };
}
