import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import { issueLink } from "@/lib/platform/links";
import { operation } from "@/lib/platform/operation";
import { prepareAccount } from "@/lib/platform/prepare-account";
import type { Scope } from "@/lib/platform/scope";
import { endSessions } from "@/lib/platform/session";
import { attemptOf, takeAttempt } from "@/lib/platform/take-attempt";
import { holdAsAdministrator, isAgentElsewhere, rolesNow } from "./load-member";
import type { MemberEvent } from "./member.events";
import { mayInviteMember } from "./member.policy";
import { inviteMemberSchema } from "./member.schema";
import { setRoles } from "./set-roles";

/**
 * An administrator gives somebody roles in Gestion, by their address: its reader follows a link and chooses a password as long as an agent's must be. The
 * administrator is answered alike whether the address had an account or not. Whoever is an agent of another organisation only has to sign in. Throttled
 * by address and origin: it is someone's mailbox. Throws `member.already` and `member.addressClosed` beside the address.
 */
export const inviteMember = operation({
  name: "member.invite",
  input: inviteMemberSchema,
  load: async (scope, { email }) => {
    const known = await scope.read((tx) => tx.account.findUnique({ where: { email }, select: { id: true } }));
    return { isAgent: known !== null && (await isAgentElsewhere(scope, known.id)) };
  },
  may: mayInviteMember,
  async run(scope, { email, name, roles }, { isAgent }) {
    await takeAttempt(scope, attemptOf(scope, "invite-member", email));
    return scope.commit(async ({ tx, emit }) => {
      await holdAsAdministrator(tx, scope);
      const accountId = await invitee(tx, scope, { email, name });
      if ((await rolesNow(tx, scope, accountId)).length > 0) throw new Refusal("conflict", "member.already", {}, "email");
      await setRoles(tx, scope, { accountId, before: [], after: roles });
      const linkId = await openDoor(tx, scope, accountId, isAgent);
      await emit({ type: "member.invited", accountId, payload: { email, roles, linkId } } satisfies MemberEvent);
      return { email };
    });
  },
});

async function invitee(tx: Tx, { organization: { locale }, now }: Scope, person: { email: string; name: string }): Promise<string> {
  await prepareAccount(tx, { ...person, locale, now });
  const { id, state } = await tx.account.findUniqueOrThrow({ where: { email: person.email }, select: { id: true, state: true } });
  if (state === "closed") throw new Refusal("conflict", "member.addressClosed", {}, "email");
  return id;
}

/** Who becomes an agent goes through activation, also if they were active: an agent's password is longer than the one they may have, and their sessions shorter. */
async function openDoor(tx: Tx, scope: Scope, accountId: string, isAgent: boolean): Promise<string | null> {
  const { state } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { state: true } });
  if (state === "active" && isAgent) return null;
  await endSessions(tx, accountId);
  await tx.account.updateMany({ where: { id: accountId, state: "active" }, data: { state: "prepared" } });
  return issueLink(scope, tx, { accountId, purpose: "activation" });
}
