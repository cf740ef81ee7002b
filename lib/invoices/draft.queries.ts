import type { Prisma } from "@/generated/prisma/client";
import { isId } from "@/lib/kernel/ids";
import { keysetOf, pageOf, type Page, type PageRequest } from "@/lib/kernel/keyset";
import type { Scope } from "@/lib/platform/scope";
import { draftEndsAt, type Draft, type DraftValues } from "./draft";

const file = { id: true, fileName: true, bytes: true, role: true } as const;
const columns = { id: true, updatedAt: true, values: true, uploads: { select: file, orderBy: { createdAt: "asc" } } } satisfies Prisma.InvoiceDraftSelect;
type Row = Prisma.InvoiceDraftGetPayload<{ select: typeof columns }>;

function draftFrom({ id, updatedAt, values, uploads }: Row): Draft {
  const files = (role: string) => uploads.filter((upload) => upload.role === role).map((upload) => ({ id: upload.id, name: upload.fileName, bytes: upload.bytes }));
  return { id, updatedAt, endsAt: draftEndsAt(updatedAt), values: values as DraftValues, files: { document: files("invoice").slice(-1), attachments: files("attachment") } };
}

const order = { column: "updatedAt", holds: "instant", descending: true } as const;
const nobody = "00000000-0000-0000-0000-000000000000";

/** The deposits that the person who asks began and did not send, latest first. */
export const myDrafts = ({ read, actor }: Scope, request: PageRequest): Promise<Page<Draft>> =>
  read(async (tx) => {
    const { where, orderBy, take } = keysetOf<Prisma.InvoiceDraftWhereInput, Prisma.InvoiceDraftOrderByWithRelationInput>(request, order);
    const rows = await tx.invoiceDraft.findMany({ where: { accountId: actor.accountId ?? nobody, ...where }, orderBy, take, select: columns });
    return pageOf(rows.map(draftFrom), request, order);
  });

/** Those of the person's own drafts that have these ids, in the order asked. */
export async function draftsNamed({ read, actor }: Scope, ids: readonly string[]): Promise<Draft[]> {
  const asked = ids.filter(isId);
  if (actor.accountId === null || asked.length === 0) return [];
  const where = { id: { in: asked }, accountId: actor.accountId };
  const rows = await read((tx) => tx.invoiceDraft.findMany({ where, select: columns }));
  return asked.flatMap((id) => rows.filter((row) => row.id === id).map(draftFrom));
}

/** The kept files that drafts of the organisation hold beyond their 24 hours. */
export const filesOfDrafts = async ({ read }: Scope): Promise<readonly string[]> =>
  (await read((tx) => tx.upload.findMany({ where: { draftId: { not: null } }, select: { id: true } }))).map(({ id }) => id);
