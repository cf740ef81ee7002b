import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { Department } from "./department";
import { mayManageDepartments, mayReadDepartments } from "./department.policy";

export type Person = { readonly id: string; readonly name: string };
export type DepartmentLine = Department & { readonly members: readonly Person[] };
export type DepartmentPage = DepartmentLine & { readonly candidates: readonly Person[]; readonly may: { readonly manage: boolean } };

const columns = {
  id: true, code: true, name: true, active: true, requiresOrder: true,
  members: { select: { account: { select: { id: true, name: true, email: true } } }, orderBy: { account: { name: "asc" } } },
} as const;

const personOf = ({ id, name, email }: { id: string; name: string | null; email: string }): Person => ({ id, name: name ?? email });

/** Every service of the organisation, those in use first, by name. Throws the refusal `forbidden` for those who do not read them. */
export const departments = ({ read, actor }: Scope): Promise<readonly DepartmentLine[]> => {
  if (!mayReadDepartments(actor)) throw new Refusal("forbidden", "forbidden");
  return read(async (tx) => {
    const rows = await tx.department.findMany({ select: columns, orderBy: [{ active: "desc" }, { name: "asc" }, { id: "asc" }] });
    return rows.map(({ members, ...row }) => ({ ...row, members: members.map(({ account }) => personOf(account)) }));
  });
};

/** One of them, with the agents who can be its members. Throws the refusal `notFound` where there is none, or for those who do not read them. */
export const departmentPage = ({ read, actor, organization }: Scope, id: string): Promise<DepartmentPage> =>
  read(async (tx) => {
    const row = isId(id) && mayReadDepartments(actor) ? await tx.department.findFirst({ where: { id }, select: columns }) : null;
    if (!row) throw new Refusal("not-found", "notFound");
    const manage = mayManageDepartments(actor);
    return { ...row, members: row.members.map(({ account }) => personOf(account)), candidates: manage ? await agentsOfAccounting(tx, organization.id) : [], may: { manage } };
  });

/** Those by whom the inbox can be narrowed. Throws the refusal `forbidden` as the list of services does. */
export const inboxPeople = ({ read, actor, organization }: Scope): Promise<readonly Person[]> => {
  if (!mayReadDepartments(actor)) throw new Refusal("forbidden", "forbidden");
  return read((tx) => agentsOfAccounting(tx, organization.id));
};

/** Agents who handle deposited invoices and whose account is in use, by name. */
export async function agentsOfAccounting(tx: Tx, organizationId: string): Promise<readonly Person[]> {
  const held = await tx.membership.findMany({
    where: { organizationId, role: { in: ["accounting", "administrator"] }, account: { state: "active" } },
    select: { account: { select: { id: true, name: true, email: true } } }, distinct: ["accountId"],
  });
  return held.map(({ account }) => personOf(account)).sort((one, other) => one.name.localeCompare(other.name, "fr"));
}
