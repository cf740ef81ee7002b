import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { DepartmentEvent } from "./department.events";
import { mayManageDepartments } from "./department.policy";
import { createDepartmentSchema } from "./department.schema";

/** An administrator adds a service that receives invoices. `department.codeUsed` beside the code where another one has it, closed or not. */
export const createDepartment = operation({
  name: "department.create",
  input: createDepartmentSchema,
  load: () => Promise.resolve({}),
  may: mayManageDepartments,
  run: (scope, facts) =>
    scope.commit(async ({ tx, emit }) => {
      const data = [{ organizationId: scope.organization.id, ...facts }];
      const [written] = await tx.department.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
      if (!written) throw new Refusal("conflict", "department.codeUsed", { code: facts.code }, "code");
      await emit({ type: "department.created", payload: { departmentId: written.id, ...facts } } satisfies DepartmentEvent);
      return { id: written.id };
    }),
});
