import { sealEvents } from "@/lib/audits/seal-events";
import { people } from "@/prisma/world/people";
import type { World } from "@/tests/support/world";
import { deskOf } from "../../lib/invoices/counter";

/** All that was done so far, sealed, and one act that waits for its place. */
export async function fillAudits(world: World) {
  await sealEvents(deskOf(world), {});
  await world.as("admin").commit(({ emit }) => emit({ type: "account.language-chosen", accountId: people.admin.id, payload: { locale: "fr" } }));
  const chain = await world.as("admin").read((tx) => tx.auditChain.findFirstOrThrow({ select: { head: true } }));
  return { journalHead: chain.head };
}
