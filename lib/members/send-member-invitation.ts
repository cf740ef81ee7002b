import { Refusal } from "@/lib/kernel/refusal";
import { issueLink } from "@/lib/platform/links";
import { operation } from "@/lib/platform/operation";
import { attemptOf, takeAttempt } from "@/lib/platform/take-attempt";
import { holdAsAdministrator, loadMember, rolesNow } from "./load-member";
import type { MemberEvent } from "./member.events";
import { mayManageMember } from "./member.policy";
import { memberIdSchema } from "./member.schema";

/** The message once more to somebody who has not followed its link, with a new one: the one before works no more. Throws `changedMeanwhile` once they have. */
export const sendMemberInvitation = operation({
  name: "member.send-invitation",
  input: memberIdSchema,
  load: loadMember,
  may: mayManageMember,
  async run(scope, _input, { accountId, email }) {
    await takeAttempt(scope, attemptOf(scope, "invite-member", email));
    await scope.commit(async ({ tx, emit }) => {
      await holdAsAdministrator(tx, scope);
      const roles = await rolesNow(tx, scope, accountId);
      const prepared = await tx.account.findFirst({ where: { id: accountId, state: "prepared" }, select: { id: true } });
      if (!prepared || roles.length === 0) throw new Refusal("conflict", "changedMeanwhile");
      const linkId = await issueLink(scope, tx, { accountId, purpose: "activation" });
      await emit({ type: "member.invited-again", accountId, payload: { email, roles, linkId } } satisfies MemberEvent);
    });
    return { id: accountId };
  },
});
