import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { DebtorEvent } from "./debtor.events";
import { mayDecideClaim } from "./debtor.policy";
import { claimIdSchema } from "./debtor.schema";
import { holdDebtor } from "./hold-debtor";
import { loadOpenClaim } from "./load-claim";

/** An agent says no: the one bill goes back to where its debtor's bills are, nobody can ask for it by paper any more, and the person is told. */
export const dropClaim = operation({
  name: "claim.drop",
  input: claimIdSchema,
  load: loadOpenClaim,
  may: mayDecideClaim,
  async run(scope, { id }, { debtorId, billId, accountId }) {
    await scope.commit(async ({ tx, emit }) => {
      const held = await holdDebtor(tx, scope, debtorId);
      const { count } = await tx.billClaim.updateMany({ where: { id, state: "open" }, data: { state: "dropped", decidedAt: scope.now, decidedById: scope.actor.accountId, codeHash: null } });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      await tx.bill.updateMany({ where: { id: billId, accountId }, data: { accountId: held?.accountId ?? null } });
      await emit({ type: "claim.dropped", debtorId, billId, accountId, payload: { claimId: id } } satisfies DebtorEvent);
    });
    return { id, debtorId };
  },
});
