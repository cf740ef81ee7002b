import type { AgentRole } from "@/lib/kernel/actor";
import { operation } from "@/lib/platform/operation";
import type { Commit, Scope } from "@/lib/platform/scope";
import { endSessions } from "@/lib/platform/session";
import type { AccountEvent } from "./account.events";
import { mayCreateUser } from "./account.policy";
import { accountBySignInName } from "./account.queries";
import { createUserSchema } from "./account.schema";
import { issueLink } from "@/lib/platform/links";
import { isAgentAnywhere } from "./membership.queries";
import { prepareAccount } from "@/lib/platform/prepare-account";

export type CreatedUser = { identifier: string; email: string; roles: readonly AgentRole[]; invited: boolean };

/**
 * Whoever runs the installation gives an account, and roles in one organisation; an account that is not active gets its activation message. An
 * active person who becomes an agent goes through activation again: an agent's password is longer than the one they may have.
 */
export const createUser = operation({
  name: "account.create-user",
  input: createUserSchema,
  load: async (scope, { email }) => {
    const known = await scope.read((tx) => accountBySignInName(tx, email));
    return { known, agentAlready: known !== null && (await isAgentAnywhere(scope, known.id)) };
  },
  may: mayCreateUser,
  run: (scope, { email, name, locale, role: roles }, { known, agentAlready }): Promise<CreatedUser> => scope.commit(async (commit) => {
    const { tx } = commit;
    const accountId = known?.id ?? (await prepareAccount(tx, { email, name, locale: locale ?? scope.organization.locale, now: scope.now }));
    const { id, identifier, state } = await tx.account.findFirstOrThrow({ where: accountId ? { id: accountId } : { email }, select: { id: true, identifier: true, state: true } });
    await tx.membership.createMany({ data: roles.map((role) => ({ organizationId: scope.organization.id, accountId: id, role, createdAt: scope.now })), skipDuplicates: true });
    if (roles.length > 0) await endSessions(tx, id); // an agent's is shorter than the one that may be open
    const becomesAgent = roles.length > 0 && !agentAlready && state === "active";
    if (becomesAgent) await tx.account.update({ where: { id }, data: { state: "prepared" } });
    await commit.emit({ type: "account.roles-given", accountId: id, payload: { roles } } satisfies AccountEvent);
    const invited = state === "prepared" || becomesAgent;
    if (invited) await invite(scope, commit, id);
    return { identifier, email, roles, invited };
  }),
});

async function invite(scope: Scope, { tx, emit }: Commit, accountId: string): Promise<void> {
  const linkId = await issueLink(scope, tx, { accountId, purpose: "activation" });
  await emit({ type: "account.activation-requested", accountId, payload: { linkId, ask: "activation" } } satisfies AccountEvent);
}
