import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { DepartmentEvent } from "./department.events";
import { mayManageDepartments } from "./department.policy";
import { setMembersSchema } from "./department.schema";
import { agentsOfAccounting } from "./department.queries";
import { loadDepartment } from "./load-department";

/** An administrator says who works in a department. Only agents who handle invoices come in: `department.notAnAgent` for anyone else. */
export const setMembers = operation({
  name: "department.set-members",
  input: setMembersSchema,
  load: loadDepartment,
  may: (actor) => mayManageDepartments(actor),
  run: (scope, { id: departmentId, members }, { code, members: current }) =>
    scope.commit(async ({ tx, emit }) => {
      const before = current.map(({ accountId }) => accountId);
      const added = members.filter((member) => !before.includes(member));
      const removed = before.filter((member) => !members.includes(member));
      const agents = (await agentsOfAccounting(tx, scope.organization.id)).map(({ id }) => id);
      if (added.some((member) => !agents.includes(member))) throw new Refusal("conflict", "department.notAnAgent", {}, "members");
      if (added.length + removed.length === 0) return { id: departmentId };
      const organizationId = scope.organization.id;
      await tx.departmentMember.deleteMany({ where: { departmentId, accountId: { in: removed } } });
      await tx.departmentMember.createMany({ data: added.map((accountId) => ({ organizationId, departmentId, accountId })), skipDuplicates: true });
      await emit({ type: "department.members-set", payload: { departmentId, code, added, removed } } satisfies DepartmentEvent);
      return { id: departmentId };
    }),
});
