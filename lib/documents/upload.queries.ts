import type { Scope } from "@/lib/platform/scope";
import type { KeptFile } from "./document";
import { draftStateSchema, type DraftState } from "./keep-draft";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Which of these files are kept for the person who asks, in the order asked. */
export async function keptFiles({ actor, now, read }: Scope, ids: readonly string[]): Promise<KeptFile[]> {
  const asked = ids.filter((id) => uuid.test(id));
  if (actor.accountId === null || asked.length === 0) return [];
  const where = { id: { in: asked }, accountId: actor.accountId, expiresAt: { gt: now } };
  const rows = await read((tx) => tx.upload.findMany({ where, select: { id: true, fileName: true, bytes: true } }));
  return asked.flatMap((id) => rows.filter((row) => row.id === id).map(({ fileName, bytes }) => ({ id, name: fileName, bytes })));
}

/** What the person who asks typed in this form before it was refused; null when it is not theirs, or not kept any more. */
export async function draftOf({ actor, now, read }: Scope, id: string, form: string): Promise<DraftState | null> {
  if (actor.accountId === null || !uuid.test(id)) return null;
  const where = { id, form, accountId: actor.accountId, expiresAt: { gt: now } };
  const row = await read((tx) => tx.formDraft.findFirst({ where, select: { state: true } }));
  return row && draftStateSchema.parse(row.state);
}
