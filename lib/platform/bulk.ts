import type { DomainEvent } from "./events";
import type { Tx } from "./db";
import type { Scope } from "./scope";

/** A new id in the order of time (UUID version 7, RFC 9562 section 5.7), as the tables make them: rows written together lie together. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = BigInt(Date.now());
  for (let place = 0; place < 6; place++) bytes[place] = Number((time >> BigInt(8 * (5 - place))) & 0xffn);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** In a commit: writes many events in one statement. For those that tell nobody and to which no room reacts: others are emitted. */
export async function recordEvents(tx: Tx, { organization, actor, now, origin }: Scope, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ type, payload, accountId, billId, debtorId, importId }) =>
    ({ id: newId(), type, payload, account_id: accountId, bill_id: billId, debtor_id: debtorId, import_id: importId }));
  await tx.$executeRaw`
    INSERT INTO event (organization_id, id, type, at, actor_id, origin, account_id, bill_id, debtor_id, import_id, payload)
    SELECT ${organization.id}::uuid, r.id, r.type, ${now}::timestamptz, ${actor.accountId}::uuid, ${origin}, r.account_id, r.bill_id, r.debtor_id, r.import_id, r.payload
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, type text, account_id uuid, bill_id uuid, debtor_id uuid, import_id uuid, payload jsonb)`;
}
