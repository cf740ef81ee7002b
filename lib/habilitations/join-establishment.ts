import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Commit, Scope } from "@/lib/platform/scope";
import { lastDay, type HabilitationRole, type HabilitationState } from "./habilitation";
import type { HabilitationEvent } from "./habilitation.events";
import { holdKnown } from "./hold-establishment";
import { obstacleTo, runningOf } from "./invitation-obstacle";
import { makeSupplier } from "./make-supplier";
import { moveHabilitation } from "./move-habilitation";
import { nextReference } from "./next-reference";

type Joining = { readonly invitationId: string; readonly accountId: string };
const columns = {
  id: true, establishmentId: true, email: true, role: true, right: true, position: true, state: true, invitedById: true, expiresAt: true,
  establishment: { select: { scheme: true, identifier: true, name: true, address: true, postalCode: true, city: true } },
} as const;
const invitationOf = (tx: Tx, id: string) => tx.invitation.findFirstOrThrow({ where: { id }, select: columns });
type Invitation = Awaited<ReturnType<typeof invitationOf>>;

/**
 * In a commit: the person becomes what they were invited as, and is approved without the agents. A request of theirs that waits is what is approved.
 * Throws `habilitation.invitation.` and the obstacle when there is one.
 */
export async function joinEstablishment({ tx, emit }: Pick<Commit, "tx" | "emit">, scope: Scope, { invitationId, accountId }: Joining): Promise<string> {
  const { establishmentId } = await invitationOf(tx, invitationId);
  await holdKnown(tx, scope, establishmentId);
  const invitation = await invitationOf(tx, invitationId); // read again once it is held: another press may have come first
  const obstacle = await obstacleTo(tx, scope, invitation, accountId);
  if (obstacle) throw new Refusal("conflict", `habilitation.invitation.${obstacle}`);
  const { count } = await tx.invitation.updateMany({ where: { id: invitationId, state: "open" }, data: { state: "accepted", answeredAt: scope.now } });
  if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
  const habilitationId = await approveInvited(tx, scope, invitation, accountId);
  await makeSupplier(tx, scope, accountId);
  const payload = { invitationId, email: invitation.email, role: invitation.role as HabilitationRole };
  await emit({ type: "habilitation.joined", habilitationId, establishmentId, accountId, payload } satisfies HabilitationEvent);
  return establishmentId;
}

/** A request keeps the right that the person claims; else it is what the invitation says. */
async function approveInvited(tx: Tx, scope: Scope, { establishment, establishmentId, role, right, position, invitedById }: Invitation, accountId: string): Promise<string> {
  const { organization, now } = scope;
  const given = { role, position, establishmentId, expiresOn: lastDay(scope), decidedAt: now, decidedById: invitedById, reason: null };
  const asked = await runningOf(tx, accountId, establishment);
  if (asked) return moveHabilitation(tx, "join", { id: asked.id, state: asked.state as HabilitationState }, given).then(() => asked.id);
  const { name: establishmentName, ...facts } = establishment;
  const reference = await nextReference(tx, scope);
  const { id } = await tx.habilitation.create({
    data: { ...facts, ...given, organizationId: organization.id, establishmentName, accountId, reference, state: "approved", right, submittedAt: now },
    select: { id: true },
  });
  return id;
}
