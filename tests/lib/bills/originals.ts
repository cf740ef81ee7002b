import { createHash } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { toDateColumn, type DateText } from "@/lib/kernel/dates";
import { organizations, type OrganizationSlug } from "@/prisma/world/people";
import { freshPdf } from "@/tests/lib/documents/intake";
import { noon, type World } from "@/tests/support/world";

type Original = { bytes?: Uint8Array; retainUntil?: DateText; organization?: OrganizationSlug };
export type ArchivedBill = { readonly documentId: string; readonly archiveNumber: string; readonly sha256: string };

/** The archived original of a bill, by default a page of its own kept for two years. */
export async function originalOf(world: World, billId: string, { bytes, retainUntil = "2028-11-21", organization = "mairie" }: Original = {}): Promise<ArchivedBill> {
  const content = bytes ?? (await freshPdf());
  const sha256 = createHash("sha256").update(content).digest("hex");
  const { id: organizationId, archivePrefix } = organizations[organization];
  const scratch = await world.container.storage.scratchPath();
  await writeFile(scratch, content);
  await world.container.storage.archive(organizationId, sha256, scratch);
  await rm(scratch);
  return world.as("admin", organization).commit(async ({ tx }) => {
    const { id: documentId } = await tx.document.create({
      data: { organizationId, role: "bill", billId, fileName: "facture.pdf", mediaType: "application/pdf", bytes: content.length, sha256, pages: 1, receivedAt: noon, retainUntil: toDateColumn(retainUntil) },
    });
    const [entry] = await tx.$queryRaw<{ archive_number: string }[]>`SELECT archive_number FROM append_archive_entries(${organizationId}::uuid, ${archivePrefix}, 2026, ${[documentId]}::uuid[])`;
    return { documentId, archiveNumber: entry?.archive_number ?? "", sha256 };
  });
}

/** Where the bytes lie, for tests that spoil them. */
export const pathOfOriginal = (world: World, { sha256 }: ArchivedBill): string =>
  path.join(world.container.settings.dataDir, "files", "archive", organizations.mairie.id, sha256.slice(0, 2), sha256);

/** As a taking back does. */
export const takeBack = (world: World, billId: string) =>
  world.as("admin").commit(({ tx }) => tx.bill.updateMany({ where: { id: billId, openedAt: null, withdrawnAt: null }, data: { withdrawnAt: noon } }));
