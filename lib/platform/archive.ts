import type { Prisma } from "@/generated/prisma/client";
import { dateAt, toDateColumn, yearsLater } from "@/lib/kernel/dates";
import { refuseDeposit, type FileRole } from "@/lib/kernel/file-rules";
import { Refusal } from "@/lib/kernel/refusal";
import type { AcceptedFile } from "@/lib/ports/pdf";
import type { Tx } from "./db";
import { discardUnreferenced } from "./discard-archived";
import type { Commit, Scope } from "./scope";

/** A kept file that its person now sends with a form. */
export type TakenUpload = {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly role: FileRole;
  readonly inspection: AcceptedFile;
};

/** What the documents belong to: the invoice, the habilitation, the bill or the RIB written in the same commit, or before it. */
export type DocumentOwner = { readonly invoiceId: string } | { readonly habilitationId: string } | { readonly billId: string } | { readonly ribId: string };

/** A document with its place in the chain. */
export type ArchivedDocument = {
  readonly documentId: string;
  readonly archiveNumber: string;
  readonly position: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly receivedAt: Date;
};

type Writing = { readonly tx: Tx; readonly scope: Scope };
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const columns = { id: true, fileName: true, mediaType: true, bytes: true, sha256: true, role: true, inspection: true } as const;
const gone = (field?: string) => new Refusal("conflict", "document.upload.gone", {}, field);

/**
 * The kept files that a form names, in its order. Only those of the person who acts, received for this role and not expired.
 * Throws the refusal `document.upload.gone` beside `field` when one is not there any more, and `document.deposit.too-big` when they weigh too much together.
 */
export async function takeUploads(scope: Scope, ids: readonly string[], role: FileRole, field?: string): Promise<TakenUpload[]> {
  const { accountId } = scope.actor;
  const asked = [...new Set(ids)];
  if (asked.length === 0) return [];
  if (accountId === null || !asked.every((id) => uuid.test(id))) throw gone(field);
  const rows = await scope.read((tx) => tx.upload.findMany({ where: { id: { in: asked }, accountId, role, expiresAt: { gt: scope.now } }, select: columns }));
  const byId = new Map(rows.map((row) => [row.id, { ...row, role, inspection: row.inspection as AcceptedFile }]));
  const taken = asked.map((id) => byId.get(id)).filter((upload) => upload !== undefined);
  if (taken.length < asked.length) throw gone(field);
  if (refuseDeposit(taken.map(({ bytes }) => bytes))) throw new Refusal("conflict", "document.deposit.too-big", {}, field);
  return taken;
}

/** Copies the bytes into the archive, before the commit that will refer to them. Twice changes nothing. */
export async function archiveUploads({ organization, ports: { storage } }: Scope, taken: readonly TakenUpload[]): Promise<void> {
  for (const { id, sha256 } of taken) await storage.archive(organization.id, sha256, storage.incomingPath(organization.id, id));
}

/**
 * In a commit: writes the documents, in order, and consumes the kept files. Gives the documents' ids.
 * Throws the refusal `document.upload.gone` when another sending of the same form came first.
 */
export async function createDocuments({ tx, scope }: Writing, taken: readonly TakenUpload[], owner: DocumentOwner): Promise<string[]> {
  if (taken.length === 0) return [];
  const { organization, now } = scope;
  const consumed = await tx.upload.deleteMany({ where: { id: { in: taken.map(({ id }) => id) }, accountId: scope.actor.accountId ?? undefined } });
  if (consumed.count !== taken.length) throw gone();
  const retainUntil = toDateColumn(yearsLater(dateAt(now, organization.timeZone), organization.supplierRetentionYears));
  const data: Prisma.DocumentCreateManyInput[] = taken.map(({ inspection, role, fileName, mediaType, bytes, sha256 }) => ({
    organizationId: organization.id, role, fileName, mediaType, bytes, sha256, receivedAt: now, retainUntil, ...owner,
    pages: inspection.pages ?? null, signed: inspection.signed, damaged: inspection.damaged, profile: inspection.facturx?.profile ?? null,
  }));
  return (await tx.document.createManyAndReturn({ data, select: { id: true } })).map(({ id }) => id);
}

type EntryRow = { document_id: string; archive_number: string; position: number; sha256: string; bytes: number; received_at: Date };

/**
 * In a commit, as its last statement but for what must carry the number (an event, its mail): gives each document its archive number and its
 * place in the organisation's chain, whose row stays locked until the commit ends. The year is that of `scope.now` where the organisation lives.
 */
export async function appendToArchive({ tx, scope }: Writing, documentIds: readonly string[]): Promise<ArchivedDocument[]> {
  if (documentIds.length === 0) return [];
  const { id, archivePrefix, timeZone } = scope.organization;
  const year = Number(dateAt(scope.now, timeZone).slice(0, 4));
  const rows = await tx.$queryRaw<EntryRow[]>`
    SELECT document_id, archive_number, position, sha256, bytes, received_at
    FROM append_archive_entries(${id}::uuid, ${archivePrefix}, ${year}::int, ${[...documentIds]}::uuid[]) ORDER BY position`;
  if (rows.length !== documentIds.length) throw new Error("a document to archive is missing");
  return rows.map((row) => ({
    documentId: row.document_id, archiveNumber: row.archive_number, position: row.position, sha256: row.sha256, bytes: row.bytes, receivedAt: row.received_at,
  }));
}

/**
 * The whole of it, for a verb: archives the bytes, commits, and leaves nothing behind on failure.
 *
 * `create` writes what the documents belong to (and all that needs no archive number) and returns its id, with anything else that `tell` wants;
 * `tell` comes when the numbers are given, a few short statements: the event, the job. What it returns is returned.
 *
 *     const taken = await takeUploads(scope, input.invoiceFile, "invoice", "invoiceFile");
 *     return commitWithDocuments(scope, taken, async ({ tx }) => ({ invoiceId: (await tx.invoice.create(…)).id }),
 *       async ({ emit, enqueue }, { invoiceId }, [original]) => { await emit(…original.archiveNumber…); return { invoiceId }; });
 */
export async function commitWithDocuments<Owner extends DocumentOwner, Result>(
  scope: Scope,
  taken: readonly TakenUpload[],
  create: (commit: Commit) => Promise<Owner>,
  tell: (commit: Commit, owner: Owner, archived: readonly ArchivedDocument[]) => Promise<Result>,
): Promise<Result> {
  if (refuseDeposit(taken.map(({ bytes }) => bytes))) throw new Refusal("conflict", "document.deposit.too-big");
  let result: Result;
  try {
    await archiveUploads(scope, taken);
    result = await scope.commit(async (commit) => {
      const owner = await create(commit);
      const ids = await createDocuments({ tx: commit.tx, scope }, taken, ownerOf(owner));
      return tell(commit, owner, await appendToArchive({ tx: commit.tx, scope }, ids));
    });
  } catch (error) {
    await discardUnreferenced(scope, taken);
    throw error;
  }
  await releaseUploads(scope, taken);
  return result;
}

function ownerOf(owner: DocumentOwner): DocumentOwner {
  if ("invoiceId" in owner) return { invoiceId: owner.invoiceId };
  if ("ribId" in owner) return { ribId: owner.ribId };
  return "billId" in owner ? { billId: owner.billId } : { habilitationId: owner.habilitationId };
}

/**
 * After a commit: removes the received bytes. They are archived once more first, which changes nothing unless a failed sending of the same
 * content discarded them in between.
 */
async function releaseUploads(scope: Scope, taken: readonly TakenUpload[]): Promise<void> {
  await archiveUploads(scope, taken);
  for (const { id } of taken) await scope.ports.storage.removeIncoming(scope.organization.id, id);
}
