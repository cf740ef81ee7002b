import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { beginPayment } from "./begin-payment";
import { loadPayable } from "./payable-bill";
import { mayPay } from "./payment.policy";
import { billIdSchema } from "./payment.schema";

/** « Accès à l'écran de paiement PayFiP »: gives the page where the person pays their bill. Within 15 minutes, the same one again. */
export const openPayment = operation({
  name: "payment.open",
  input: billIdSchema,
  load: (scope, { billId }) => loadPayable(scope, billId),
  may: mayPay,
  async run(scope, _input, bill) {
    const { accountId } = scope.actor;
    const account = accountId && (await scope.read((tx) => tx.account.findUnique({ where: { id: accountId }, select: { email: true } })));
    if (!account) throw new Refusal("not-found", "notFound");
    return beginPayment(scope, bill, { accountId, email: account.email, returnPath: () => `/factures/${bill.id}/reglement/retour` });
  },
});
