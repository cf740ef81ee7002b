import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { holdRibs } from "./hold-ribs";
import { loadRib } from "./load-rib";
import { moveRib } from "./move-rib";
import { notPayable } from "./rib";
import type { RibEvent } from "./rib.events";
import { mayVerifyRib } from "./rib.policy";
import { refuseRibSchema } from "./rib.schema";

/** An agent refuses a RIB with a reason; also one that was verified, as long as its cooling lasts. After that it is refused as `rib.coolingOver`: it is set aside. */
export const refuseRib = operation({
  name: "rib.refuse",
  input: refuseRibSchema,
  load: loadRib,
  may: mayVerifyRib,
  run: (scope, { id, reason }, rib) =>
    scope.commit(async ({ tx, emit }) => {
      const { establishmentId, state } = rib;
      if (state === "verified" && notPayable(rib, scope.now) === null) throw new Refusal("conflict", "rib.coolingOver");
      await holdRibs(tx, scope, establishmentId);
      await moveRib(tx, scope, "refuse", rib, { reason, isDefault: false, coolingUntil: null });
      await emit({ type: "rib.refused", ribId: id, establishmentId, payload: { reason } } satisfies RibEvent);
      return { id };
    }),
});
