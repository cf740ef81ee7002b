import { removeColleague } from "@/lib/habilitations/remove-colleague";
import type { OrganizationEvent } from "@/lib/organizations/organization.events";
import { confirmRib } from "@/lib/ribs/confirm-rib";
import { people } from "@/prisma/world/people";
import type { World } from "@/tests/support/world";
import { added, call, invoiceWith, joinEstablishment } from "../../lib/ribs/ribs";

/** A RIB to be verified, with the number of the bank’s paper, that one agent has confirmed, and an invoice that was deposited with it; a manager who is none any more, and a setting that was lowered. */
export async function fillRibs(world: World, establishmentId: string) {
  const rib = await added(world.as("fournisseur"), establishmentId);
  await confirmRib(world.as("agent"), { ...call, id: rib });
  await invoiceWith(world, rib, "in-charge");
  await joinEstablishment(world, establishmentId, "citoyen");
  const right = await world.as("admin").read((tx) => tx.habilitation.findFirstOrThrow({ where: { establishmentId, accountId: people.citoyen.id, state: "approved" } }));
  await removeColleague(world.as("fournisseur"), { id: right.id });
  const lowered: OrganizationEvent = { type: "organization.settings-changed", payload: { before: { ribCoolingHours: 72 }, after: { ribCoolingHours: 48 } } };
  await world.as("admin").commit(({ emit }) => emit(lowered));
  const { archiveNumber: paper } = await world.as("admin").read((tx) => tx.archiveEntry.findFirstOrThrow({ where: { document: { ribId: rib } }, select: { archiveNumber: true } }));
  return { rib, paper };
}
