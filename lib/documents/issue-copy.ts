import { rm } from "node:fs/promises";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import type { StampedCopy } from "@/lib/ports/pdf";
import { hasCopy } from "./document";
import { mayWorkForTheDesk } from "./document.policy";
import { documentIdSchema } from "./document.schema";
import { bandOf } from "./stamp-band";

type Archived = { id: string; role: string; mediaType: string; sha256: string; receivedAt: Date; archiveNumber: string; copies: { sha256: string; bytes: number }[] };
export type IssuedCopy = { readonly sha256: string; readonly bytes: number };

/**
 * Makes the stamped copy of an archived invoice or bill, from bytes whose hash is checked first, and keeps its hash so that anyone can recognise it.
 * A copy that is there already is given again. Throws `AlteredContent` where the original is another, `PdfDeskFailure` where it cannot be stamped.
 */
export const issueCopy = operation({
  name: "document.issue-copy",
  input: documentIdSchema,
  load: (scope, { documentId }) => archivedOriginal(scope, documentId),
  may: mayWorkForTheDesk,
  async run(scope, _input, document): Promise<IssuedCopy> {
    const [latest] = document.copies;
    if (latest && (await isThere(scope, latest.sha256))) return latest;
    const copy = await stamp(scope, document);
    const { organization, now } = scope;
    const row = { organizationId: organization.id, documentId: document.id, sha256: copy.sha256, bytes: copy.bytes, issuedAt: now };
    await scope.commit(({ tx }) => tx.stampedCopy.createMany({ data: [row], skipDuplicates: true }));
    return { sha256: copy.sha256, bytes: copy.bytes };
  },
});

async function archivedOriginal({ read }: Scope, id: string): Promise<Archived | null> {
  const select = {
    id: true, role: true, mediaType: true, sha256: true, receivedAt: true, entry: { select: { archiveNumber: true } },
    copies: { select: { sha256: true, bytes: true }, orderBy: { issuedAt: "desc" }, take: 1 },
  } as const;
  const row = await read((tx) => tx.document.findFirst({ where: { id }, select }));
  return row?.entry && hasCopy(row) ? { ...row, archiveNumber: row.entry.archiveNumber } : null;
}

async function isThere({ ports: { storage }, organization }: Scope, sha256: string): Promise<boolean> {
  const copy = await storage.openCopy(organization.id, sha256);
  copy?.destroy();
  return copy !== null;
}

async function stamp({ ports: { storage, pdf }, organization }: Scope, document: Archived): Promise<StampedCopy> {
  const output = await storage.scratchPath();
  try {
    const path = await storage.archivedPath(organization.id, document.sha256);
    const copy = await pdf.stamp({ path, output, band: bandOf(organization, document) });
    await storage.keepCopy(organization.id, copy.sha256, output);
    return copy;
  } finally {
    await rm(output, { force: true });
  }
}
