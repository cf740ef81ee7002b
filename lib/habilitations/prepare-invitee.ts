import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import { issueLink } from "@/lib/platform/links";
import { prepareAccount } from "@/lib/platform/prepare-account";
import type { Scope } from "@/lib/platform/scope";

/**
 * In a commit: whoever reads the address will be able to sign in with it. Its account is prepared if there is none; gives the activation link that the
 * message carries, null for an active account. Throws `habilitation.invitation.addressClosed` for one that its owner closed.
 */
export async function prepareInvitee(tx: Tx, scope: Scope, email: string): Promise<string | null> {
  await prepareAccount(tx, { email, name: null, locale: scope.organization.locale, now: scope.now });
  const { id: accountId, state } = await tx.account.findUniqueOrThrow({ where: { email }, select: { id: true, state: true } });
  if (state === "closed") throw new Refusal("conflict", "habilitation.invitation.addressClosed", {}, "email");
  return state === "prepared" ? issueLink(scope, tx, { accountId, purpose: "activation" }) : null;
}
