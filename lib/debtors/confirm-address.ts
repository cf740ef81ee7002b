import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { DebtorEvent } from "./debtor.events";
import { mayHandleDebtors } from "./debtor.policy";
import { decideAddressSchema } from "./debtor.schema";
import { loadDebtor } from "./load-debtor";
import { moveToAddress } from "./move-to-address";
import { writeWords } from "./write-words";

/**
 * An agent takes the other address that an import or a correction proposed: the debtor moves to the account of that address, prepared and invited if
 * there is none, and the addresses before are told. Refuses with `changedMeanwhile` when it is not the one that the agent read.
 */
export const confirmAddress = operation({
  name: "debtor.confirm-address",
  input: decideAddressSchema,
  load: loadDebtor,
  may: mayHandleDebtors,
  async run(scope, { id, email }, debtor) {
    const { email: before, account, accountId } = debtor;
    await scope.commit(async (commit) => {
      const { count } = await commit.tx.debtor.updateMany({ where: { id, proposedEmail: email, accountId }, data: { email, proposedEmail: null } });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      await writeWords(scope, commit.tx, { ...debtor, email, proposedEmail: null });
      const told = [...new Set([before, account?.email])].filter((address) => address != null && address !== email) as string[];
      await commit.emit({ type: "debtor.address-confirmed", debtorId: id, payload: { before, after: email, told } } satisfies DebtorEvent);
      await moveToAddress(scope, commit, debtor, email);
    });
    return { id };
  },
});
