import type { Prisma } from "@/generated/prisma/client";
import { identifiersBeginning, type IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { keysetOf, pageOf, type Page, type PageRequest } from "@/lib/kernel/keyset";
import { Refusal } from "@/lib/kernel/refusal";
import { maskedIban } from "@/lib/kernel/iban";
import type { EstablishmentFacts } from "@/lib/establishments/establishment";
import type { Scope } from "@/lib/platform/scope";
import { notPayable, type NotPayable, type RibState } from "./rib";
import { mayReadRibs } from "./rib.policy";
import { strictestSince } from "./strictest-settings";

const queueTabs = { todo: ["to-verify"], verified: ["verified"], refused: ["refused"], withdrawn: ["withdrawn"] } as const satisfies Record<string, readonly RibState[]>;
export type RibTab = keyof typeof queueTabs;
export const ribTabNames = Object.keys(queueTabs) as readonly RibTab[];

export type RibQueueItem = {
  readonly id: string;
  readonly state: RibState;
  readonly notPayable: NotPayable | null;
  readonly establishment: Pick<EstablishmentFacts, "scheme" | "identifier" | "name">;
  readonly maskedIban: string;
  readonly holder: string;
  readonly requestedAt: Date;
  readonly isChange: boolean;
  /** How many agents have confirmed it so far, and how many are needed by the strictest settings since it was asked for. */
  readonly confirmations: number;
  readonly needed: number;
};

const columns = {
  id: true, state: true, coolingUntil: true, iban: true, holder: true, requestedAt: true, replacesId: true, confirmations: { select: { agentId: true } },
  establishment: { select: { scheme: true, identifier: true, name: true } },
} as const;

/**
 * The RIBs of one tab, or those of the establishments whose number begins with what was searched, in every state: what waits oldest first, what is decided
 * latest first. Throws `forbidden` for those who do not read them.
 */
export async function ribQueue(scope: Scope, { tab, search = "", ...page }: PageRequest & { readonly tab: RibTab; readonly search?: string }): Promise<Page<RibQueueItem>> {
  const { read, actor, now, organization } = scope;
  if (!mayReadRibs(actor)) throw new Refusal("forbidden", "forbidden");
  const numbers = identifiersBeginning(search, organization.identifierSchemes);
  if (search !== "" && numbers.length === 0) return { items: [], previous: null, next: null };
  const found: Prisma.RibWhereInput = search === "" ? { state: queueTabs[tab][0] } : { establishment: { OR: numbers } };
  const order = { column: "requestedAt", holds: "instant", descending: search !== "" || tab !== "todo" } as const;
  const { where, orderBy, take } = keysetOf<Prisma.RibWhereInput, Prisma.RibOrderByWithRelationInput>(page, order);
  return read(async (tx) => {
    const rows = await tx.rib.findMany({ where: { ...found, ...where }, orderBy, take, select: columns });
    const settingsOf = await strictestSince(tx, scope, new Date(Math.min(now.getTime(), ...rows.map(({ requestedAt }) => requestedAt.getTime()))));
    return pageOf(rows.map(({ iban, replacesId, confirmations, establishment, state, coolingUntil, ...row }) => ({
      ...row, state: state as RibState, notPayable: notPayable({ state: state as RibState, coolingUntil }, now), maskedIban: maskedIban(iban), isChange: replacesId !== null,
      confirmations: confirmations.length, needed: settingsOf(row.requestedAt).confirmations, establishment: { ...establishment, scheme: establishment.scheme as IdentifierScheme },
    })), page, order);
  });
}
