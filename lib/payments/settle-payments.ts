import { daysLater } from "@/lib/kernel/dates";
import type { Scope } from "@/lib/platform/scope";
import { isPaymentServiceFailure } from "@/lib/ports/payment";
import { payfipRules } from "./payment";
import { lapseOverdue, logUnreachable } from "./settle";
import { settlePayment } from "./settle-payment";

const batch = 100;
/** After so many in a row without an answer, PayFiP is taken for absent until the next round. */
const patience = 5;

type Key = { readonly createdAt: Date; readonly id: string };

/**
 * Every payment of the organisation whose end is not known: PayFiP is asked, one after the other, oldest first. One that fails stops no other. Past 7 days
 * nothing is asked for any more but what still keeps its bill. Gives how many were asked for.
 */
export async function settlePayments(scope: Scope): Promise<number> {
  let [asked, silent] = [0, 0];
  for (let after: Key | null = null, keys = await nextKeys(scope, null); keys.length > 0; keys = await nextKeys(scope, after)) {
    for (const { id } of keys) {
      silent = (await settleOne(scope, id, silent >= patience)) ? 0 : silent + 1;
      asked += 1;
    }
    after = keys.at(-1) ?? null;
  }
  return asked;
}

/** False: PayFiP did not answer. */
async function settleOne(scope: Scope, paymentId: string, isAbsent: boolean): Promise<boolean> {
  try {
    await (isAbsent ? lapseOverdue(scope, paymentId) : settlePayment(scope, { paymentId }));
    return !isAbsent;
  } catch (error) {
    logUnreachable(paymentId, error);
    return !(isPaymentServiceFailure(error) && error.code === "unavailable");
  }
}

const nextKeys = ({ read, now }: Scope, after: Key | null): Promise<Key[]> =>
  read((tx) => tx.payment.findMany({
    where: {
      channel: "payfip",
      OR: [{ state: "pending" }, { state: "lapsed", createdAt: { gt: daysLater(now, -payfipRules.askedDays) } }],
      ...(after ? { createdAt: { gte: after.createdAt }, AND: [{ OR: [{ createdAt: { gt: after.createdAt } }, { id: { gt: after.id } }] }] } : {}),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: batch, select: { createdAt: true, id: true },
  }));
