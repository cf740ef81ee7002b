import { maskedIban } from "@/lib/kernel/iban";
import { operation } from "@/lib/platform/operation";
import { holdRibs } from "./hold-ribs";
import { loadRib } from "./load-rib";
import { moveRib } from "./move-rib";
import { payable } from "./rib";
import type { RibEvent } from "./rib.events";
import { mayKeepRibs } from "./rib.policy";
import { ribIdSchema } from "./rib.schema";
import { unpaidInvoices } from "./unpaid-invoices";

/**
 * A supplier withdraws a RIB: no invoice is deposited with it any more. Those that were keep it, and are paid to it if it could be paid to by now; one
 * that is withdrawn before never is, so that a manager can stop a change that is not theirs.
 */
export const withdrawRib = operation({
  name: "rib.withdraw",
  input: ribIdSchema,
  load: loadRib,
  may: mayKeepRibs,
  run: (scope, { id }, rib) =>
    scope.commit(async ({ tx, emit }) => {
      const { establishmentId, iban, coolingUntil } = rib;
      await holdRibs(tx, scope, establishmentId);
      const stays = payable(rib, scope.now);
      await moveRib(tx, scope, "withdraw", rib, { isDefault: false, coolingUntil: stays ? coolingUntil : null });
      const payload = { iban: maskedIban(iban), unpaid: await unpaidInvoices(tx, id), paysThem: stays ? 1 : 0 };
      await emit({ type: "rib.withdrawn", ribId: id, establishmentId, payload } satisfies RibEvent);
      return { id, establishmentId };
    }),
});
