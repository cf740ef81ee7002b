import type { Prisma } from "@/generated/prisma/client";
import { originalPath } from "@/lib/documents/document";
import type { EstablishmentFacts } from "@/lib/establishments/establishment";
import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { ribParties } from "./load-rib";
import { changedFacts, notPayable, ribView, type ChangeableFact, type NotPayable, type RibView, type RibWarning } from "./rib";
import { historyOf } from "./rib-history";
import type { RibHistoryEntry } from "./rib.events";
import { isParty, mayReadRibs, mayRevealIban, mayVerifyRib } from "./rib.policy";
import { warningsOf } from "./rib-warnings";
import { strictestSettings } from "./strictest-settings";
import { unpaidInvoices } from "./unpaid-invoices";

export type RibProof = { readonly id: string; readonly fileName: string; readonly mediaType: string; readonly path: string };
/** An agent's word, with the call-back that it rests on. */
export type RibWord = { readonly by: string; readonly at: Date; readonly number: string; readonly person: string; readonly source: string };

/** Every IBAN is masked: whoever verifies reads the whole one by « Afficher », which is kept. */
export type RibFile = RibView & {
  readonly establishment: EstablishmentFacts & { readonly id: string };
  readonly requestedAt: Date;
  readonly requester: { readonly name: string; readonly email: string; readonly since: Date };
  readonly reason: string | null;
  readonly notPayable: NotPayable | null;
  /** The one that it takes the place of, and in what it differs from it. */
  readonly former: (RibView & { readonly changed: readonly ChangeableFact[] }) | null;
  /** Null for those who may not read an IBAN in whole: it stands on the bank's paper. */
  readonly proofs: readonly RibProof[] | null;
  readonly warnings: readonly RibWarning[];
  /** Where the same account is, for those who verify; the others are told only that it is somewhere. */
  readonly sameIban: readonly string[];
  readonly confirmations: { readonly given: number; readonly needed: number; readonly byReader: boolean; /** The first one first. */ readonly words: readonly RibWord[] };
  readonly unpaid: number;
  readonly history: readonly RibHistoryEntry[];
  readonly isParty: boolean;
  readonly may: { readonly reveal: boolean; readonly confirm: boolean; readonly refuse: boolean; readonly setAside: boolean };
};

const facts = { id: true, label: true, holder: true, iban: true, bic: true, isDefault: true, coolingUntil: true, state: true } as const;
const columns = {
  ...facts, establishmentId: true, requestedAt: true, requestedById: true, reason: true, replacesId: true, requestedBy: { select: { name: true, email: true, createdAt: true } },
  establishment: { select: { id: true, scheme: true, identifier: true, name: true, address: true, postalCode: true, city: true } },
  confirmations: {
    orderBy: [{ confirmedAt: "asc" }, { agentId: "asc" }],
    select: { agentId: true, confirmedAt: true, calledNumber: true, calledPerson: true, numberSource: true, agent: { select: { name: true, email: true } } },
  },
} satisfies Prisma.RibSelect;
type Row = Prisma.RibGetPayload<{ select: typeof columns }>;

/** All that an agent reads before deciding. Throws `forbidden` for those who do not read RIBs, `notFound` where there is none such. */
export async function ribFile(scope: Scope, id: string): Promise<RibFile> {
  const { read, actor, now } = scope;
  if (!mayReadRibs(actor)) throw new Refusal("forbidden", "forbidden");
  return read(async (tx) => {
    const row = isId(id) && (await tx.rib.findFirst({ where: { id }, select: columns }));
    if (!row) throw new Refusal("not-found", "notFound");
    const { requestedBy, establishment, requestedById, requestedAt, reason } = row;
    const people = { ...(await ribParties(tx, scope, row)), requestedById };
    const [decides, reveals] = [mayVerifyRib(actor, people), mayRevealIban(actor, people)];
    const [view, warned] = [ribView(row), await warningsOf(tx, scope, row)];
    const given = row.confirmations.map(({ agentId }) => agentId);
    const cannot = notPayable(view, now);
    return {
      ...view, requestedAt, reason, notPayable: cannot, establishment: { ...establishment, scheme: establishment.scheme as IdentifierScheme },
      requester: { name: requestedBy.name ?? requestedBy.email, email: requestedBy.email, since: requestedBy.createdAt },
      former: await formerOf(tx, row), proofs: reveals ? await proofsOf(tx, id) : null, warnings: warned.told, sameIban: decides ? warned.sameIban : [],
      confirmations: { given: given.length, needed: (await strictestSettings(tx, scope, requestedAt)).confirmations, byReader: given.includes(actor.accountId ?? ""), words: row.confirmations.map(wordOf) },
      unpaid: await unpaidInvoices(tx, id), history: await historyOf(tx, id, { named: true, belonging: people.belonging }), isParty: isParty(actor, people),
      may: { reveal: reveals, confirm: decides && view.state === "to-verify", refuse: decides && (view.state === "to-verify" || (view.state === "verified" && cannot === "cooling")), setAside: decides && cannot === null },
    };
  });
}

const wordOf = ({ agent, confirmedAt, calledNumber, calledPerson, numberSource }: Row["confirmations"][number]): RibWord =>
  ({ by: agent.name ?? agent.email, at: confirmedAt, number: calledNumber, person: calledPerson, source: numberSource });

async function formerOf(tx: Tx, after: Row): Promise<RibFile["former"]> {
  const before = after.replacesId && (await tx.rib.findFirst({ where: { id: after.replacesId }, select: facts }));
  return before ? { ...ribView(before), changed: changedFacts(before, after) } : null;
}

/** The bank's papers, in the order of their archive numbers. */
async function proofsOf(tx: Tx, ribId: string): Promise<RibProof[]> {
  const documents = await tx.document.findMany({
    where: { ribId, entry: { isNot: null } }, orderBy: { entry: { position: "asc" } }, select: { id: true, fileName: true, mediaType: true, entry: { select: { archiveNumber: true } } },
  });
  return documents.flatMap(({ entry, ...document }) => (entry ? [{ ...document, path: originalPath(entry.archiveNumber, document.mediaType) }] : []));
}
