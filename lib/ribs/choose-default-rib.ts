import { maskedIban } from "@/lib/kernel/iban";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { holdRibs } from "./hold-ribs";
import { loadRib } from "./load-rib";
import { livingStates } from "./rib";
import type { RibEvent } from "./rib.events";
import { mayKeepRibs } from "./rib.policy";
import { ribIdSchema } from "./rib.schema";

/** The RIB that a deposit proposes first. Only a verified one is chosen; invoices that were deposited keep theirs. Refuses another one (`rib.notVerified`). */
export const chooseDefaultRib = operation({
  name: "rib.choose-default",
  input: ribIdSchema,
  load: loadRib,
  may: mayKeepRibs,
  run: (scope, { id }, { establishmentId, iban, state }) =>
    scope.commit(async ({ tx, emit }) => {
      if (state !== "verified") throw new Refusal("conflict", "rib.notVerified");
      await holdRibs(tx, scope, establishmentId);
      await tx.rib.updateMany({ where: { establishmentId, isDefault: true, state: { in: [...livingStates] }, id: { not: id } }, data: { isDefault: false } });
      const { count } = await tx.rib.updateMany({ where: { id, state: "verified", isDefault: false }, data: { isDefault: true } });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      await emit({ type: "rib.default-chosen", ribId: id, establishmentId, payload: { iban: maskedIban(iban) } } satisfies RibEvent);
      return { id, establishmentId };
    }),
});
