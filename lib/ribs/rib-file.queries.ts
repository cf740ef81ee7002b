import { originalPath } from "@/lib/documents/document";
import type { EstablishmentFacts } from "@/lib/establishments/establishment";
import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { ibanText } from "@/lib/kernel/iban";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { ribPeople } from "./load-rib";
import { changedFacts, notPayable, ribView, type ChangeableFact, type NotPayable, type RibView, type RibWarning } from "./rib";
import { historyOf } from "./rib-history";
import type { RibHistoryEntry } from "./rib.events";
import { isParty, mayReadRibs, mayRevealIban, mayVerifyRib } from "./rib.policy";
import { warningsOf } from "./rib-warnings";
import { unpaidInvoices } from "./unpaid-invoices";

export type RibProof = { readonly id: string; readonly fileName: string; readonly mediaType: string; readonly path: string };
/** A RIB with its IBAN in whole, as it is printed, for those who verify it; null for others. */
type Compared = RibView & { readonly wholeIban: string | null };

export type RibFile = Compared & {
  readonly establishment: EstablishmentFacts & { readonly id: string };
  readonly requestedAt: Date;
  readonly requester: { readonly name: string; readonly email: string; readonly since: Date };
  readonly reason: string | null;
  readonly notPayable: NotPayable | null;
  /** The one that it takes the place of, and in what it differs from it. */
  readonly former: (Compared & { readonly changed: readonly ChangeableFact[] }) | null;
  /** Null for those who may not read an IBAN in whole: it stands on the bank's paper. */
  readonly proofs: readonly RibProof[] | null;
  readonly warnings: readonly RibWarning[];
  /** Where the same account is, for those who verify; the others are told only that it is somewhere. */
  readonly sameIban: readonly string[];
  readonly confirmations: { readonly given: number; readonly needed: number; readonly byReader: boolean };
  readonly unpaid: number;
  readonly history: readonly RibHistoryEntry[];
  readonly isParty: boolean;
  readonly may: { readonly confirm: boolean; readonly refuse: boolean };
};

const facts = { id: true, label: true, holder: true, iban: true, bic: true, isDefault: true, coolingUntil: true, state: true } as const;
const columns = {
  ...facts, establishmentId: true, requestedAt: true, requestedById: true, reason: true, replacesId: true, requestedBy: { select: { name: true, email: true, createdAt: true } },
  establishment: { select: { id: true, scheme: true, identifier: true, name: true, address: true, postalCode: true, city: true } }, confirmations: { select: { agentId: true } },
} as const;

/** All that an agent reads before deciding. Throws `forbidden` for those who do not read RIBs, `notFound` where there is none such. */
export async function ribFile(scope: Scope, id: string): Promise<RibFile> {
  const { read, actor, now, organization } = scope;
  if (!mayReadRibs(actor)) throw new Refusal("forbidden", "forbidden");
  return read(async (tx) => {
    const row = isId(id) && (await tx.rib.findFirst({ where: { id }, select: columns }));
    if (!row) throw new Refusal("not-found", "notFound");
    const { requestedBy, establishment, requestedById, requestedAt, reason } = row;
    const people = { ...(await ribPeople(tx, scope, establishment)), requestedById };
    const [decides, reveals] = [mayVerifyRib(actor, people), mayRevealIban(actor, people)];
    const [view, warned] = [ribView(row), await warningsOf(tx, scope, row)];
    const given = row.confirmations.map(({ agentId }) => agentId);
    const cannot = notPayable(view, now);
    return {
      ...view, wholeIban: reveals ? ibanText(row.iban) : null, requestedAt, reason, notPayable: cannot, establishment: { ...establishment, scheme: establishment.scheme as IdentifierScheme },
      requester: { name: requestedBy.name ?? requestedBy.email, email: requestedBy.email, since: requestedBy.createdAt },
      former: await formerOf(tx, row, reveals), proofs: reveals ? await proofsOf(tx, id) : null, warnings: warned.told, sameIban: decides ? warned.sameIban : [],
      confirmations: { given: given.length, needed: organization.ribConfirmations, byReader: given.includes(actor.accountId ?? "") },
      unpaid: await unpaidInvoices(tx, id), history: await historyOf(tx, id, { named: true, belonging: people.belonging }), isParty: isParty(actor, people),
      may: { confirm: decides && view.state === "to-verify", refuse: decides && (view.state === "to-verify" || (view.state === "verified" && cannot === "cooling")) },
    };
  });
}

type Whole = { readonly iban: string; readonly bic: string; readonly holder: string; readonly label: string | null; readonly replacesId: string | null };

async function formerOf(tx: Tx, after: Whole, reveals: boolean): Promise<RibFile["former"]> {
  const before = after.replacesId && (await tx.rib.findFirst({ where: { id: after.replacesId }, select: facts }));
  return before ? { ...ribView(before), wholeIban: reveals ? ibanText(before.iban) : null, changed: changedFacts(before, after) } : null;
}

/** The bank's papers, in the order of their archive numbers. */
async function proofsOf(tx: Tx, ribId: string): Promise<RibProof[]> {
  const documents = await tx.document.findMany({
    where: { ribId, entry: { isNot: null } }, orderBy: { entry: { position: "asc" } }, select: { id: true, fileName: true, mediaType: true, entry: { select: { archiveNumber: true } } },
  });
  return documents.flatMap(({ entry, ...document }) => (entry ? [{ ...document, path: originalPath(entry.archiveNumber, document.mediaType) }] : []));
}
