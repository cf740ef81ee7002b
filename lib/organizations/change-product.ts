import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { checkPayfipNumber } from "./check-payfip-number";
import { loadProduct, productAsSeen } from "./load-product";
import type { OrganizationEvent } from "./organization.events";
import { mayChangeSettings } from "./organization.policy";
import { changeProductSchema } from "./organization.schema";

/**
 * Another name or PayFiP number of a product; its code is what bills say, and stays. Another number is asked of PayFiP and confirmed. Payments that were
 * begun end under the number with which they were opened. Refuses as `addProduct` does, and `changedMeanwhile`.
 */
export const changeProduct = operation({
  name: "organization.change-product",
  input: changeProductSchema,
  load: loadProduct,
  may: (actor) => mayChangeSettings(actor),
  async run(scope, { code, seen, payfipConfirmed, ...after }, shown) {
    if (after.payfipNumber !== shown.payfipNumber) await checkPayfipNumber(scope, after.payfipNumber, payfipConfirmed);
    await scope.commit(async ({ tx, emit }) => {
      const before = await productAsSeen(tx, { code, seen });
      if (before.name === after.name && before.payfipNumber === after.payfipNumber) return;
      const { count } = await tx.payfipProduct.updateMany({ where: before, data: after });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      const { name, payfipNumber } = before;
      await emit({ type: "organization.product-changed", payload: { code, name: after.name, before: { name, payfipNumber }, after } } satisfies OrganizationEvent);
    });
    return { code };
  },
});
