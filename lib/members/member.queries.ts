import { agentRoles, type AgentRole } from "@/lib/kernel/actor";
import { isId } from "@/lib/kernel/ids";
import { keysetOf, pageOf, type Page, type PageRequest, type SortOrder } from "@/lib/kernel/keyset";
import { Refusal } from "@/lib/kernel/refusal";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { memberState, rolesAmong, type MemberState } from "./member";
import { mayManageMember, mayReadMembers } from "./member.policy";

/** `lastSeen`: when they last signed in or did something here. `until`: the end of the invitation's link. */
export type MemberLine = {
  readonly id: string; readonly name: string; readonly email: string; readonly roles: readonly AgentRole[]; readonly state: MemberState;
  readonly isOneself: boolean; readonly lastSeen: Date | null; readonly until: Date | null;
};

const byEmail: SortOrder<"email"> = { column: "email", holds: "text", descending: false };
const columns = { id: true, name: true, email: true, state: true } as const;
type Row = { readonly id: string; readonly name: string | null; readonly email: string; readonly state: string };

const among = ({ organization: { id: organizationId } }: Scope) =>
  ({ state: { not: "closed" }, memberships: { some: { organizationId, role: { in: [...agentRoles] } } } }) satisfies Prisma.AccountWhereInput;

/** The people of Gestion with what they may do, by address. Refuses all but administrators. */
export async function membersPage(scope: Scope, request: PageRequest): Promise<Page<MemberLine>> {
  if (!mayReadMembers(scope.actor)) throw new Refusal("forbidden", "forbidden");
  const { where, ...page } = keysetOf<Prisma.AccountWhereInput, Prisma.AccountOrderByWithRelationInput>(request, byEmail);
  return scope.read(async (tx) => {
    const rows = await tx.account.findMany({ ...page, where: { ...where, ...among(scope) }, select: columns });
    return pageOf(await linesOf(tx, scope, rows), request, byEmail);
  });
}

async function linesOf(tx: Tx, scope: Scope, rows: readonly Row[]): Promise<MemberLine[]> {
  const { organization: { id: portalId }, now, actor } = scope;
  const ids = rows.map(({ id }) => id);
  const held = await tx.membership.findMany({ where: { organizationId: portalId, accountId: { in: ids } }, select: { accountId: true, role: true } });
  const links = await tx.link.groupBy({ by: ["accountId"], where: { accountId: { in: ids }, purpose: "activation", usedAt: null }, _max: { expiresAt: true } });
  const lines: MemberLine[] = [];
  for (const { id, name, email, state } of rows) {
    const until = links.find(({ accountId }) => accountId === id)?._max.expiresAt ?? null;
    lines.push({
      id, name: name ?? email, email, roles: rolesAmong(held.filter(({ accountId }) => accountId === id).map(({ role }) => role)),
      state: memberState({ state, until }, now), isOneself: id === actor.accountId, lastSeen: await lastSeen(tx, portalId, id), until,
    });
  }
  return lines;
}

/** A session begins with a sign-in and is gone once it ended; whatever the person did since they first came has its event. */
async function lastSeen(tx: Tx, portalId: string, accountId: string): Promise<Date | null> {
  const session = await tx.session.findFirst({ where: { userId: accountId, portalId }, orderBy: { createdAt: "desc" }, select: { createdAt: true } });
  const act = await tx.event.findFirst({ where: { organizationId: portalId, actorId: accountId }, orderBy: { id: "desc" }, select: { at: true } });
  const instants = [session?.createdAt, act?.at].filter((instant) => instant !== undefined);
  return instants.sort((one, other) => other.getTime() - one.getTime())[0] ?? null;
}

export type MemberFile = MemberLine & { readonly may: { readonly manage: boolean } };

/** One of them. Throws `notFound` for somebody who has no role here; refuses all but administrators. */
export async function memberFile(scope: Scope, id: string): Promise<MemberFile> {
  if (!mayReadMembers(scope.actor)) throw new Refusal("forbidden", "forbidden");
  return scope.read(async (tx) => {
    const row = isId(id) && (await tx.account.findFirst({ where: { id, ...among(scope) }, select: columns }));
    const [line] = row ? await linesOf(tx, scope, [row]) : [];
    if (!line) throw new Refusal("not-found", "notFound");
    return { ...line, may: { manage: mayManageMember(scope.actor, { accountId: line.id }) } };
  });
}
