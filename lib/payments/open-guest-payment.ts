import { operation } from "@/lib/platform/operation";
import { beginPayment } from "./begin-payment";
import { isGuestKey } from "./guest-key";
import { loadPayable } from "./payable-bill";
import { mayPayAsGuest } from "./payment.policy";
import { guestPaymentSchema } from "./payment.schema";

/** Opens the payment of a bill for someone without an account, who gave its reference and amount before: `key` proves it. */
export const openGuestPayment = operation({
  name: "payment.open-as-guest",
  input: guestPaymentSchema,
  load: async (scope, { billId, key }) => {
    const bill = isGuestKey(scope, billId, key) ? await loadPayable(scope, billId) : null;
    return bill && { bill, holdsPaper: true };
  },
  may: mayPayAsGuest,
  run: (scope, { email }, { bill }) => beginPayment(scope, bill, { accountId: null, email, returnPath: (paymentId) => `/payer/retour?paiement=${paymentId}` }),
});
