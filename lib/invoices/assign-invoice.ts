import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import type { InboxEvent } from "./inbox.events";
import { finalStates, type InvoiceState } from "./invoice";
import { mayHandle } from "./invoice.policy";
import { assignInvoiceSchema } from "./invoice.schema";
import { loadInvoice, type MovingInvoice } from "./invoice-subject.queries";

/**
 * An agent gives an invoice to a department, to a colleague, or to nobody; what is not said stays. Refuses a department that is closed
 * (`inbox.departmentClosed`) and a person who could not handle it (`inbox.cannotHandle`), each beside its field, one that has ended (`inbox.ended`), and
 * `changedMeanwhile` where a colleague gave it to another at the same time.
 */
export const assignInvoice = operation({
  name: "invoice.assign",
  input: assignInvoiceSchema,
  load: loadInvoice,
  may: mayHandle,
  run: (scope, { invoiceId: id, departmentId, assignedToId }, invoice) =>
    scope.commit(async ({ tx, emit }) => {
      if ((finalStates as readonly InvoiceState[]).includes(invoice.state)) throw new Refusal("conflict", "inbox.ended");
      const before = await tx.invoice.findFirstOrThrow({ where: { id }, select: { departmentId: true, assignedToId: true } });
      const after = { departmentId: departmentId === undefined ? before.departmentId : departmentId, assignedToId: assignedToId === undefined ? before.assignedToId : assignedToId };
      const moves = { department: after.departmentId !== before.departmentId, person: after.assignedToId !== before.assignedToId };
      if (!moves.department && !moves.person) return { id };
      if (moves.department && after.departmentId) await refuseClosed(tx, after.departmentId);
      if (moves.person && after.assignedToId) await refuseWhoCannotHandle(tx, scope, after.assignedToId, invoice);
      const { count } = await tx.invoice.updateMany({ where: { id, ...before, state: invoice.state }, data: after });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      const { establishmentId, number } = invoice;
      await emit({ type: "invoice.assigned", invoiceId: id, establishmentId, payload: { number, before, after } } satisfies InboxEvent);
      return { id };
    }),
});

async function refuseClosed(tx: Tx, id: string): Promise<void> {
  if (!(await tx.department.findFirst({ where: { id, active: true }, select: { id: true } }))) throw new Refusal("conflict", "inbox.departmentClosed", {}, "departmentId");
}

/** It is given to an agent who has the role, whose account is in use, and who is on no other side of it. */
async function refuseWhoCannotHandle(tx: Tx, { organization }: Scope, accountId: string, { depositedById, belonging }: MovingInvoice): Promise<void> {
  const held = await tx.membership.findFirst({
    where: { organizationId: organization.id, accountId, role: { in: ["accounting", "administrator"] }, account: { state: "active" } }, select: { accountId: true },
  });
  if (!held || accountId === depositedById || belonging.includes(accountId)) throw new Refusal("conflict", "inbox.cannotHandle", {}, "assignedToId");
}
