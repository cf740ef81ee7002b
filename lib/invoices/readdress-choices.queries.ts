import type { Department } from "@/lib/departments/department";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import { canMove, type InvoiceState } from "./invoice";
import { mayAct } from "./invoice.policy";
import { peopleOf } from "./invoice-subject.queries";

export type ReaddressChoices = {
  /** Services that are in use, by name. */
  readonly departments: readonly Department[];
  /** Whom it is for now. */
  readonly address: { readonly departmentId: string | null; readonly receivingService: string | null; readonly orderReference: string | null };
};

const columns = { state: true, depositedById: true, departmentId: true, receivingService: true, orderReference: true, establishment: { select: { scheme: true, identifier: true } } } as const;

/** Whom a « à recycler » invoice can be readdressed to. Throws the refusal `notFound` for those who do not act for its establishment; null in any other state. */
export const readdressChoices = (scope: Scope, id: string): Promise<ReaddressChoices | null> =>
  scope.read(async (tx) => {
    const row = isId(id) ? await tx.invoice.findFirst({ where: { id }, select: columns }) : null;
    if (!row || !mayAct(scope.actor, { depositedById: row.depositedById, ...(await peopleOf(tx, scope, row.establishment)) })) throw new Refusal("not-found", "notFound");
    if (!canMove("readdress", row.state as InvoiceState)) return null;
    const departments = await tx.department.findMany({ where: { active: true }, select: { id: true, code: true, name: true, active: true, requiresOrder: true }, orderBy: [{ name: "asc" }, { id: "asc" }] });
    return { departments, address: { departmentId: row.departmentId, receivingService: row.receivingService, orderReference: row.orderReference } };
  });
