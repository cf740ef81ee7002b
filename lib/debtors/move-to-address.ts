import { Refusal } from "@/lib/kernel/refusal";
import type { Locale } from "@/lib/kernel/locale";
import { issueLink } from "@/lib/platform/links";
import { prepareAccount } from "@/lib/platform/prepare-account";
import type { Commit, Scope } from "@/lib/platform/scope";
import { attachDebtor } from "./attach-debtor";
import { debtorName } from "./debtor";
import type { DebtorEvent } from "./debtor.events";
import type { LoadedDebtor } from "./load-debtor";

/**
 * The debtor goes to the account of an address that an agent vouches for: prepared if there is none, and invited as long as it is not active. Refuses
 * with `debtor.closedAccount` beside `field` when its owner closed it.
 */
export async function moveToAddress(scope: Scope, commit: Commit, debtor: LoadedDebtor, email: string, field?: string): Promise<void> {
  const { id, state } = await accountAt(scope, commit, debtor, email);
  if (state === "closed") throw new Refusal("conflict", "debtor.closedAccount", {}, field);
  await attachDebtor(commit, scope, { debtorId: debtor.id, accountId: id, by: "agent", moves: true });
  if (state === "prepared") await inviteAccount(scope, commit, { debtorId: debtor.id, accountId: id });
}

/** The account of an address, prepared if it has none. */
export async function accountAt({ organization, now }: Scope, { tx }: Commit, debtor: Pick<LoadedDebtor, "firstName" | "lastName">, email: string) {
  const columns = { id: true, state: true, locale: true } as const;
  const known = await tx.account.findUnique({ where: { email }, select: columns });
  if (known) return known;
  const locale: Locale = organization.locale;
  await prepareAccount(tx, { email, name: debtorName(debtor), locale, now });
  return tx.account.findUniqueOrThrow({ where: { email }, select: columns });
}

/** The message that leads to activation: a bill waits. */
export async function inviteAccount(scope: Scope, { tx, emit }: Commit, { debtorId, accountId }: { debtorId: string; accountId: string }): Promise<void> {
  const linkId = await issueLink(scope, tx, { accountId, purpose: "activation" });
  await emit({ type: "debtor.invited", debtorId, accountId, payload: { linkId } } satisfies DebtorEvent);
}
