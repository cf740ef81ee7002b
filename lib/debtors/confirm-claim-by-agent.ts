import { operation } from "@/lib/platform/operation";
import { mayDecideClaim } from "./debtor.policy";
import { claimIdSchema } from "./debtor.schema";
import { loadOpenClaim } from "./load-claim";
import { settleClaim } from "./settle-claim";

/** An agent knows that the person is the debtor: all its bills are seen, and the person is told. */
export const confirmClaimByAgent = operation({
  name: "claim.confirm-by-agent",
  input: claimIdSchema,
  load: loadOpenClaim,
  may: mayDecideClaim,
  async run(scope, { id }, claim) {
    await scope.commit((commit) => settleClaim(scope, commit, claim, { by: "agent", decidedById: scope.actor.accountId }));
    return { id, debtorId: claim.debtorId };
  },
});
