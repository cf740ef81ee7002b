import { isLiving, mayActFor } from "@/lib/habilitations/habilitation";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";

type Right = { readonly state: string; readonly role: string | null; readonly expiresOn: Date | null };

/**
 * Holds the person's right to act for an establishment until the commit: whoever takes it away comes after, or came before and is heard. Refuses
 * `forbidden` where it was taken away since the policy was asked: reading and checking a file takes its time.
 */
export async function holdRight(tx: Tx, scope: Scope, establishmentId: string): Promise<void> {
  const { organization, actor } = scope;
  const held = await tx.$queryRaw<Right[]>`
    SELECT state, role, expires_on AS "expiresOn" FROM habilitation
    WHERE organization_id = ${organization.id}::uuid AND establishment_id = ${establishmentId}::uuid AND account_id = ${actor.accountId}::uuid FOR SHARE`;
  if (!held.some((right) => isLiving(right, scope) && mayActFor(right.role))) throw new Refusal("forbidden", "forbidden");
}
