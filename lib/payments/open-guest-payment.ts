import { operation } from "@/lib/platform/operation";
import { attemptOf, takeAttempt } from "@/lib/platform/take-attempt";
import { beginPayment } from "./begin-payment";
import { isGuestKey } from "./guest-key";
import { loadPayable } from "./payable-bill";
import { mayPayAsGuest } from "./payment.policy";
import { guestPaymentSchema } from "./payment.schema";

/**
 * Opens the payment of a bill for someone without an account, who gave its reference and amount before: `key` proves it. Throttled by bill: each payment
 * that is opened keeps it from its debtor for a while, and asks PayFiP for something.
 */
export const openGuestPayment = operation({
  name: "payment.open-as-guest",
  input: guestPaymentSchema,
  load: async (scope, { billId, key }) => {
    const bill = isGuestKey(scope, billId, key) ? await loadPayable(scope, billId) : null;
    return bill && { bill, holdsPaper: true };
  },
  may: mayPayAsGuest,
  async run(scope, { email }, { bill }) {
    if (bill.running === null) await takeAttempt(scope, attemptOf({ ...scope, origin: null }, "guest-payment", bill.id));
    return beginPayment(scope, bill, { accountId: null, email, returnPath: (paymentId) => `/payer/retour?paiement=${paymentId}` });
  },
});
