import { dateAt, toDateColumn } from "@/lib/kernel/dates";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { loadPayable } from "./payable-bill";
import type { PaymentEvent } from "./payment.events";
import { mayDeclare } from "./payment.policy";
import { declarePaymentSchema } from "./payment.schema";
import { refuseDayToCome } from "./paid-day";

/** « J'ai réglé cette facture »: the debtor says that they paid another way; shown as declared until an agent, an import or PayFiP confirms it. */
export const declarePayment = operation({
  name: "payment.declare",
  input: declarePaymentSchema,
  load: (scope, { billId }) => loadPayable(scope, billId),
  may: mayDeclare,
  async run(scope, { paidOn, means }, bill) {
    const { organization, actor, now } = scope;
    if (bill.state !== "due") throw new Refusal("conflict", "payment.notDue");
    refuseDayToCome(paidOn, dateAt(now, organization.timeZone));
    return scope.commit(async ({ tx, emit }) => {
      const data = { organizationId: organization.id, billId: bill.id, accountId: actor.accountId, channel: "declared", state: "declared", amount: BigInt(bill.amount.minor), currency: bill.amount.currency, means, paidOn: toDateColumn(paidOn), createdAt: now };
      const [declared] = await tx.payment.createManyAndReturn({ data: [data], skipDuplicates: true, select: { id: true } });
      if (!declared) throw new Refusal("conflict", "changedMeanwhile");
      await emit({ type: "payment.declared", billId: bill.id, payload: { paymentId: declared.id, number: bill.number, means, paidOn } } satisfies PaymentEvent);
      return { billId: bill.id };
    });
  },
});
