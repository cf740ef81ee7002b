import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { payfipProducts } from "@/lib/platform/payfip-products";
import type { Scope } from "@/lib/platform/scope";
import { isGuestKey } from "./guest-key";
import { loadPayable, type PayableBill } from "./payable-bill";
import { canResume, minutesLeft, minutesToCancel, type PaymentState } from "./payment";

/** A bill for whoever gave its reference and amount: nothing of its debtor. */
export type GuestBill = Pick<PayableBill, "id" | "reference" | "amount" | "state" | "payfipNumber" | "notPayable"> & { readonly minutes: number | null };

/** Whether bills of the organisation are paid online at all: under its own number, or under a product's. */
export const takesPayments = async ({ organization, ports, read }: Scope): Promise<boolean> =>
  ports.payment !== null && organization.currencies.includes("EUR") && (organization.payfipNumber !== null || (await read(payfipProducts)).size > 0);

/** Throws the refusal `notFound` where the key is not the bill's. `minutes`: how long a payment under way still keeps it. */
export async function readGuestBill(scope: Scope, billId: string, key: string): Promise<GuestBill> {
  const bill = isId(billId) && isGuestKey(scope, billId, key) ? await loadPayable(scope, billId) : null;
  if (!bill) throw new Refusal("not-found", "notFound");
  const { id, reference, amount, state, payfipNumber, notPayable, running } = bill;
  return { id, reference, amount, state, payfipNumber, notPayable, minutes: running && minutesLeft(running.lockedUntil, scope.now) };
}

/**
 * A payment without an account, for whoever holds its identifier, which PayFiP's page leads back to. `page`: where it goes on, as long as it can;
 * `minutes`: until the bill is free; `minutesToCancel`: 0 once it may be cancelled. Null: it is not running.
 */
export type GuestPayment = Pick<PayableBill, "reference" | "amount"> & {
  readonly id: string;
  readonly billId: string;
  readonly state: PaymentState;
  readonly receiptNumber: string | null;
  readonly paidAt: Date | null;
  /** The bill was paid or cancelled before. */
  readonly isDouble: boolean;
  readonly page: string | null;
  readonly minutes: number | null;
  readonly minutesToCancel: number | null;
};

/** Throws the refusal `notFound` for one that is not, or that was made with an account. */
export const readGuestPayment = (scope: Scope, paymentId: string): Promise<GuestPayment> =>
  scope.read(async (tx) => {
    const row = isId(paymentId) ? await tx.payment.findFirst({
      where: { id: paymentId, channel: "payfip", accountId: null, bill: { withdrawnAt: null } },
      select: { id: true, billId: true, state: true, idOp: true, amount: true, createdAt: true, lockedUntil: true, receiptNumber: true, paidAt: true, isDouble: true, bill: { select: { reference: true } } },
    }) : null;
    if (!row?.idOp) throw new Refusal("not-found", "notFound");
    const { id, billId, state, idOp, amount, lockedUntil, receiptNumber, paidAt, isDouble, bill } = row;
    const isRunning = state === "pending" && lockedUntil !== null;
    return {
      id, billId, state: state as PaymentState, reference: bill.reference, amount: { minor: Number(amount), currency: "EUR" }, receiptNumber, paidAt, isDouble,
      page: isRunning && canResume(row, scope.now) ? (scope.ports.payment?.pageOf(idOp) ?? null) : null, minutes: isRunning ? minutesLeft(lockedUntil, scope.now) : null,
      minutesToCancel: isRunning ? minutesToCancel(row, scope.now) : null,
    };
  });
