import { prefixOf } from "@/lib/kernel/archive-number";
import type { Scope } from "@/lib/platform/scope";
import { mayRead } from "./document.policy";

export type ReadableDocument = {
  readonly id: string;
  readonly archiveNumber: string;
  readonly role: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The latest stamped copy that was issued. */
  readonly copy: { readonly sha256: string; readonly bytes: number } | null;
};

const actingPeople = { where: { state: "approved" }, select: { accountId: true } } as const;
const columns = {
  id: true, role: true, mediaType: true, bytes: true, sha256: true,
  copies: { select: { sha256: true, bytes: true }, orderBy: { issuedAt: "desc" }, take: 1 },
  invoice: { select: { establishment: { select: { habilitations: actingPeople } } } },
  habilitation: { select: { accountId: true } },
} as const;

/** An archived document for someone who may read it. Null for everybody else as for a number that does not exist. */
export async function readableDocument({ actor, read }: Scope, archiveNumber: string): Promise<ReadableDocument | null> {
  const entry = await read((tx) => tx.archiveEntry.findFirst({ where: { archiveNumber }, select: { document: { select: columns } } }));
  if (!entry) return null;
  const { invoice, habilitation, copies, ...document } = entry.document;
  const owners = invoice ? invoice.establishment.habilitations : habilitation ? [habilitation] : [];
  if (!mayRead(actor, { accountIds: owners.map(({ accountId }) => accountId) })) return null;
  return { ...document, archiveNumber, copy: copies[0] ?? null };
}


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
