import { discardUnreferenced } from "@/lib/platform/discard-archived";
import { operation } from "@/lib/platform/operation";
import { mayWorkForTheDesk } from "./document.policy";
import { nothingTypedSchema } from "./document.schema";

/** At most this many at once: the rest goes an hour later. */
const batch = 1000;

/**
 * Removes the kept files and the refused forms whose 24 hours have passed, their bytes with them, and archived bytes that a deposit which died
 * half-way left behind. Gives how many files went.
 */
export const sweepUploads = operation({
  name: "document.sweep-uploads",
  input: nothingTypedSchema,
  load: async ({ now, read }) => read((tx) => tx.upload.findMany({ where: { expiresAt: { lte: now } }, select: { id: true, sha256: true }, take: batch })),
  may: mayWorkForTheDesk,
  async run(scope, _input, expired): Promise<number> {
    const { organization, now, ports: { storage } } = scope;
    await scope.commit(async ({ tx }) => {
      await tx.upload.deleteMany({ where: { id: { in: expired.map(({ id }) => id) } } });
      await tx.formDraft.deleteMany({ where: { expiresAt: { lte: now } } });
    });
    for (const { id } of expired) await storage.removeIncoming(organization.id, id);
    await discardUnreferenced(scope, expired);
    return expired.length;
  },
});
