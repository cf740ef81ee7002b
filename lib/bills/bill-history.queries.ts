import type { Prisma } from "@/generated/prisma/client";
import { paymentMeans } from "@/lib/payments/payment";
import type { Tx } from "@/lib/platform/db";
import { billHappenings, billStates, type BillHistoryEntry } from "./bill";

const isTold = (type: string): type is keyof typeof billHappenings => Object.hasOwn(billHappenings, type);

/** The dated history of a bill, oldest first. `named`: with the names of those who acted. */
export async function readBillHistory(tx: Tx, billId: string, { named }: { named: boolean }): Promise<BillHistoryEntry[]> {
  const events = await tx.event.findMany({ where: { billId }, orderBy: { id: "asc" }, select: { id: true, type: true, at: true, actorId: true, payload: true } });
  const names = named ? await namesOf(tx, events.flatMap(({ actorId }) => actorId ?? [])) : new Map<string, string | null>();
  return events.flatMap(({ id, type, at, actorId, payload }) =>
    isTold(type) ? [{ id, what: billHappenings[type], at, by: (actorId && names.get(actorId)) ?? null, ...detailOf(payload) }] : []);
}

function detailOf(payload: Prisma.JsonValue): Pick<BillHistoryEntry, "state" | "reduced" | "means" | "paidOn" | "reason"> {
  const { from, to, means, paidOn, reason } = typeof payload === "object" && payload !== null && !Array.isArray(payload) ? payload : {};
  return {
    state: billStates.find((state) => state === to) ?? null,
    reduced: typeof from === "number" && typeof to === "number" ? { from, to } : null,
    means: paymentMeans.find((known) => known === means) ?? null,
    paidOn: typeof paidOn === "string" ? paidOn : null,
    reason: typeof reason === "string" && reason !== "" ? reason : null,
  };
}

async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string | null>> {
  const accounts = await tx.account.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(accounts.map(({ id, name }) => [id, name]));
}
