import type { Prisma } from "@/generated/prisma/client";
import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { keysetOf, pageOf, type Page, type PageRequest } from "@/lib/kernel/keyset";
import { Refusal } from "@/lib/kernel/refusal";
import { maskedIban } from "@/lib/kernel/iban";
import type { EstablishmentFacts } from "@/lib/establishments/establishment";
import type { Scope } from "@/lib/platform/scope";
import { notPayable, type NotPayable, type RibState } from "./rib";
import { mayReadRibs } from "./rib.policy";

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
  /** How many agents have confirmed it so far, and how many are needed. */
  readonly confirmations: number;
  readonly needed: number;
};

const columns = {
  id: true, state: true, coolingUntil: true, iban: true, holder: true, requestedAt: true, replacesId: true, confirmations: { select: { agentId: true } },
  establishment: { select: { scheme: true, identifier: true, name: true } },
} as const;

/** The RIBs of one tab: what waits oldest first, what is decided latest first. Throws `forbidden` for those who do not read them. */
export async function ribQueue({ read, actor, organization, now }: Scope, { tab, ...page }: PageRequest & { readonly tab: RibTab }): Promise<Page<RibQueueItem>> {
  if (!mayReadRibs(actor)) throw new Refusal("forbidden", "forbidden");
  const order = { column: "requestedAt", holds: "instant", descending: tab !== "todo" } as const;
  const { where, orderBy, take } = keysetOf<Prisma.RibWhereInput, Prisma.RibOrderByWithRelationInput>(page, order);
  const rows = await read((tx) => tx.rib.findMany({ where: { state: queueTabs[tab][0], ...where }, orderBy, take, select: columns }));
  return pageOf(rows.map(({ iban, replacesId, confirmations, establishment, state, coolingUntil, ...row }) => ({
    ...row, state: state as RibState, notPayable: notPayable({ state: state as RibState, coolingUntil }, now), maskedIban: maskedIban(iban), isChange: replacesId !== null, confirmations: confirmations.length, needed: organization.ribConfirmations,
    establishment: { ...establishment, scheme: establishment.scheme as IdentifierScheme },
  })), page, order);
}
