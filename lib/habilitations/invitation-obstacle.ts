import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { livingRight, runningStates } from "./habilitation";
import { standingObstacle, type InvitationObstacle } from "./invitation";

type Invited = {
  readonly state: string; readonly expiresAt: Date; readonly establishmentId: string; readonly invitedById: string;
  readonly establishment: { readonly scheme: string; readonly identifier: string };
};
type Running = { readonly id: string; readonly state: string };

/** The request or right that a person has for an establishment, whatever it is at. */
export const runningOf = (tx: Tx, accountId: string, { scheme, identifier }: Invited["establishment"]): Promise<Running | null> =>
  tx.habilitation.findFirst({ where: { accountId, scheme, identifier, state: { in: [...runningStates] } }, select: { id: true, state: true } });

/** Why this person cannot accept this invitation now; null when they can. `accountId`: null for somebody who is not signed in. */
export async function obstacleTo(tx: Tx, scope: Scope, invitation: Invited, accountId: string | null): Promise<InvitationObstacle | null> {
  const { establishment, establishmentId, invitedById } = invitation;
  const standing = standingObstacle(invitation, scope.now);
  if (standing) return standing;
  const sender = await tx.habilitation.findFirst({ where: { ...livingRight(scope), establishmentId, accountId: invitedById, role: "manager" }, select: { id: true } });
  if (!sender) return "orphaned";
  return accountId === null ? null : personalObstacle(tx, accountId, establishment);
}

async function personalObstacle(tx: Tx, accountId: string, { scheme, identifier }: Invited["establishment"]): Promise<InvitationObstacle | null> {
  const running = await runningOf(tx, accountId, { scheme, identifier });
  if (running?.state === "approved") return "colleague";
  if (running?.state === "suspended") return "suspended";
  const last = await tx.habilitation.findFirst({ where: { accountId, scheme, identifier, state: "withdrawn" }, orderBy: [{ submittedAt: "desc" }, { id: "desc" }], select: { id: true } });
  return last && (await agentsStoppedIt(tx, last.id)) ? "withdrawn-by-agents" : null;
}

/** The agents withdrew the right, or had suspended it when its last day passed: what was asked again since does not undo it. */
async function agentsStoppedIt(tx: Tx, habilitationId: string): Promise<boolean> {
  const type = { in: ["habilitation.withdrawn", "habilitation.suspended", "habilitation.reinstated"] };
  const last = await tx.event.findFirst({ where: { habilitationId, type }, orderBy: { id: "desc" }, select: { type: true } });
  return last !== null && last.type !== "habilitation.reinstated";
}
