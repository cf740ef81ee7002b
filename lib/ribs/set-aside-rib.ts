import { maskedIban } from "@/lib/kernel/iban";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { holdRibs } from "./hold-ribs";
import { loadRib } from "./load-rib";
import { moveRib } from "./move-rib";
import { payable } from "./rib";
import type { RibEvent } from "./rib.events";
import { mayVerifyRib } from "./rib.policy";
import { refuseRibSchema } from "./rib.schema";
import { unpaidInvoices } from "./unpaid-invoices";

/**
 * An agent stops a RIB that is paid to, with a reason, also one that the establishment has withdrawn and that is paid to for its last invoices: none of them
 * comes nearer to payment. One that is not paid to is refused as `changedMeanwhile`: whoever verifies it refuses it.
 */
export const setAsideRib = operation({
  name: "rib.set-aside",
  input: refuseRibSchema,
  load: loadRib,
  may: mayVerifyRib,
  run: (scope, { id, reason }, rib) =>
    scope.commit(async ({ tx, emit }) => {
      const { establishmentId, iban } = rib;
      if (!payable(rib, scope.now)) throw new Refusal("conflict", "changedMeanwhile");
      await holdRibs(tx, scope, establishmentId);
      await moveRib(tx, scope, "set-aside", rib, { reason, isDefault: false, coolingUntil: null });
      const payload = { iban: maskedIban(iban), reason, unpaid: await unpaidInvoices(tx, id) };
      await emit({ type: "rib.set-aside", ribId: id, establishmentId, payload } satisfies RibEvent);
      return { id };
    }),
});
