import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { checkPayfipNumber } from "./check-payfip-number";
import type { OrganizationEvent } from "./organization.events";
import { mayChangeSettings } from "./organization.policy";
import { addProductSchema } from "./organization.schema";

const used = (code: string) => new Refusal("conflict", "organization.productUsed", { code }, "code");

/**
 * A product has a PayFiP number of its own: bills that name it are paid under it from now on. Asked of PayFiP and confirmed as the organisation's own
 * is. Refuses `organization.productUsed` beside the code, and `organization.payfip…` beside the number or its confirmation.
 */
export const addProduct = operation({
  name: "organization.add-product",
  input: addProductSchema,
  load: async ({ read }, { code }) => ({ isThere: (await read((tx) => tx.payfipProduct.findFirst({ where: { code }, select: { code: true } }))) !== null }),
  may: (actor) => mayChangeSettings(actor),
  async run(scope, { payfipConfirmed, ...product }, { isThere }) {
    const { code, ...after } = product;
    if (isThere) throw used(code);
    await checkPayfipNumber(scope, after.payfipNumber, payfipConfirmed);
    await scope.commit(async ({ tx, emit }) => {
      const { count } = await tx.payfipProduct.createMany({ data: [{ organizationId: scope.organization.id, ...product, createdAt: scope.now }], skipDuplicates: true });
      if (count === 0) throw used(code);
      await emit({ type: "organization.product-added", payload: { code, name: after.name, before: {}, after } } satisfies OrganizationEvent);
    });
    return { code };
  },
});
