import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";
import { isInvoiceState, isReasonCode, lifecycleCodes, type HistoryEntry } from "./invoice";

/** The dated history of an invoice, oldest first. `named`: with the names of those who acted. */
export async function readHistory(tx: Tx, invoiceId: string, { named }: { named: boolean }): Promise<HistoryEntry[]> {
  const events = await tx.event.findMany({ where: { invoiceId }, orderBy: { id: "asc" }, select: { id: true, at: true, actorId: true, payload: true } });
  const names = named ? await namesOf(tx, events.map(({ actorId }) => actorId)) : new Map<string, string | null>();
  return events.flatMap(({ id, at, actorId, payload }) => {
    const { to, reasonCode, reason } = fieldsOf(payload);
    if (!isInvoiceState(to)) return [];
    const by = actorId === null ? null : (names.get(actorId) ?? null);
    return [{ id, state: to, codes: lifecycleCodes[to], at, by, byDesk: actorId === null, reasonCode: isReasonCode(reasonCode) ? reasonCode : null, reason: typeof reason === "string" && reason !== "" ? reason : null }];
  });
}

const fieldsOf = (payload: Prisma.JsonValue): Prisma.JsonObject => (typeof payload === "object" && payload !== null && !Array.isArray(payload) ? payload : {});

async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string | null>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const accounts = await tx.account.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(accounts.map(({ id, name }) => [id, name]));
}
