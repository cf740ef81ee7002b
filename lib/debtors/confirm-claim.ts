import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { isRightCode } from "./claim-code";
import { claimCode } from "./debtor";
import { mayProveClaim } from "./debtor.policy";
import { confirmClaimSchema } from "./debtor.schema";
import { loadOpenClaim } from "./load-claim";
import { settleClaim } from "./settle-claim";

/**
 * The code proves that one reads the address that billing knows: the debtor is attached, and all its bills are seen. A try is counted before it is
 * made. Refuses with `debtor.codeStale` (none, too old, or five tries) and `debtor.codeWrong` beside the field.
 */
export const confirmClaim = operation({
  name: "claim.confirm",
  input: confirmClaimSchema,
  load: loadOpenClaim,
  may: mayProveClaim,
  async run(scope, { id, code }, claim) {
    const left = await takeTry(scope, id);
    if (!isRightCode(scope, left, code)) throw new Refusal("conflict", "debtor.codeWrong", { left: left.tries }, "code");
    await scope.commit((commit) => settleClaim(scope, commit, claim, { by: "code", decidedById: null }));
    return { id };
  },
});

/** In a transaction of its own: the refusal that may follow takes nothing back. */
const takeTry = ({ commit, now }: Scope, id: string) => commit(async ({ tx }) => {
  const usable = { id, state: "open", codeTries: { lt: claimCode.tries }, codeExpiresAt: { gt: now }, codeHash: { not: null } };
  const { count } = await tx.billClaim.updateMany({ where: usable, data: { codeTries: { increment: 1 } } });
  if (count === 0) throw new Refusal("conflict", "debtor.codeStale");
  const { codeHash, codeTries } = await tx.billClaim.findFirstOrThrow({ where: { id }, select: { codeHash: true, codeTries: true } });
  return { id, codeHash: codeHash ?? "", tries: claimCode.tries - codeTries };
});
