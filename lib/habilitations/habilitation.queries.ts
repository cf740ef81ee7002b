import type { Prisma } from "@/generated/prisma/client";
import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { EstablishmentFacts } from "@/lib/establishments/establishment";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { canMove, type HabilitationRole, type HabilitationState, type Move, type RightToAct } from "./habilitation";
import type { HistoryEntry } from "./habilitation.events";
import { historyOf, proofsOf, type ProofView } from "./habilitation-history";
import { keysetOf, pageOf, type Page, type PageRequest } from "@/lib/kernel/keyset";
import { mayDecideHabilitation, mayReadHabilitations } from "./habilitation.policy";
import { searchedHabilitations } from "./habilitation-search";
import { actorBelongs } from "./load-habilitation";

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

export type ManagerView = { readonly name: string; readonly suspended: boolean };
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
  readonly applicant: { readonly name: string; readonly email: string; readonly identifier: string };
  /** What the organisation knows under this number; null when it is new here. */
  readonly known: (EstablishmentFacts & { readonly managers: readonly ManagerView[] }) | null;
  readonly proofs: readonly ProofView[];
  readonly history: readonly HistoryEntry[];
  /** The reader belongs to the establishment, and therefore decides nothing. */
  readonly belongs: boolean;
  readonly may: Readonly<Record<Exclude<Move, "complete">, boolean>>;
};

const decisions = ["approve", "requestComplement", "refuse", "suspend", "reinstate", "withdraw"] as const;

/** All that an agent reads before deciding. Throws `forbidden` for those who do not read requests, `notFound` where there is none such. */
export async function habilitationFile({ read, actor }: Scope, id: string): Promise<HabilitationFile> {
  if (!mayReadHabilitations(actor)) throw new Refusal("forbidden", "forbidden");
  return read(async (tx) => {
    const row = isId(id) && await tx.habilitation.findFirst({ where: { id }, include: { account: { select: { name: true, email: true, identifier: true } } } });
    if (!row) throw new Refusal("not-found", "notFound");
    const { account, establishmentName, ...facts } = row;
    const state = row.state as HabilitationState;
    const belongs = await actorBelongs(tx, actor, row);
    const decides = mayDecideHabilitation(actor, { id, state, accountId: row.accountId, establishmentId: row.establishmentId, actorBelongs: belongs });
    return {
      ...facts, state, name: establishmentName, scheme: row.scheme as IdentifierScheme, role: row.role as HabilitationRole | null, right: row.right as RightToAct,
      applicant: { name: account.name ?? account.email, email: account.email, identifier: account.identifier },
      known: await knownEstablishment(tx, row), proofs: await proofsOf(tx, id), history: await historyOf(tx, id, "everybody"), belongs,
      may: Object.fromEntries(decisions.map((move) => [move, decides && canMove(move, state)])) as HabilitationFile["may"],
    };
  });
}

async function knownEstablishment(tx: Tx, { scheme, identifier }: { scheme: string; identifier: string }): Promise<HabilitationFile["known"]> {
  const managing = { role: "manager", state: { in: ["approved", "suspended"] } };
  const found = await tx.establishment.findFirst({
    where: { scheme, identifier },
    select: {
      scheme: true, identifier: true, name: true, address: true, postalCode: true, city: true,
      habilitations: { where: managing, orderBy: { submittedAt: "asc" }, select: { state: true, account: { select: { name: true, email: true } } } },
    },
  });
  if (!found) return null;
  const { habilitations, ...facts } = found;
  return {
    ...facts, scheme: facts.scheme as IdentifierScheme,
    managers: habilitations.map(({ state, account }) => ({ name: account.name ?? account.email, suspended: state === "suspended" })),
  };
}
