import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { holdAsAdministrator, loadMember } from "./load-member";
import { rolesText } from "./member";
import type { MemberEvent } from "./member.events";
import { mayManageMember } from "./member.policy";
import { changeMemberRolesSchema } from "./member.schema";
import { setRoles } from "./set-roles";

/** An administrator changes what somebody else may do in Gestion, from their next request on. The same roles again change nothing. Throws `changedMeanwhile`. */
export const changeMemberRoles = operation({
  name: "member.change-roles",
  input: changeMemberRolesSchema,
  load: loadMember,
  may: mayManageMember,
  run: (scope, { seen, roles: after }, { accountId, roles: before }) => scope.commit(async ({ tx, emit }) => {
    await holdAsAdministrator(tx, scope);
    if (rolesText(before) !== seen) throw new Refusal("conflict", "changedMeanwhile");
    await setRoles(tx, scope, { accountId, before, after });
    if (rolesText(after) !== seen) await emit({ type: "member.roles-changed", accountId, payload: { before, after } } satisfies MemberEvent);
    return { id: accountId };
  }),
});
