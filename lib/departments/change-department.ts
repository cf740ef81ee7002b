import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { DepartmentEvent } from "./department.events";
import { mayManageDepartments } from "./department.policy";
import { changeDepartmentSchema } from "./department.schema";
import { loadDepartment } from "./load-department";

/**
 * An administrator corrects its code or name, or says whether its invoices must name an order. Invoices keep the department, not its code.
 * Refuses `department.codeUsed` beside the code, and `changedMeanwhile` where a colleague changed it since it was read.
 */
export const changeDepartment = operation({
  name: "department.change",
  input: changeDepartmentSchema,
  load: loadDepartment,
  may: (actor) => mayManageDepartments(actor),
  run: (scope, { id, ...after }, { code, name, requiresOrder }) =>
    scope.commit(async ({ tx, emit }) => {
      const before = { code, name, requiresOrder };
      if (code === after.code && name === after.name && requiresOrder === after.requiresOrder) return { id };
      const taken = await tx.department.findFirst({ where: { code: after.code, id: { not: id } }, select: { id: true } });
      if (taken) throw new Refusal("conflict", "department.codeUsed", { code: after.code }, "code");
      const { count } = await tx.department.updateMany({ where: { id, ...before }, data: after });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      await emit({ type: "department.changed", payload: { departmentId: id, before, after } } satisfies DepartmentEvent);
      return { id };
    }),
});
