import { randomUUID } from "node:crypto";
import { minutesLater } from "@/lib/kernel/dates";
import { payfipLetters } from "@/lib/kernel/organization-settings";
import { Refusal } from "@/lib/kernel/refusal";
import { errorFields, log } from "@/lib/platform/log";
import type { Commit, Scope } from "@/lib/platform/scope";
import { isPaymentServiceFailure, type PaymentRequest } from "@/lib/ports/payment";
import { canResume, minutesLeft } from "./payment";
import type { PaymentEvent } from "./payment.events";
import { payerEmailSchema } from "./payment.schema";
import type { PayableBill, RunningPayment } from "./payable-bill";

/** `returnPath`: where the payer comes back, of this portal, for the payment that is opened. */
type Payer = { readonly accountId: string | null; readonly email: string; readonly returnPath: (paymentId: string) => string };
export type Begun = { readonly paymentId: string; readonly page: string };

/**
 * Opens a payment of a bill at PayFiP and keeps the bill for it, or gives back the payer's own that is running while its page opens.
 * Throws `payment.notPayable.…`, `payment.running`, `payment.email`, `payment.serviceUnavailable`, `payment.serviceRefused`, `changedMeanwhile`.
 */
export async function beginPayment(scope: Scope, bill: PayableBill, payer: Payer): Promise<Begun> {
  if (bill.running) return resume(scope, bill.running, payer);
  if (bill.notPayable !== null) throw new Refusal("conflict", `payment.notPayable.${bill.notPayable}`);
  if (!payerEmailSchema.safeParse(payer.email).success) throw new Refusal("conflict", "payment.email", {}, payer.accountId === null ? "email" : undefined);
  const paymentId = randomUUID();
  const request = requestOf(scope, bill, { ...payer, paymentId });
  const idOp = await openAtPayfip(scope, request); // outside of any transaction: it is a network away
  const begun = await scope.commit((commit) => keep(commit, scope, bill, { paymentId, idOp, payer, request }));
  return begun ?? resume(scope, await runningNow(scope, bill.id), payer);
}

/** The payer's own attempt goes on; another's keeps the bill, and its page would show their address. */
function resume({ ports, now }: Scope, running: RunningPayment, payer: Payer): Begun {
  const isTheirs = payer.accountId === null ? running.accountId === null && running.payerEmail === payer.email : running.accountId === payer.accountId;
  if (!isTheirs || !canResume(running, now) || ports.payment === null) throw new Refusal("conflict", "payment.running", { minutes: minutesLeft(running.lockedUntil, now) });
  return { paymentId: running.id, page: ports.payment.pageOf(running.idOp) };
}

function requestOf({ organization }: Scope, bill: PayableBill, { email, returnPath, paymentId }: Payer & { paymentId: string }): PaymentRequest {
  const { origin, payfipMode } = organization;
  return {
    payfipNumber: bill.payfipNumber ?? "", refdet: bill.refdet ?? "", subject: bill.subject, cents: bill.amount.minor, email, mode: payfipMode,
    exer: payfipMode === "production" ? String(bill.fiscalYear) : "9999",
    notificationUrl: `${origin}/api/payments/payfip`, returnUrl: `${origin}${returnPath(paymentId)}`,
  };
}

async function openAtPayfip({ ports: { payment: service } }: Scope, request: PaymentRequest): Promise<string> {
  try {
    if (!service) throw new Refusal("conflict", "payment.notPayable.off");
    return (await service.open(request)).idOp;
  } catch (error) {
    if (!isPaymentServiceFailure(error)) throw error;
    log.error("a payment could not be opened", { refdet: request.refdet, payfipNumber: request.payfipNumber, ...errorFields(error) });
    throw refusalFor(error.code);
  }
}

/** What the payer can do something about has words of its own. */
function refusalFor(code: string): Refusal {
  if (code === "unavailable") return new Refusal("unavailable", "payment.serviceUnavailable");
  if (code === "A1" || code === "A2") return new Refusal("conflict", "payment.email");
  if (code === "M3") return new Refusal("conflict", "payment.notPayable.under");
  if (code === "M5") return new Refusal("conflict", "payment.notPayable.over");
  if (code === "R3") return new Refusal("conflict", "payment.notPayable.reference");
  return new Refusal("unavailable", "payment.serviceRefused", { code });
}

type Opened = { readonly paymentId: string; readonly idOp: string; readonly payer: Payer; readonly request: PaymentRequest };

/** Null when another payment of the bill was kept first: the table takes one at a time. */
async function keep({ tx, emit }: Commit, scope: Scope, bill: PayableBill, { paymentId, idOp, payer, request }: Opened): Promise<Begun | null> {
  const { organization, now, ports } = scope;
  const lockedUntil = minutesLater(now, organization.paymentLockMinutes);
  const { count } = await tx.payment.createMany({
    data: {
      organizationId: organization.id, id: paymentId, billId: bill.id, accountId: payer.accountId, channel: "payfip", state: "pending", amount: BigInt(bill.amount.minor),
      currency: bill.amount.currency, createdAt: now, lockedUntil, payerEmail: payer.email, idOp, payfipNumber: request.payfipNumber, refdet: request.refdet, exer: request.exer,
      saisie: payfipLetters[request.mode],
    },
    skipDuplicates: true,
  });
  if (count === 0) return null;
  await holdBill(tx, scope, bill);
  await emit({ type: "payment.opened", billId: bill.id, payload: { paymentId, number: bill.number, lockedUntil: lockedUntil.toISOString() } } satisfies PaymentEvent);
  return { paymentId, page: ports.payment?.pageOf(idOp) ?? "/" };
}

/** PayFiP was told an amount and a reference: a bill that was reduced or taken back meanwhile is not to be paid so. Held until the commit. */
async function holdBill(tx: Commit["tx"], { organization }: Scope, { id, amount, refdet }: PayableBill): Promise<void> {
  await tx.$queryRaw`SELECT id FROM bill WHERE organization_id = ${organization.id}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  const same = await tx.bill.findFirst({ where: { id, amount: BigInt(amount.minor), refdet, withdrawnAt: null }, select: { id: true } });
  if (!same) throw new Refusal("conflict", "changedMeanwhile");
}

async function runningNow({ read }: Scope, billId: string): Promise<RunningPayment> {
  const row = await read((tx) => tx.payment.findFirst({ where: { billId, state: "pending" }, select: { id: true, idOp: true, accountId: true, payerEmail: true, createdAt: true, lockedUntil: true } }));
  if (!row?.idOp || !row.lockedUntil) throw new Refusal("conflict", "changedMeanwhile");
  return { ...row, idOp: row.idOp, lockedUntil: row.lockedUntil };
}
