import { minutesLater } from "@/lib/kernel/dates";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { attemptOf, takeAttempt } from "@/lib/platform/take-attempt";
import { codeOf, hashOfCode } from "./claim-code";
import { claimCode } from "./debtor";
import type { DebtorEvent } from "./debtor.events";
import { mayProveClaim } from "./debtor.policy";
import { claimIdSchema } from "./debtor.schema";
import { loadOpenClaim } from "./load-claim";

/**
 * « Recevoir un code »: eight digits go to the address that billing knows, and replace those sent before. Refuses with `debtor.noAddress` where it
 * knows none. Throttled by debtor and by origin: the address is someone's.
 */
export const sendClaimCode = operation({
  name: "claim.send-code",
  input: claimIdSchema,
  load: loadOpenClaim,
  may: mayProveClaim,
  async run(scope, { id }, { debtorId, accountId, debtor }) {
    if (debtor.email === null) throw new Refusal("conflict", "debtor.noAddress");
    await takeAttempt(scope, attemptOf(scope, "claim-code", debtorId));
    const codeExpiresAt = minutesLater(scope.now, claimCode.minutes);
    const codeHash = hashOfCode(scope, id, codeOf(scope, { id, codeExpiresAt }));
    await scope.commit(async ({ tx, emit }) => {
      const { count } = await tx.billClaim.updateMany({ where: { id, state: "open" }, data: { codeHash, codeExpiresAt, codeTries: 0 } });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      await emit({ type: "claim.code-sent", debtorId, accountId, payload: { claimId: id } } satisfies DebtorEvent);
    });
    return { id };
  },
});
