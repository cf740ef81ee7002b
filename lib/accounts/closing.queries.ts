import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { ownAccount } from "./account.queries";

/** What keeps an account from being closed: nobody would be left to do what this person does. */
export type ClosingObstacles = {
  readonly lastAdministrator: boolean;
  /** Other organisations where the person is an administrator: whether another one is left there is not ours to see. */
  readonly administratorElsewhere: readonly string[];
  /** Establishments of this organisation that nobody else manages. */
  readonly onlyManagerOf: readonly string[];
};

export async function closingObstacles(tx: Tx, organizationId: string, accountId: string): Promise<ClosingObstacles> {
  const administers = await tx.membership.findMany({
    where: { accountId, role: "administrator" }, select: { organizationId: true, organization: { select: { name: true } } }, orderBy: { organizationId: "asc" },
  });
  const others = await tx.membership.count({ where: { organizationId, role: "administrator", accountId: { not: accountId }, account: { state: "active" } } });
  const manager = { role: "manager", state: "approved" } as const;
  const managed = await tx.habilitation.findMany({
    where: { ...manager, accountId, establishment: { habilitations: { none: { ...manager, accountId: { not: accountId }, account: { state: "active" } } } } },
    select: { establishmentName: true }, orderBy: { establishmentName: "asc" },
  });
  return {
    lastAdministrator: others === 0 && administers.some((one) => one.organizationId === organizationId),
    administratorElsewhere: administers.filter((one) => one.organizationId !== organizationId).map(({ organization }) => organization.name),
    onlyManagerOf: managed.map(({ establishmentName }) => establishmentName),
  };
}

/** For the page that asks before an account is closed. Null for who is not signed in. */
export async function myClosing(scope: Scope): Promise<{ email: string; obstacles: ClosingObstacles } | null> {
  const account = await ownAccount(scope);
  return account && { email: account.email, obstacles: await scope.read((tx) => closingObstacles(tx, scope.organization.id, account.id)) };
}
