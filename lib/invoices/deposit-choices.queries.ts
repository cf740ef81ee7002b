import type { Department } from "@/lib/departments/department";
import { livingRight } from "@/lib/habilitations/habilitation";
import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { livingStates, ribView, type RibView } from "@/lib/ribs/rib";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";

/** `iban` is for comparing with a file's: what people read is `maskedIban`. */
export type DepositRib = RibView & { readonly establishmentId: string; readonly iban: string };
export type DepositChoices = {
  readonly establishments: readonly { readonly id: string; readonly scheme: IdentifierScheme; readonly identifier: string; readonly name: string }[];
  /** Of those establishments: the default first, then those that are verified. */
  readonly ribs: readonly DepositRib[];
  /** Services that are in use, by name. */
  readonly departments: readonly Department[];
};

const ribColumns = { id: true, establishmentId: true, label: true, holder: true, iban: true, bic: true, isDefault: true, state: true, coolingUntil: true } as const;

/** RIBs of establishments that an invoice can be deposited with. */
export async function depositRibs(tx: Tx, establishmentIds: readonly string[]): Promise<DepositRib[]> {
  const where = { establishmentId: { in: [...establishmentIds] }, state: { in: [...livingStates] } };
  const rows = await tx.rib.findMany({ where, select: ribColumns, orderBy: [{ isDefault: "desc" }, { state: "desc" }, { requestedAt: "asc" }, { id: "asc" }] });
  return rows.map((row) => ({ ...ribView(row), establishmentId: row.establishmentId, iban: row.iban }));
}

/** What a person can choose when they deposit: the establishments that they send invoices for, and what goes with them. */
export const depositChoices = (scope: Scope): Promise<DepositChoices> =>
  scope.read(async (tx) => {
    const { accountId } = scope.actor;
    if (accountId === null) return { establishments: [], ribs: [], departments: [] };
    const acting = { some: { accountId, role: { in: ["manager", "depositor"] }, ...livingRight(scope) } };
    const establishments = await tx.establishment.findMany({
      where: { habilitations: acting }, select: { id: true, scheme: true, identifier: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    const departments = await tx.department.findMany({ where: { active: true }, select: { id: true, code: true, name: true, active: true, requiresOrder: true }, orderBy: [{ name: "asc" }, { id: "asc" }] });
    return {
      establishments: establishments.map((row) => ({ ...row, scheme: row.scheme as IdentifierScheme })),
      ribs: await depositRibs(tx, establishments.map(({ id }) => id)), departments,
    };
  });
