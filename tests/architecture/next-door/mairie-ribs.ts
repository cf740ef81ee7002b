import type { World } from "@/tests/support/world";
import { added, call, invoiceWith, withSettings } from "../../lib/ribs/ribs";
import { confirmRib } from "@/lib/ribs/confirm-rib";

/** A RIB to be verified, that one agent has confirmed, and an invoice that was deposited with it. */
export async function fillRibs(world: World, establishmentId: string) {
  const rib = await added(world.as("fournisseur"), establishmentId);
  await confirmRib(withSettings(world.as("agent"), { ribConfirmations: 2 }), { ...call, id: rib });
  await invoiceWith(world, rib, "in-charge");
  return { rib };
}
