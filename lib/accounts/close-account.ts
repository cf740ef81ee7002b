import { Refusal } from "@/lib/kernel/refusal";
import { endLinks } from "@/lib/platform/links";
import { operation } from "@/lib/platform/operation";
import type { Commit, Scope } from "@/lib/platform/scope";
import { endSessions } from "@/lib/platform/session";
import type { AccountEvent } from "./account.events";
import { mayChangeAccount } from "./account.policy";
import { ownAccount } from "./account.queries";
import { closeAccountSchema } from "./account.schema";
import { announceClosureTask } from "./announce-closure";
import { closingObstacles, type ClosingObstacles } from "./closing.queries";
import { holdAccount, provePassword } from "./prove-password";

/**
 * Closes an account for good (S2.8): nobody signs in with it any more, and its address stays taken, so that nobody opens another one under it
 * unnoticed. Bills stay due, and what is archived stays. What other rooms let go of hangs on the event, here and, by a job, in each other
 * organisation that knows the person. Throws `account.closeLastAdministrator`, `account.closeAdministratorElsewhere` and `account.closeOnlyManager`.
 */
export const closeAccount = operation({
  name: "account.close",
  input: closeAccountSchema,
  load: ownAccount,
  may: mayChangeAccount,
  async run(scope, { password }, account) {
    await provePassword(scope, account, password);
    await scope.commit(async (commit) => {
      const { tx, emit } = commit;
      await holdAccount(tx, account);
      await leaveOrganizations(scope, commit, account.id);
      await tx.account.updateMany({ where: { id: account.id }, data: { state: "closed", passwordHash: null } });
      await tx.login.deleteMany({ where: { userId: account.id } });
      await endLinks(tx, { accountId: account.id }, scope.now);
      await endSessions(tx, account.id);
      await emit({ type: "account.closed", accountId: account.id, payload: {} } satisfies AccountEvent);
    });
  },
});

/** The administrators' rows are held, so that the last two cannot both leave at the same moment. */
async function leaveOrganizations(scope: Scope, { tx, enqueue }: Commit, accountId: string): Promise<void> {
  const { organization: { id: organizationId } } = scope;
  await tx.membership.updateMany({ where: { organizationId, role: "administrator" }, data: { role: "administrator" } });
  refuse(scope, await closingObstacles(tx, scope, accountId));
  const known = await tx.membership.findMany({ where: { accountId, organizationId: { not: organizationId } }, distinct: ["organizationId"], select: { organizationId: true } });
  for (const elsewhere of known) await enqueue(announceClosureTask, { ...elsewhere, accountId });
  await tx.membership.deleteMany({ where: { organizationId, accountId } });
}

function refuse({ organization }: Scope, { lastAdministrator, administratorElsewhere, onlyManagerOf }: ClosingObstacles): void {
  const { name, contactName, contactEmail } = organization;
  if (lastAdministrator) throw new Refusal("conflict", "account.closeLastAdministrator", { organization: name });
  if (administratorElsewhere.length > 0) throw new Refusal("conflict", "account.closeAdministratorElsewhere", { organizations: administratorElsewhere.join(", ") });
  if (onlyManagerOf.length > 0) throw new Refusal("conflict", "account.closeOnlyManager", { establishments: onlyManagerOf.join(", "), contactName, contactEmail });
}
