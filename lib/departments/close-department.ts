import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import type { DepartmentEvent } from "./department.events";
import { mayManageDepartments } from "./department.policy";
import { departmentIdSchema } from "./department.schema";
import { loadDepartment, type LoadedDepartment } from "./load-department";

/** Nothing is sent to it any more; what it has received stays its own. */
export const closeDepartment = operation({
  name: "department.close",
  input: departmentIdSchema,
  load: loadDepartment,
  may: (actor) => mayManageDepartments(actor),
  run: (scope, _input, department) => setActive(scope, department, false),
});

/** It receives invoices again, with the members that it had. */
export const reopenDepartment = operation({
  name: "department.reopen",
  input: departmentIdSchema,
  load: loadDepartment,
  may: (actor) => mayManageDepartments(actor),
  run: (scope, _input, department) => setActive(scope, department, true),
});

const setActive = (scope: Scope, { id, code }: LoadedDepartment, active: boolean): Promise<{ id: string }> =>
  scope.commit(async ({ tx, emit }) => {
    const { count } = await tx.department.updateMany({ where: { id, active: !active }, data: { active } });
    if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
    await emit({ type: active ? "department.reopened" : "department.closed", payload: { departmentId: id, code } } satisfies DepartmentEvent);
    return { id };
  });
