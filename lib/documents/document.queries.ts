import type { Prisma } from "@/generated/prisma/client";
import { isOwnBill } from "@/lib/bills/bill.policy";
import { isLiving, livingRight, runningStates } from "@/lib/habilitations/habilitation";
import { prefixOf } from "@/lib/kernel/archive-number";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { RibSubject } from "@/lib/ribs/rib.policy";
import { mayRead, type DocumentReaders } from "./document.policy";

export type ReadableDocument = {
  readonly id: string;
  readonly archiveNumber: string;
  readonly role: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The latest stamped copy that was issued. */
  readonly copy: { readonly sha256: string; readonly bytes: number } | null;
  /** The bill that its debtor opens by reading it, for the first time; null for every other reader and document. */
  readonly opensBill: string | null;
  /** True for the bank's paper of a RIB: that it is opened is kept. */
  readonly showsIban: boolean;
};

/** A right whose last day has passed opens no file, even before the daily task ends it. */
const columnsNow = (scope: Scope) => ({
  id: true, role: true, mediaType: true, bytes: true, sha256: true,
  copies: { select: { sha256: true, bytes: true }, orderBy: { issuedAt: "desc" }, take: 1 },
  invoice: { select: { establishment: { select: { habilitations: { where: livingRight(scope), select: { accountId: true } } } } } },
  habilitation: { select: { accountId: true } },
  rib: { select: { establishmentId: true, iban: true, requestedAt: true, requestedById: true, establishment: { select: { scheme: true, identifier: true } } } },
  bill: { select: { id: true, accountId: true, withdrawnAt: true, openedAt: true } },
}) satisfies Prisma.DocumentSelect;
type Owners = Pick<Prisma.DocumentGetPayload<{ select: ReturnType<typeof columnsNow> }>, "invoice" | "habilitation" | "rib" | "bill">;

/**
 * Whose a RIB is, as its own room counts them: to it belong besides whoever left the establishment since it was asked for, and whoever asked for the same
 * account before.
 */
async function partiesOf(tx: Tx, scope: Scope, { establishmentId, establishment: { scheme, identifier }, iban, requestedAt, requestedById }: NonNullable<Owners["rib"]>): Promise<RibSubject> {
  const belongs = { OR: [{ state: { in: [...runningStates] } }, { state: "withdrawn", decidedAt: { gte: requestedAt } }] };
  const rows = await tx.habilitation.findMany({ where: { scheme, identifier, ...belongs }, select: { accountId: true, state: true, role: true, expiresOn: true } });
  const asked = await tx.rib.findMany({ where: { establishmentId, iban }, select: { requestedById: true } });
  const acting = (held: string) => rows.filter((row) => isLiving(row, scope) && row.role === held).map(({ accountId }) => accountId);
  const belonging = [...rows.map(({ accountId }) => accountId), ...asked.map((one) => one.requestedById)];
  return { managers: acting("manager"), depositors: acting("depositor"), readers: acting("reader"), belonging, requestedById };
}

async function readersOf(tx: Tx, scope: Scope, { invoice, habilitation, rib, bill }: Owners): Promise<DocumentReaders> {
  if (bill) return { kind: "bill", accountIds: bill.accountId === null ? [] : [bill.accountId] };
  if (rib) return { kind: "rib", rib: await partiesOf(tx, scope, rib) };
  const people = invoice ? invoice.establishment.habilitations : habilitation ? [habilitation] : [];
  return { kind: "supplier", accountIds: people.map(({ accountId }) => accountId) };
}

/** An archived document for someone who may read it. Null for everybody else, for the original of a bill that was taken back, and for a number that does not exist. */
export const readableDocument = (scope: Scope, archiveNumber: string): Promise<ReadableDocument | null> =>
  scope.read(async (tx) => {
    const { actor } = scope;
    const entry = await tx.archiveEntry.findFirst({ where: { archiveNumber }, select: { document: { select: columnsNow(scope) } } });
    if (!entry) return null;
    const { invoice, habilitation, rib, bill, copies, ...document } = entry.document;
    if (bill?.withdrawnAt || !mayRead(actor, await readersOf(tx, scope, { invoice, habilitation, rib, bill }))) return null;
    return { ...document, archiveNumber, copy: copies[0] ?? null, opensBill: bill && bill.openedAt === null && isOwnBill(actor, bill) ? bill.id : null, showsIban: rib !== null };
  });

/** The address of the portal that keeps an archive number: its prefix says which organisation. Null when it is nobody's, or this one's. */
export async function portalOfNumber({ organization, read }: Scope, archiveNumber: string): Promise<string | null> {
  const archivePrefix = prefixOf(archiveNumber);
  if (archivePrefix === null || archivePrefix === organization.archivePrefix) return null;
  const other = await read((tx) => tx.organization.findUnique({ where: { archivePrefix }, select: { host: true } }));
  if (!other) return null;
  const origin = new URL(organization.origin); // the scheme and the port are the installation's
  origin.hostname = other.host;
  return origin.origin;
}
