import type { Tx } from "@/lib/platform/db";
import type { RibHistoryEntry, RibHistoryType } from "./rib.events";

type Payload = { reason?: string; calledNumber?: string; calledPerson?: string; numberSource?: string };
type Asking = { readonly named: boolean; readonly belonging: readonly string[] };

const shown = 200;
/** Who of the agents read its IBAN is not the establishment's to know. */
const readings = ["rib.revealed", "rib.proof-opened"];

/**
 * What happened to a RIB, latest first. `named`: agents are told everybody's name and the call-backs; the establishment, the names of its own people.
 */
export async function historyOf(tx: Tx, ribId: string, { named, belonging }: Asking): Promise<RibHistoryEntry[]> {
  const events = await tx.event.findMany({ where: { ribId, type: { startsWith: "rib." } }, orderBy: { id: "desc" }, take: shown, select: { id: true, type: true, at: true, actorId: true, payload: true } });
  const told = events.filter(({ type, actorId }) => named || !readings.includes(type) || belonging.includes(actorId ?? ""));
  const names = await namesOf(tx, told.flatMap(({ actorId }) => (actorId !== null && (named || belonging.includes(actorId)) ? [actorId] : [])));
  return told.map(({ id, type, at, actorId, payload }) => {
    const { reason = null, calledNumber, calledPerson, numberSource } = payload as Payload;
    const call = named && calledNumber ? { number: calledNumber, person: calledPerson ?? "", source: numberSource ?? "" } : null;
    return { id, at, type: type.replace("rib.", "") as RibHistoryType, byName: names.get(actorId ?? "") ?? null, byAgent: !belonging.includes(actorId ?? ""), reason, call };
  });
}

async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const accounts = await tx.account.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true, email: true } });
  return new Map(accounts.map(({ id, name, email }) => [id, name ?? email]));
}
