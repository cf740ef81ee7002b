import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { attemptOf, takeAttempt, type Attempt } from "@/lib/platform/take-attempt";
import { bareReference } from "./debtor";
import type { DebtorEvent } from "./debtor.events";
import { mayRequestClaim } from "./debtor.policy";
import { requestClaimSchema } from "./debtor.schema";

/** The job that `answer-claim.ts` does. */
export const answerClaimTask = "answer-claim";

/**
 * Activation by a paper bill: number, amount and the address to use. Whatever they are, the same work is done and the same is answered; a job looks
 * for the bill, and the message says what was found. Throttled by origin, by bill and by address.
 */
export const requestClaim = operation({
  name: "claim.request",
  input: requestClaimSchema,
  load: async () => ({}),
  may: mayRequestClaim,
  async run(scope, { reference, amount, email }) {
    await takeAttempt(scope, claimAttempt(scope, reference, email));
    await scope.commit(async ({ emit, enqueue }) => {
      await emit({ type: "claim.requested", payload: {} } satisfies DebtorEvent);
      await enqueue(answerClaimTask, { reference, amount, email, locale: scope.locale });
    });
    return { email };
  },
});

/** The bill by what was typed, whether or not there is one such: the count tells nothing. In one order, so that two attempts cannot wait for each other. */
function claimAttempt(scope: Scope, reference: string, email: string): Attempt {
  const bill = attemptOf(scope, "claim", `${scope.organization.id}:${bareReference(reference)}`);
  return [...bill, ...attemptOf({ ...scope, origin: null }, "claim-address", email)].sort((one, other) => (one.key < other.key ? -1 : 1));
}
