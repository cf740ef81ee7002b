import { holds } from "@/lib/kernel/actor";
import { rolesLeft } from "@/lib/members/member.events";
import type { React } from "@/lib/platform/notifications";
import type { DepartmentEvent } from "./department.events";

/** Whoever handles invoices no more works in no service that receives them: none is handed to somebody who cannot open it. */
export const leaveDepartments: React = async ({ accountId, payload }, { tx, scope, emit }) => {
  if (accountId === undefined || holds({ accountId, roles: rolesLeft(payload) }, "accounting")) return;
  const { organization: { id: organizationId } } = scope;
  const held = await tx.departmentMember.findMany({ where: { organizationId, accountId }, select: { department: { select: { id: true, code: true } } }, orderBy: { departmentId: "asc" } });
  await tx.departmentMember.deleteMany({ where: { organizationId, accountId } });
  for (const { department: { id: departmentId, code } } of held)
    await emit({ type: "department.members-set", payload: { departmentId, code, added: [], removed: [accountId] } } satisfies DepartmentEvent);
};
