import type { Scope } from "@/lib/platform/scope";
import type { HabilitationRole } from "./habilitation";
import type { InvitedSubject, TeamSubject } from "./invitation.policy";
import { roleFor } from "./load-colleague";

/** The establishment for which a colleague would be invited. Null when the organisation does not know it. */
export const loadTeam = (scope: Scope, { establishmentId }: { establishmentId: string }): Promise<(TeamSubject & { readonly id: string; readonly scheme: string; readonly identifier: string }) | null> =>
  scope.read(async (tx) => {
    const found = await tx.establishment.findFirst({ where: { id: establishmentId }, select: { id: true, scheme: true, identifier: true } });
    return found && { ...found, actorRole: await roleFor(tx, scope, found.id) };
  });

export type LoadedInvitation = TeamSubject & InvitedSubject & { readonly id: string; readonly establishmentId: string; readonly role: HabilitationRole };

/** Null when the organisation has no such invitation. */
export const loadInvitation = (scope: Scope, { id }: { id: string }): Promise<LoadedInvitation | null> =>
  scope.read(async (tx) => {
    const found = await tx.invitation.findFirst({ where: { id }, select: { id: true, establishmentId: true, email: true, role: true } });
    if (!found) return null;
    const { accountId } = scope.actor;
    const account = accountId === null ? null : await tx.account.findFirst({ where: { id: accountId, state: "active" }, select: { email: true } });
    return { ...found, role: found.role as HabilitationRole, actorRole: await roleFor(tx, scope, found.establishmentId), accountEmail: account?.email ?? null };
  });
