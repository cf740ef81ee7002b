import type { z } from "zod";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { Commit, Scope } from "@/lib/platform/scope";
import { isLive, sortNameOf } from "./debtor";
import type { DebtorEvent } from "./debtor.events";
import { mayHandleDebtors } from "./debtor.policy";
import { correctDebtorSchema } from "./debtor.schema";
import { loadDebtor, type LoadedDebtor } from "./load-debtor";
import { moveToAddress } from "./move-to-address";
import { writeWords } from "./write-words";

type Correction = z.output<typeof correctDebtorSchema>;
const recorded = ["lastName", "firstName", "address", "postalCode", "city", "email", "proposedEmail"] as const;

/**
 * An agent corrects a name, where someone lives, or their e-mail; what it was and what it is now are kept. Where somebody uses the account, another
 * e-mail is only proposed: nothing moves until it is confirmed. Otherwise the debtor goes to the account of the new address, which is invited.
 */
export const correctDebtor = operation({
  name: "debtor.correct",
  input: correctDebtorSchema,
  load: loadDebtor,
  may: mayHandleDebtors,
  async run(scope, input, debtor) {
    const after = corrected(debtor, input);
    const changed = recorded.filter((field) => after[field] !== debtor[field]);
    if (changed.length > 0) await scope.commit((commit) => write(scope, commit, debtor, after, changed));
    return { id: debtor.id, proposed: changed.includes("proposedEmail") && after.proposedEmail !== null };
  },
});

type Corrected = Pick<LoadedDebtor, (typeof recorded)[number]>;

function corrected(debtor: LoadedDebtor, { id: _id, firstName, email, ...rest }: Correction): Corrected {
  const typed = email || null;
  const proposes = typed !== null && typed !== debtor.email && isLive(debtor.account) && typed !== debtor.account?.email;
  return { ...rest, firstName: firstName || null, email: proposes ? debtor.email : typed, proposedEmail: proposes ? typed : typed === debtor.email ? debtor.proposedEmail : null };
}

async function write(scope: Scope, commit: Commit, debtor: LoadedDebtor, after: Corrected, changed: readonly (typeof recorded)[number][]): Promise<void> {
  const { tx, emit } = commit;
  const unchanged = { id: debtor.id, ...Object.fromEntries(recorded.map((field) => [field, debtor[field]])), accountId: debtor.accountId };
  const { count } = await tx.debtor.updateMany({ where: unchanged, data: { ...after, sortName: sortNameOf(after) } });
  if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
  await writeWords(scope, tx, { ...debtor, ...after });
  const only = (facts: Corrected) => Object.fromEntries(changed.map((field) => [field, facts[field]]));
  await emit({ type: "debtor.corrected", debtorId: debtor.id, payload: { before: only(debtor), after: only(after) } } satisfies DebtorEvent);
  if (!changed.includes("email") || isLive(debtor.account)) return;
  if (after.email !== null) return moveToAddress(scope, commit, debtor, after.email, "email");
  await detach(commit, debtor);
}

/** No address any more, and nobody has ever used the account of the one before. */
async function detach({ tx }: Commit, { id, accountId }: LoadedDebtor): Promise<void> {
  if (accountId === null) return;
  await tx.debtor.updateMany({ where: { id }, data: { accountId: null, attachedAt: null } });
  await tx.bill.updateMany({ where: { debtorId: id, accountId }, data: { accountId: null } });
}
