import { livingRight } from "@/lib/habilitations/habilitation";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";

/** What keeps an account from being closed: nobody would be left to do what this person does. */
export type ClosingObstacles = {
  readonly lastAdministrator: boolean;
  /** Other organisations where the person is an administrator: whether another one is left there is not ours to see. */
  readonly administratorElsewhere: readonly string[];
  /** Establishments of this organisation that nobody else manages. */
  readonly onlyManagerOf: readonly string[];
};

export async function closingObstacles(tx: Tx, scope: Pick<Scope, "organization" | "now">, accountId: string): Promise<ClosingObstacles> {
  const { organization: { id: organizationId } } = scope;
  const administers = await tx.membership.findMany({
    where: { accountId, role: "administrator" }, select: { organizationId: true, organization: { select: { name: true } } }, orderBy: { organizationId: "asc" },
  });
  const others = await tx.membership.count({ where: { organizationId, role: "administrator", accountId: { not: accountId }, account: { state: "active" } } });
  const manager = { role: "manager", ...livingRight(scope) } as const;
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

/** For the page that asks before one's account is closed. */
export async function myClosing(scope: Scope): Promise<{ email: string; obstacles: ClosingObstacles }> {
  const { read, actor: { accountId } } = scope;
  if (accountId === null) throw new Refusal("forbidden", "forbidden");
  return read(async (tx) => {
    const { email } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } });
    return { email, obstacles: await closingObstacles(tx, scope, accountId) };
  });
}
