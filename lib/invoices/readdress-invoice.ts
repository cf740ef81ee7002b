import type { z } from "zod";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { readdressInvoiceSchema } from "./invoice.schema";
import { mayAct } from "./invoice.policy";
import { loadInvoice } from "./invoice-subject.queries";
import { moveInvoice } from "./invoice-move";
import { writeWords } from "./write-words";

/**
 * The supplier corrects whom a « à recycler » invoice is for: the receiving service and the purchase order, without a new deposit. It is available again, to
 * nobody in particular yet. A service that is neither chosen nor written stays as it was. Refuses a service that receives no invoices, what the
 * organisation requires and is missing, and an address that is the same as before.
 */
export const readdressInvoice = operation({
  name: "invoice.readdress",
  input: readdressInvoiceSchema,
  load: loadInvoice,
  may: mayAct,
  run: (scope, input, invoice) =>
    scope.commit(async (commit) => {
      const before = await commit.tx.invoice.findFirstOrThrow({ where: { id: invoice.id }, select: addressColumns });
      const chosen = input.departmentId !== undefined && input.departmentId !== before.departmentId;
      const receivingService = input.receivingService ?? (chosen ? undefined : (before.receivingService ?? undefined));
      const address = await addressOf(commit.tx, scope, { ...input, receivingService });
      if (addressFacts.every((fact) => before[fact] === address[fact])) throw new Refusal("conflict", "invoice.addressUnchanged");
      await moveInvoice(commit, scope, invoice, { move: "readdress", facts: { before, after: address }, columns: { ...address, assignedToId: null } });
      await writeWords(commit.tx, scope, invoice.id);
      return { id: invoice.id };
    }),
});

const addressFacts = ["departmentId", "receivingService", "orderReference"] as const;
const addressColumns = { departmentId: true, receivingService: true, orderReference: true } as const;
const departmentColumns = { id: true, name: true, requiresOrder: true } as const;

/** The service that was chosen, or the one whose code was written; what was written stays as it is. */
async function addressOf(tx: Tx, { organization }: Scope, { departmentId, receivingService, orderReference }: z.output<typeof readdressInvoiceSchema>) {
  const named = departmentId ? { id: departmentId } : { code: (receivingService ?? "").toUpperCase() };
  const department = await tx.department.findFirst({ where: { ...named, active: true }, select: departmentColumns });
  if (departmentId && !department) throw new Refusal("conflict", "invoice.departmentGone", {}, "departmentId");
  if (organization.requiresDepartment && !department) throw new Refusal("conflict", "invoice.departmentRequired", {}, "departmentId");
  if ((organization.requiresOrder || department?.requiresOrder) && !orderReference) throw new Refusal("conflict", "invoice.orderRequired", {}, "orderReference");
  return { departmentId: department?.id ?? null, receivingService: receivingService ?? department?.name ?? null, orderReference: orderReference ?? null };
}
