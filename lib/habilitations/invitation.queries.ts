import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { EstablishmentFacts } from "@/lib/establishments/establishment";
import type { Scope } from "@/lib/platform/scope";
import type { HabilitationRole, RightToAct } from "./habilitation";
import { maskedEmail, type InvitationObstacle } from "./invitation";
import { mayAcceptInvitation } from "./invitation.policy";
import { obstacleTo } from "./invitation-obstacle";

/** Who reads the page: nobody signed in; the one who was invited; somebody signed in with another address, which is given. */
export type InvitationReader = { readonly is: "visitor" } | { readonly is: "invited" } | { readonly is: "another"; readonly email: string };

/** `hint`: the address as its owner recognises it. `establishmentId`: for those who act for it already. */
export type InvitationPage = EstablishmentFacts & {
  readonly id: string; readonly role: HabilitationRole; readonly right: RightToAct; readonly position: string; readonly inviterName: string; readonly expiresAt: Date; readonly hint: string;
  readonly reader: InvitationReader; readonly obstacle: InvitationObstacle | null; readonly establishmentId: string | null;
};

const columns = {
  id: true, email: true, role: true, right: true, position: true, state: true, expiresAt: true, establishmentId: true, invitedById: true, invitedBy: { select: { name: true, email: true } },
  establishment: { select: { scheme: true, identifier: true, name: true, address: true, postalCode: true, city: true } },
} as const;

/** What an invitation is to, for whoever holds its link. Reading it accepts nothing. Throws `notFound` for one that does not exist. */
export const invitationPage = (scope: Scope, id: string): Promise<InvitationPage> =>
  scope.read(async (tx) => {
    const row = isId(id) && (await tx.invitation.findFirst({ where: { id }, select: columns }));
    if (!row) throw new Refusal("not-found", "notFound");
    const { accountId } = scope.actor;
    const account = accountId === null ? null : await tx.account.findFirst({ where: { id: accountId, state: "active" }, select: { email: true } });
    const isInvited = mayAcceptInvitation(scope.actor, { email: row.email, accountEmail: account?.email ?? null });
    const reader: InvitationReader = isInvited ? { is: "invited" } : account ? { is: "another", email: account.email } : { is: "visitor" };
    const obstacle = await obstacleTo(tx, scope, row, isInvited ? accountId : null);
    const { establishment, invitedBy, role, right, position, expiresAt } = row;
    return {
      ...establishment, scheme: establishment.scheme as IdentifierScheme, id, role: role as HabilitationRole, right: right as RightToAct, position, expiresAt, inviterName: invitedBy.name ?? invitedBy.email,
      hint: maskedEmail(row.email), reader, obstacle, establishmentId: obstacle === "colleague" || (isInvited && obstacle === "accepted") ? row.establishmentId : null,
    };
  });

export type MyInvitation = { readonly id: string; readonly establishmentName: string; readonly inviterName: string };
const shown = 25;

/** Invitations that wait for the one who is signed in, latest first. */
export const myInvitations = (scope: Scope): Promise<MyInvitation[]> =>
  scope.read(async (tx) => {
    const { accountId } = scope.actor;
    const account = accountId === null ? null : await tx.account.findFirst({ where: { id: accountId, state: "active" }, select: { email: true } });
    if (account === null) return [];
    const where = { email: account.email, state: "open", expiresAt: { gt: scope.now } };
    const rows = await tx.invitation.findMany({ where, orderBy: [{ invitedAt: "desc" }, { id: "desc" }], take: shown, select: columns });
    const open: MyInvitation[] = [];
    for (const row of rows) {
      if ((await obstacleTo(tx, scope, row, accountId)) === null) open.push({ id: row.id, establishmentName: row.establishment.name, inviterName: row.invitedBy.name ?? row.invitedBy.email });
    }
    return open;
  });
