import { runningStates } from "@/lib/habilitations/habilitation";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";

/** A department or a person to whom it can be given. */
export type Keeper = { readonly id: string; readonly name: string };
export type Assignment = {
  readonly department: Keeper | null; readonly assignee: Keeper | null;
  /** Of those who can handle it, the members of its department first. */
  readonly departments: readonly Keeper[]; readonly members: readonly Keeper[]; readonly others: readonly Keeper[];
};

const keeperOf = ({ id, name, email }: { id: string; name: string | null; email: string }): Keeper => ({ id, name: name ?? email });
const person = { select: { id: true, name: true, email: true } } as const;

/** Whose an invoice is, and whose it could be. `id`: null for what could be said of any. For a reader whom `mayReadInbox` has let in. */
export async function assignmentOf(tx: Tx, { organization }: Scope, id: string | null): Promise<Assignment> {
  const row = id === null ? null : await tx.invoice.findFirst({
    where: { id }, select: { department: { select: { id: true, name: true, code: true } }, assignedTo: person, depositedById: true, establishment: { select: { scheme: true, identifier: true } } },
  });
  const belonging = row && { habilitations: { none: { ...row.establishment, state: { in: [...runningStates] } } }, id: { not: row.depositedById } };
  const held = await tx.membership.findMany({
    where: { organizationId: organization.id, role: { in: ["accounting", "administrator"] }, account: { state: "active", ...belonging } }, select: { account: person }, distinct: ["accountId"],
  });
  const members = row?.department ? (await tx.departmentMember.findMany({ where: { departmentId: row.department.id }, select: { accountId: true } })).map(({ accountId }) => accountId) : [];
  const agents = held.map(({ account }) => keeperOf(account)).sort((one, other) => one.name.localeCompare(other.name, "fr"));
  return {
    department: row?.department ?? null, assignee: row?.assignedTo ? keeperOf(row.assignedTo) : null,
    departments: await tx.department.findMany({ where: { active: true }, select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }] }),
    members: agents.filter((one) => members.includes(one.id)), others: agents.filter((one) => !members.includes(one.id)),
  };
}
