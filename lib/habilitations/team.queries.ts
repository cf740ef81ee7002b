import { fromDateColumn, type DateText } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { isRenewable, livingRight, type HabilitationRole } from "./habilitation";
import { mayLeaveEstablishment, mayManageColleague, mayRenewHabilitation } from "./habilitation.policy";
import { standingObstacle } from "./invitation";
import { mayInvite } from "./invitation.policy";
import { roleFor } from "./load-colleague";

export type ColleagueView = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly position: string;
  readonly role: HabilitationRole;
  readonly isSuspended: boolean;
  readonly isOneself: boolean;
  readonly until: DateText | null;
  readonly isRenewable: boolean;
};
export type OpenInvitation = {
  readonly id: string; readonly email: string; readonly role: HabilitationRole; readonly position: string; readonly inviterName: string;
  readonly invitedAt: Date; readonly expiresAt: Date; readonly hasExpired: boolean;
};
export type TeamPage = {
  readonly id: string;
  readonly name: string;
  readonly colleagues: readonly ColleagueView[];
  readonly asking: readonly { readonly id: string; readonly name: string; readonly position: string }[];
  readonly invitations: readonly OpenInvitation[];
};

const shown = 200;
const columns = { id: true, accountId: true, state: true, role: true, position: true, expiresOn: true, establishmentId: true, account: { select: { name: true, email: true } } } as const;
const ofEstablishment = { id: true, name: true, scheme: true, identifier: true } as const;

/** « Équipe » of an establishment, for its managers: its people, who asks to be one, who is invited. Throws `notFound` for everybody else. */
export const teamPage = (scope: Scope, id: string): Promise<TeamPage> =>
  scope.read(async (tx) => {
    const { name, scheme, identifier } = await managedOf(tx, scope, id);
    const rows = await tx.habilitation.findMany({
      where: { scheme, identifier, OR: [livingRight(scope), { state: { in: ["suspended", "submitted", "complement-requested"] } }] }, orderBy: [{ submittedAt: "asc" }, { id: "asc" }], take: shown, select: columns,
    });
    const held = rows.filter(({ state }) => state === "approved" || state === "suspended");
    const asking = rows.filter((row) => !held.includes(row));
    return {
      id, name, colleagues: held.map((row) => colleagueOf(scope, row)), invitations: await openInvitationsOf(tx, scope, id),
      asking: asking.map(({ account, ...row }) => ({ id: row.id, name: account.name ?? account.email, position: row.position })),
    };
  });

/** Throws `notFound` unless the one who asks manages the establishment. */
async function managedOf(tx: Tx, scope: Scope, id: string) {
  const found = isId(id) && (await tx.establishment.findFirst({ where: { id }, select: ofEstablishment }));
  if (!found || !mayInvite(scope.actor, { actorRole: await roleFor(tx, scope, id) })) throw new Refusal("not-found", "notFound");
  return found;
}

type Row = { id: string; accountId: string; state: string; role: string | null; position: string; expiresOn: Date | null; account: { name: string | null; email: string } };
const colleagueOf = (scope: Scope, { id, accountId, state, role, position, expiresOn, account }: Row): ColleagueView => ({
  id, position, name: account.name ?? account.email, email: account.email, role: role as HabilitationRole, isSuspended: state === "suspended",
  isOneself: accountId === scope.actor.accountId, until: expiresOn && fromDateColumn(expiresOn), isRenewable: isRenewable({ state, expiresOn }, scope),
});

/** Those that wait for their reader, or have expired and can be sent again, latest first. */
export async function openInvitationsOf(tx: Tx, { now }: Scope, establishmentId: string): Promise<OpenInvitation[]> {
  const rows = await tx.invitation.findMany({
    where: { establishmentId, state: "open" }, orderBy: [{ invitedAt: "desc" }, { id: "desc" }], take: shown,
    select: { id: true, state: true, email: true, role: true, position: true, invitedAt: true, expiresAt: true, invitedBy: { select: { name: true, email: true } } },
  });
  return rows.map(({ invitedBy, state, ...row }) => ({
    ...row, role: row.role as HabilitationRole, inviterName: invitedBy.name ?? invitedBy.email, hasExpired: standingObstacle({ state, expiresAt: row.expiresAt }, now) === "expired",
  }));
}

/** `manage`: their role, the hand-over, the removal. */
export type ColleagueFile = ColleagueView & { readonly establishment: { readonly id: string; readonly name: string }; readonly may: { readonly manage: boolean; readonly leave: boolean; readonly renew: boolean } };

/** One right of an establishment, for its managers and for its person. Throws `notFound` for everybody else, and where it holds no more. */
export const colleagueFile = (scope: Scope, establishmentId: string, id: string): Promise<ColleagueFile> =>
  scope.read(async (tx) => {
    const row = isId(id) && isId(establishmentId) && (await tx.habilitation.findFirst({
      where: { id, establishmentId, OR: [livingRight(scope), { state: "suspended" }] }, select: { ...columns, establishment: { select: { id: true, name: true } } },
    }));
    if (!row || !row.establishment) throw new Refusal("not-found", "notFound");
    const { establishment, accountId } = row;
    const subject = { accountId, actorRole: await roleFor(tx, scope, establishmentId) };
    const [manages, leaves] = [mayManageColleague(scope.actor, subject), mayLeaveEstablishment(scope.actor, subject)];
    if (!manages && !leaves) throw new Refusal("not-found", "notFound");
    const colleague = colleagueOf(scope, row);
    const may = { manage: manages && !colleague.isSuspended, leave: leaves, renew: mayRenewHabilitation(scope.actor, subject) && colleague.isRenewable };
    return { ...colleague, establishment, may };
  });
