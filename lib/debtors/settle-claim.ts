import { Refusal } from "@/lib/kernel/refusal";
import type { Commit, Scope } from "@/lib/platform/scope";
import { attachDebtor } from "./attach-debtor";
import type { DebtorEvent } from "./debtor.events";
import { holdDebtor } from "./hold-debtor";
import type { OpenClaim } from "./load-claim";

type How = { readonly by: "code" | "agent"; readonly decidedById: string | null };

/**
 * An open claim is proven: its debtor is attached to the account that asked. Refuses with `changedMeanwhile` when the claim is settled already, and
 * with `debtor.alreadyAttached` when the debtor is on an account that somebody uses.
 */
export async function settleClaim(scope: Scope, commit: Commit, { id, debtorId, accountId }: OpenClaim, { by, decidedById }: How): Promise<void> {
  const { tx, emit } = commit;
  await holdDebtor(tx, scope, debtorId); // before the claim, as everybody does: two acts cannot wait for each other
  const { count } = await tx.billClaim.updateMany({ where: { id, state: "open" }, data: { state: "confirmed", decidedAt: scope.now, decidedById, codeHash: null } });
  if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
  if (!(await attachDebtor(commit, scope, { debtorId, accountId, by }))) throw new Refusal("conflict", "debtor.alreadyAttached");
  await emit({ type: "claim.confirmed", debtorId, accountId, payload: { claimId: id, by } } satisfies DebtorEvent);
}
