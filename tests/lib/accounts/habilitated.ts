import { organizations, papeterie, people, type PersonName } from "@/prisma/world/people";
import { noon, type World } from "@/tests/support/world";

type Held = { state: "approved" | "submitted"; role?: "manager" | "depositor" | "reader"; establishmentId?: string };

let serial = 0;

/** A habilitation for the stationer's, or a request for another establishment, without the steps that lead there. */
export async function habilitationOf(world: World, person: PersonName, { state, role, establishmentId }: Held): Promise<{ id: string; establishmentId: string }> {
  const organizationId = organizations.mairie.id;
  const { name, ...identity } = papeterie;
  const claimed = state === "submitted" ? { ...identity, identifier: "73282932000074" } : identity;
  return world.as("admin").commit(async ({ tx }) => {
    const establishment = state === "submitted" ? null : (establishmentId ?? (await tx.establishment.create({ data: { organizationId, name, ...identity } })).id);
    const { id } = await tx.habilitation.create({
      data: {
        organizationId, accountId: people[person].id, reference: `HAB-2026-9${String(++serial).padStart(5, "0")}`, state, role: role ?? null, ...claimed, establishmentName: name,
        position: "Gérance", right: "legal-representative", submittedAt: noon, establishmentId: establishment,
      },
    });
    return { id, establishmentId: establishment ?? "" };
  });
}
