import type { Tx } from "@/lib/platform/db";

/** What an agent may correct, as it is told. An address that waits, or was dropped, is `proposedEmail`. */
export const changedFields = ["lastName", "firstName", "address", "postalCode", "city", "email", "proposedEmail"] as const;
export type ChangedField = (typeof changedFields)[number];

/** Something that changed who a redevable is or how they are reached: `by` is the agent's name, null for an import. */
export type DebtorChange = {
  readonly id: string; readonly at: Date; readonly by: string | null; readonly kind: "corrected" | "address-proposed" | "address-confirmed" | "address-dropped";
  readonly fields: readonly { readonly name: ChangedField; readonly before: string | null; readonly after: string | null }[];
};

const shortList = 10;
const kinds = ["corrected", "address-proposed", "address-confirmed", "address-dropped"] as const;
const isSide = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;
const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

function fieldsOf(kind: DebtorChange["kind"], payload: unknown): DebtorChange["fields"] {
  const { before, after, proposed, dropped } = isSide(payload) ? payload : {};
  if (kind === "address-proposed") return [{ name: "proposedEmail", before: text(before), after: text(proposed) }];
  if (kind === "address-confirmed") return [{ name: "email", before: text(before), after: text(after) }];
  if (kind === "address-dropped") return [{ name: "proposedEmail", before: text(dropped), after: null }];
  const sides = { before: isSide(before) ? before : {}, after: isSide(after) ? after : {} };
  return changedFields.filter((name) => name in sides.after).map((name) => ({ name, before: text(sides.before[name]), after: text(sides.after[name]) }));
}

/** What agents corrected and decided, and what imports proposed, latest first. */
export async function debtorChanges(tx: Tx, debtorId: string): Promise<DebtorChange[]> {
  const rows = await tx.event.findMany({
    where: { debtorId, type: { in: kinds.map((kind) => `debtor.${kind}`) } }, orderBy: { id: "desc" }, take: shortList,
    select: { id: true, at: true, type: true, payload: true, actorId: true },
  });
  const agents = await tx.account.findMany({ where: { id: { in: rows.flatMap(({ actorId }) => actorId ?? []) } }, select: { id: true, name: true, email: true } });
  return rows.map(({ id, at, type, payload, actorId }) => {
    const actor = agents.find((agent) => agent.id === actorId);
    const kind = kinds.find((one) => type === `debtor.${one}`) ?? "corrected";
    return { id: String(id), at, by: actor ? (actor.name ?? actor.email) : null, kind, fields: fieldsOf(kind, payload) };
  });
}
