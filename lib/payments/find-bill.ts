import { refdetOf } from "@/lib/bills/bill";
import { parseAmount } from "@/lib/kernel/money";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { attemptOf, forgive, takeAttempt } from "@/lib/platform/take-attempt";
import { guestKeyOf } from "./guest-key";
import { findBillSchema } from "./payment.schema";

const bareReference = (typed: string): string => refdetOf(typed) ?? "";
/** One that can be paid, then one that is being paid, then any. */
const firstOf = (bills: readonly { id: string; state: string }[]) => bills.find(({ state }) => state === "due") ?? bills.find(({ state }) => state === "paying") ?? bills[0];

/**
 * « Payer sans compte »: finds a bill by its reference and its amount together. Throttled, by what was typed and by origin: both can be guessed. Throws
 * `payment.noSuchBill`, the same whichever is wrong. Gives the bill's id and the key of its page.
 */
export const findBill = operation({
  name: "payment.find-bill",
  input: findBillSchema,
  load: async (_scope, { reference }) => ({ refdet: bareReference(reference) }),
  may: () => true, // whoever holds the paper
  async run(scope, { amount }, { refdet }) {
    const attempt = attemptOf(scope, "guest-bill", `${scope.organization.id}:${refdet.toUpperCase()}`);
    await takeAttempt(scope, attempt);
    const bill = await matching(scope, refdet, amount);
    if (!bill) throw new Refusal("not-found", "payment.noSuchBill");
    await scope.commit(({ tx }) => forgive(tx, attempt, scope.now));
    return { billId: bill.id, key: guestKeyOf(scope, bill.id) };
  },
});

async function matching({ read }: Scope, refdet: string, typed: string) {
  const cents = parseAmount(typed, "EUR");
  if (refdet === "" || cents === null) return undefined;
  const where = { refdet: { in: [...new Set([refdet, refdet.toUpperCase()])] }, amount: BigInt(cents), currency: "EUR", withdrawnAt: null };
  return firstOf(await read((tx) => tx.bill.findMany({ where, select: { id: true, state: true }, orderBy: { id: "desc" }, take: 10 })));
}
