import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { livingRight, type HabilitationRole } from "./habilitation";

type Held = { readonly id: string; readonly role: HabilitationRole };

/** Compare and set: refused as `changedMeanwhile` where the right does not hold any more, or its role is another one than was read. */
export async function setRole(tx: Tx, scope: Scope, { id, role: before }: Held, role: HabilitationRole): Promise<void> {
  const { count } = await tx.habilitation.updateMany({ where: { ...livingRight(scope), id, role: before }, data: { role } });
  if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
}
