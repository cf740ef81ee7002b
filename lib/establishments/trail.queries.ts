import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import { livingRight } from "@/lib/habilitations/habilitation";
import { isId } from "@/lib/kernel/ids";
import { keysetOf, pageOf, type Page, type PageRequest } from "@/lib/kernel/keyset";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { mayReadTrail } from "./establishment.policy";
import { trailTypes, type TrailActor, type TrailEntry, type TrailType } from "./trail";

export type EstablishmentTrail = Page<TrailEntry> & { readonly name: string };

/** Events are in the order of their ids, which follow time; a place that is not made of ids counts for nothing. */
const order = { column: "id", holds: "text", descending: true } as const;
const place = (text: string | undefined) => (text?.split("~").every(isId) ? text : undefined);

/** « Historique » of an establishment, for its managers: who did what, latest first, 25 by key. Throws `notFound` for everybody else. */
export const establishmentTrail = (scope: Scope, id: string, asked: PageRequest = {}): Promise<EstablishmentTrail> =>
  scope.read(async (tx) => {
    const { actor } = scope;
    const own = isId(id) && actor.accountId !== null && (await tx.habilitation.findFirst({
      where: { ...livingRight(scope), establishmentId: id, accountId: actor.accountId }, select: { role: true, establishment: { select: { name: true } } },
    }));
    if (!own || !mayReadTrail(actor, { actorRole: own.role as TrailEntry["role"] })) throw new Refusal("not-found", "notFound");
    const request = { after: place(asked.after), before: place(asked.before) };
    const { where, orderBy, take } = keysetOf<Prisma.EventWhereInput, Prisma.EventOrderByWithRelationInput>(request, order);
    const rows = await tx.event.findMany({ where: { establishmentId: id, type: { in: trailTypes }, ...where }, orderBy, take, select: columns });
    const known = await namesOf(tx, id, rows);
    return { name: own.establishment?.name ?? "", ...pageOf(rows.map((row) => entryOf(row, known)), request, order) };
  });

const columns = { id: true, type: true, at: true, actorId: true, accountId: true, payload: true } as const;
type Row = Prisma.EventGetPayload<{ select: typeof columns }>;
type Names = ReadonlyMap<string, string>;

/** Names of those who have, had or asked for a right for the establishment: agents are not among them. */
async function namesOf(tx: Tx, establishmentId: string, rows: readonly Row[]): Promise<Names> {
  const ids = [...new Set(rows.flatMap(({ actorId, accountId }) => [actorId ?? [], accountId ?? []].flat()))];
  const establishment = await tx.establishment.findFirstOrThrow({ where: { id: establishmentId }, select: { scheme: true, identifier: true } });
  const people = await tx.habilitation.findMany({ where: { ...establishment, accountId: { in: ids } }, select: { accountId: true, account: { select: { name: true, email: true } } } });
  return new Map(people.map(({ accountId, account }) => [accountId, account.name ?? account.email]));
}

const told = z.object({
  email: z.string().optional(), number: z.string().optional(), iban: z.string().optional(), reason: z.string().optional(), role: z.enum(["manager", "depositor", "reader"]).optional(),
}).catch({});

function entryOf({ id, type, at, actorId, accountId, payload }: Row, names: Names): TrailEntry {
  const { email = null, number = null, iban = null, reason = null, role = null } = told.parse(payload);
  const acted = type === "habilitation.joined" ? accountId : actorId;
  const person = accountId !== null && accountId !== acted ? (names.get(accountId) ?? null) : null;
  return { id, type: type as TrailType, at, by: actorOf(acted, names), person, email: type.startsWith("invitation.") ? email : null, number, role, iban, reason };
}

function actorOf(accountId: string | null, names: Names): TrailActor {
  if (accountId === null) return { kind: "desk" };
  const name = names.get(accountId);
  return name === undefined ? { kind: "agent" } : { kind: "colleague", name };
}
