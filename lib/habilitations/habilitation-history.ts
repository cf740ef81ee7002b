import { originalPath } from "@/lib/documents/document";
import type { Tx } from "@/lib/platform/db";
import type { HabilitationRole } from "./habilitation";
import type { Decider, HistoryEntry, HistoryType } from "./habilitation.events";

type Told = { readonly reason?: string; readonly note?: string | null; readonly proofs?: number; readonly role?: HabilitationRole; readonly by?: Decider };

/** What happened to a habilitation, latest first. `names`: names by account of those whom the reader may know. */
export async function historyOf(tx: Tx, habilitationId: string, names: ReadonlyMap<string, string> | "everybody"): Promise<HistoryEntry[]> {
  const events = await tx.event.findMany({ where: { habilitationId }, orderBy: { id: "desc" }, take: 200, select: { id: true, type: true, at: true, actorId: true, payload: true } });
  const known = names === "everybody" ? await namesOf(tx, events.flatMap(({ actorId }) => actorId ?? [])) : names;
  return events.map(({ id, type, at, actorId, payload }) => {
    const { reason = null, note = null, proofs = 0, role = null, by } = payload as Told;
    return { id, at, type: type.replace("habilitation.", "") as HistoryType, byName: (actorId && known.get(actorId)) ?? null, byAgents: by === "agents", reason, note, proofs, role };
  });
}

async function namesOf(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const accounts = await tx.account.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true, email: true } });
  return new Map(accounts.map(({ id, name, email }) => [id, name ?? email]));
}

/** A proof, with the address where those who may fetch its original. */
export type ProofView = { readonly id: string; readonly fileName: string; readonly mediaType: string; readonly bytes: number; readonly path: string; readonly receivedAt: Date };

/** The proofs of a habilitation, in the order of their archive numbers. */
export async function proofsOf(tx: Tx, habilitationId: string): Promise<ProofView[]> {
  const documents = await tx.document.findMany({
    where: { habilitationId, entry: { isNot: null } },
    orderBy: { entry: { position: "asc" } },
    select: { id: true, fileName: true, mediaType: true, bytes: true, receivedAt: true, entry: { select: { archiveNumber: true } } },
  });
  return documents.flatMap(({ entry, ...document }) => (entry ? [{ ...document, path: originalPath(entry.archiveNumber, document.mediaType) }] : []));
}
