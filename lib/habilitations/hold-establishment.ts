import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";

type Claim = { readonly scheme: string; readonly identifier: string; readonly name: string; readonly address: string; readonly postalCode: string; readonly city: string };
export type HeldEstablishment = { readonly id: string; readonly hasManagers: boolean };

/**
 * The establishment of a claim, made from it where the organisation does not know it yet. Its row is held until the commit, so that two approvals
 * at once cannot both be the first manager's.
 */
export async function holdEstablishment(tx: Tx, { organization, now }: Scope, claim: Claim): Promise<HeldEstablishment> {
  await tx.establishment.createMany({ data: [{ ...claim, organizationId: organization.id, createdAt: now }], skipDuplicates: true });
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM establishment WHERE organization_id = ${organization.id}::uuid AND scheme = ${claim.scheme} AND identifier = ${claim.identifier} FOR UPDATE`;
  const establishmentId = held[0]?.id;
  if (establishmentId === undefined) throw new Error("the establishment was written and is not there");
  const managers = await tx.habilitation.findFirst({ where: { establishmentId, role: "manager", state: { in: ["approved", "suspended"] } }, select: { id: true } });
  return { id: establishmentId, hasManagers: managers !== null };
}

/** Holds the row of a known establishment until the commit: those who change who manages it take turns. */
export async function holdKnown(tx: Tx, { organization }: Scope, establishmentId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM establishment WHERE organization_id = ${organization.id}::uuid AND id = ${establishmentId}::uuid FOR UPDATE`;
}
