import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { DebtorEvent } from "./debtor.events";
import { mayHandleDebtors } from "./debtor.policy";
import { decideAddressSchema } from "./debtor.schema";
import { loadDebtor } from "./load-debtor";
import { writeWords } from "./write-words";

/** An agent keeps the address as it is. Refuses with `changedMeanwhile` when another one is proposed by now, or none. */
export const dropAddress = operation({
  name: "debtor.drop-address",
  input: decideAddressSchema,
  load: loadDebtor,
  may: mayHandleDebtors,
  async run(scope, { id, email }, debtor) {
    await scope.commit(async ({ tx, emit }) => {
      const { count } = await tx.debtor.updateMany({ where: { id, proposedEmail: email }, data: { proposedEmail: null } });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      await writeWords(scope, tx, { ...debtor, proposedEmail: null });
      await emit({ type: "debtor.address-dropped", debtorId: id, payload: { dropped: email } } satisfies DebtorEvent);
    });
    return { id };
  },
});
