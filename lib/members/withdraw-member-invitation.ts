import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import { endLinks } from "@/lib/platform/links";
import { operation } from "@/lib/platform/operation";
import { holdAsAdministrator, loadMember, type LoadedMember } from "./load-member";
import type { MemberEvent } from "./member.events";
import { mayManageMember } from "./member.policy";
import { memberIdSchema } from "./member.schema";
import { setRoles } from "./set-roles";

/** An invitation that was not followed is taken back: no role is left, and its link opens nothing. Throws `changedMeanwhile` once it was followed. */
export const withdrawMemberInvitation = operation({
  name: "member.withdraw-invitation",
  input: memberIdSchema,
  load: loadMember,
  may: mayManageMember,
  run: (scope, _input, member) => scope.commit(async ({ tx, emit }) => {
    const { accountId, email, roles } = member;
    await holdAsAdministrator(tx, scope);
    await setRoles(tx, scope, { accountId, before: roles, after: [] });
    if (!(await closeDoor(tx, member))) throw new Refusal("conflict", "changedMeanwhile");
    if (!member.elsewhere) await endLinks(tx, { accountId, purpose: "activation" }, scope.now);
    await emit({ type: "member.invitation-withdrawn", accountId, payload: { email, roles } } satisfies MemberEvent);
  }),
});

/** Somebody who was active before they were invited is so again, with the password that they had; unless another organisation waits for them as an agent. */
async function closeDoor(tx: Tx, { accountId, hasPassword, elsewhere }: LoadedMember): Promise<boolean> {
  const state = hasPassword && !elsewhere ? "active" : "prepared";
  return (await tx.account.updateMany({ where: { id: accountId, state: "prepared" }, data: { state } })).count === 1;
}
