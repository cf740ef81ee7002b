import type { Prisma } from "@/generated/prisma/client";
import { fromDateColumn, type DateText } from "@/lib/kernel/dates";
import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { EstablishmentFacts } from "@/lib/establishments/establishment";
import type { Scope } from "@/lib/platform/scope";
import { canMove, isLiving, isRenewable, type HabilitationRole, type HabilitationState, type Move, type RightToAct } from "./habilitation";
import type { HistoryEntry } from "./habilitation.events";
import { historyOf, proofsOf, type ProofView } from "./habilitation-history";
import { keysetOf, pageOf, type Page, type PageRequest } from "@/lib/kernel/keyset";
import { mayDecideHabilitation, mayReadHabilitations } from "./habilitation.policy";
import { searchedHabilitations } from "./habilitation-search";
import { knownOf, type KnownEstablishment } from "./known-establishment";
import { actorBelongs, livingManager } from "./load-habilitation";

/** The queue by what is to be done; `ended`: suspended or withdrawn. */
const queueTabs = { todo: ["submitted"], complement: ["complement-requested"], approved: ["approved"], refused: ["refused"], ended: ["suspended", "withdrawn"] } as const satisfies
  Record<string, readonly HabilitationState[]>;
export type QueueTab = keyof typeof queueTabs;
export const queueTabNames = Object.keys(queueTabs) as readonly QueueTab[];

export type QueueItem = Pick<EstablishmentFacts, "scheme" | "identifier" | "name" | "city"> & {
  readonly id: string;
  readonly reference: string;
  readonly state: HabilitationState;
  readonly applicantName: string;
  readonly submittedAt: Date;
};

const itemColumns = { id: true, reference: true, state: true, scheme: true, identifier: true, establishmentName: true, city: true, submittedAt: true, account: { select: { name: true, email: true } } } as const;

/**
 * The requests of one tab, or those that a search finds in every state: what waits oldest first, what is decided latest first.
 * Throws `forbidden` for those who do not read them.
 */
export async function habilitationQueue({ read, actor, organization }: Scope, { tab, search, ...page }: PageRequest & { tab: QueueTab; search?: string }): Promise<Page<QueueItem>> {
  if (!mayReadHabilitations(actor)) throw new Refusal("forbidden", "forbidden");
  const found = search ? searchedHabilitations(search, organization.identifierSchemes) : { state: { in: [...queueTabs[tab]] } };
  if (found === null) return { items: [], previous: null, next: null };
  const order = { column: "submittedAt", holds: "instant", descending: Boolean(search) || (tab !== "todo" && tab !== "complement") } as const;
  const { where, orderBy, take } = keysetOf<Prisma.HabilitationWhereInput, Prisma.HabilitationOrderByWithRelationInput>(page, order);
  const rows = await read((tx) => tx.habilitation.findMany({ where: { ...found, ...where }, orderBy, take, select: itemColumns }));
  return pageOf(rows.map(({ account, establishmentName: name, ...row }) => ({
    ...row, name, state: row.state as HabilitationState, scheme: row.scheme as IdentifierScheme, applicantName: account.name ?? account.email,
  })), page, order);
}

/** `renew`: in the last days; `appoint`: where nobody manages the establishment any more. */
const decisions = ["approve", "requestComplement", "refuse", "suspend", "reinstate", "withdraw"] as const satisfies readonly Move[];

export type HabilitationFile = EstablishmentFacts & {
  readonly id: string;
  readonly reference: string;
  readonly state: HabilitationState;
  readonly role: HabilitationRole | null;
  readonly position: string;
  readonly right: RightToAct;
  readonly note: string | null;
  readonly reason: string | null;
  readonly submittedAt: Date;
  /** The last day of the right, once it is given. */
  readonly until: DateText | null;
  readonly applicant: { readonly name: string; readonly email: string; readonly identifier: string };
  /** What the organisation knows under this number; null when it is new here. */
  readonly known: KnownEstablishment | null;
  readonly proofs: readonly ProofView[];
  readonly history: readonly HistoryEntry[];
  /** The reader belongs to the establishment, and therefore decides nothing. */
  readonly belongs: boolean;
  readonly may: Readonly<Record<(typeof decisions)[number] | "renew" | "appoint", boolean>>;
};

/** All that an agent reads before deciding. Throws `forbidden` for those who do not read requests, `notFound` where there is none such. */
export async function habilitationFile(scope: Scope, id: string): Promise<HabilitationFile> {
  const { actor } = scope;
  if (!mayReadHabilitations(actor)) throw new Refusal("forbidden", "forbidden");
  return scope.read(async (tx) => {
    const row = isId(id) && await tx.habilitation.findFirst({ where: { id }, include: { account: { select: { name: true, email: true, identifier: true } } } });
    if (!row) throw new Refusal("not-found", "notFound");
    const { account, establishmentName, expiresOn, ...facts } = row;
    const state = row.state as HabilitationState;
    const belongs = await actorBelongs(tx, actor, row);
    const decides = mayDecideHabilitation(actor, { id, state, accountId: row.accountId, establishmentId: row.establishmentId, actorBelongs: belongs });
    return {
      ...facts, state, name: establishmentName, until: expiresOn && fromDateColumn(expiresOn), scheme: row.scheme as IdentifierScheme, role: row.role as HabilitationRole | null, right: row.right as RightToAct,
      applicant: { name: account.name ?? account.email, email: account.email, identifier: account.identifier },
      known: await knownOf(tx, scope, row), proofs: await proofsOf(tx, id), history: await historyOf(tx, id, "everybody"), belongs,
      may: {
        ...(Object.fromEntries(decisions.map((move) => [move, decides && canMove(move, state)])) as Record<(typeof decisions)[number], boolean>),
        renew: decides && isRenewable(row, scope),
        appoint: decides && isLiving(row, scope) && row.establishmentId !== null && !(await livingManager(tx, scope, row.establishmentId)),
      },
    };
  });
}
