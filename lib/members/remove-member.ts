import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { holdAsAdministrator, loadMember } from "./load-member";
import type { MemberEvent } from "./member.events";
import { mayManageMember } from "./member.policy";
import { memberIdSchema } from "./member.schema";
import { setRoles } from "./set-roles";

/**
 * An administrator takes somebody else out of Gestion: their open sessions have no right there from the next request on. Their account stays theirs, with
 * whatever else it opens. One who has not followed their invitation is not removed, but has it withdrawn.
 */
export const removeMember = operation({
  name: "member.remove",
  input: memberIdSchema,
  load: loadMember,
  may: mayManageMember,
  run: (scope, _input, { accountId, roles, state }) => scope.commit(async ({ tx, emit }) => {
    await holdAsAdministrator(tx, scope);
    if (state !== "active") throw new Refusal("conflict", "changedMeanwhile");
    await setRoles(tx, scope, { accountId, before: roles, after: [] });
    await emit({ type: "member.removed", accountId, payload: { roles } } satisfies MemberEvent);
  }),
});
