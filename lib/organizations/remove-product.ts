import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { loadProduct, productAsSeen } from "./load-product";
import type { OrganizationEvent } from "./organization.events";
import { mayChangeSettings } from "./organization.policy";
import { removeProductSchema } from "./organization.schema";

/** A product has no number of its own any more: its bills are paid under the organisation's. Refuses `changedMeanwhile` where it is not what was shown. */
export const removeProduct = operation({
  name: "organization.remove-product",
  input: removeProductSchema,
  load: loadProduct,
  may: (actor) => mayChangeSettings(actor),
  run: (scope, { code, seen }) =>
    scope.commit(async ({ tx, emit }) => {
      const product = await productAsSeen(tx, { code, seen });
      const { count } = await tx.payfipProduct.deleteMany({ where: product });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      const { name, payfipNumber } = product;
      await emit({ type: "organization.product-removed", payload: { code, name, before: { name, payfipNumber }, after: {} } } satisfies OrganizationEvent);
      return { code };
    }),
});
