import type { Scope } from "@/lib/platform/scope";

/** Part of throwing drafts away: their rows in one commit, then the bytes of their files. Gives how many there were. */
export async function removeDrafts({ commit, organization, ports: { storage } }: Scope, ids: readonly string[]): Promise<number> {
  const { count, files } = await commit(async ({ tx }) => {
    const uploads = await tx.upload.findMany({ where: { draftId: { in: [...ids] } }, select: { id: true } });
    await tx.upload.deleteMany({ where: { id: { in: uploads.map(({ id }) => id) } } });
    return { files: uploads, ...(await tx.invoiceDraft.deleteMany({ where: { id: { in: [...ids] } } })) };
  });
  for (const { id } of files) await storage.removeIncoming(organization.id, id);
  return count;
}
