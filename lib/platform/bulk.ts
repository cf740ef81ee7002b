import type { DomainEvent } from "./events";
import type { Tx } from "./db";
import type { Scope } from "./scope";

const last = { time: 0, count: 0 };

/**
 * A new id in the order of time (UUID version 7, RFC 9562 section 5.7), as the tables make them: rows written together lie together. Those of one
 * process also follow each other within a millisecond (section 6.2, method 1).
 */
export function newId(): string {
  const time = Math.max(Date.now(), last.time);
  last.count = time === last.time ? last.count + 1 : 0;
  last.time = time + (last.count > 0xfff ? 1 : 0);
  last.count &= 0xfff;
  const noise = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const head = last.time.toString(16).padStart(12, "0");
  const variant = (8 + (Number.parseInt(noise.charAt(0), 16) & 3)).toString(16);
  return `${head.slice(0, 8)}-${head.slice(8)}-7${last.count.toString(16).padStart(3, "0")}-${variant}${noise.slice(1, 4)}-${noise.slice(4)}`;
}

/** In a commit: writes many events in one statement. For those that tell nobody and to which no room reacts: others are emitted. */
export async function recordEvents(tx: Tx, { organization, actor, now, origin }: Scope, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ type, payload, accountId, habilitationId, invoiceId, billId, debtorId, importId, threadId, ribId, establishmentId }) => ({
    id: newId(), type, payload, account_id: accountId, habilitation_id: habilitationId, invoice_id: invoiceId, bill_id: billId, debtor_id: debtorId, import_id: importId,
    thread_id: threadId, rib_id: ribId, establishment_id: establishmentId,
  }));
  await tx.$executeRaw`
    INSERT INTO event (organization_id, id, type, at, actor_id, origin, account_id, habilitation_id, invoice_id, bill_id, debtor_id, import_id, thread_id, rib_id, establishment_id, payload)
    SELECT ${organization.id}::uuid, r.id, r.type, ${now}::timestamptz, ${actor.accountId}::uuid, ${origin}, r.account_id, r.habilitation_id, r.invoice_id, r.bill_id, r.debtor_id,
      r.import_id, r.thread_id, r.rib_id, r.establishment_id, r.payload
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, type text, account_id uuid, habilitation_id uuid, invoice_id uuid, bill_id uuid, debtor_id uuid, import_id uuid,
      thread_id uuid, rib_id uuid, establishment_id uuid, payload jsonb)`;
}
