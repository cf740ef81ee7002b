import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { archivedForImports } from "@/lib/platform/archive-bills";
import { ChainReader, isWithdrawal, type Entry, type Link, type Withdrawal } from "./archive-chain";
import type { Finding } from "./document";

export type Inspected = {
  readonly intact: boolean;
  readonly entries: number;
  /** Originals that were withdrawn since. */
  readonly withdrawals: number;
  /** Bytes read again. */
  readonly bytes: number;
  readonly head: string;
  /** The first thousand. */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
};

type Reading = Pick<Scope, "read" | "organization" | "ports">;
type Row = { id: string; sha256: string; bytes: number; receivedAt: Date; entry: { archiveNumber: string } | null };
const batch = 500;
const findingsKept = 1000;
const entryColumns = { position: true, archiveNumber: true, documentId: true, receivedAt: true, sha256: true, bytes: true, leaf: true, head: true } as const;
const withdrawalColumns = { position: true, archiveNumber: true, documentId: true, withdrawnAt: true, sha256: true, leaf: true, head: true } as const;

/**
 * Reads every archived byte again and recomputes every leaf and head: names what was altered, removed, added or renumbered. Memory does not grow
 * with the archive: entries come in batches, files are hashed as a stream. Deposits may go on meanwhile.
 */
export async function inspectArchive(scope: Reading): Promise<Inspected> {
  const found = new Findings();
  const chain = new ChainReader(scope.organization.id);
  const counted = { entries: 0, withdrawals: 0, bytes: 0 };
  for await (const links of linksOf(scope, chain)) {
    const documents = await documentsOf(scope, links);
    for (const link of links) {
      const document = documents.get(link.documentId);
      found.add(...chain.read(link));
      if (isWithdrawal(link)) found.add(...compareWithdrawn(link, document));
      else found.add(...compare(link, document), ...(await checkContent(scope, link, document)));
      counted[isWithdrawal(link) ? "withdrawals" : "entries"]++;
      counted.bytes += isWithdrawal(link) ? 0 : link.bytes;
    }
  }
  found.add(...(await checkEnd(scope, chain)), ...(await unlistedDocuments(scope)));
  for await (const finding of addedContents(scope)) found.add(finding);
  return { intact: found.count === 0, ...counted, head: chain.head, findings: found.first, findingCount: found.count };
}

class Findings {
  readonly first: Finding[] = [];
  count = 0;
  add(...findings: readonly Finding[]) {
    this.count += findings.length;
    this.first.push(...findings.slice(0, Math.max(0, findingsKept - this.first.length)));
  }
}

/** Until there are none, and the chain does not say that there are more: entries may be appended meanwhile. */
async function* linksOf({ read }: Reading, chain: ChainReader): AsyncIterable<Link[]> {
  for (let tries = 0; tries < 3; tries++) {
    for (;;) {
      const links = await read((tx) => nextLinks(tx, chain.position));
      if (links.length === 0) break;
      yield links;
    }
    const end = await read((tx) => tx.archiveChain.findFirst({ select: { length: true } }));
    if ((end?.length ?? 0) <= chain.position) return;
  }
}

/** Entries and withdrawals share one row of positions: the first ones of both, in order. */
async function nextLinks(tx: Tx, after: number): Promise<Link[]> {
  const page = { where: { position: { gt: after } }, orderBy: { position: "asc" }, take: batch } as const;
  const entries = await tx.archiveEntry.findMany({ ...page, select: entryColumns });
  const withdrawals = await tx.archiveWithdrawal.findMany({ ...page, select: withdrawalColumns });
  return [...entries, ...withdrawals].sort((one, other) => one.position - other.position).slice(0, batch);
}

async function documentsOf({ read }: Reading, entries: readonly Link[]): Promise<Map<string, Row>> {
  const where = { id: { in: entries.map(({ documentId }) => documentId) } };
  const rows = await read((tx) => tx.document.findMany({ where, select: { id: true, sha256: true, bytes: true, receivedAt: true, entry: { select: { archiveNumber: true } } } }));
  return new Map(rows.map((row) => [row.id, row]));
}

function compare(entry: Entry, document: Row | undefined): Finding[] {
  const { archiveNumber } = entry;
  if (!document) return [{ kind: "documentMissing", archiveNumber, detail: "" }];
  const differing = [
    document.sha256 !== entry.sha256 && "sha256", document.bytes !== entry.bytes && "bytes", document.receivedAt.getTime() !== entry.receivedAt.getTime() && "received_at",
  ].filter((name) => name !== false);
  return differing.length > 0 ? [{ kind: "documentAltered", archiveNumber, detail: differing.join(", ") }] : [];
}

/** A withdrawal names the document that was archived under its number. One without its document was named at its entry. */
const compareWithdrawn = ({ archiveNumber, sha256 }: Withdrawal, document: Row | undefined): Finding[] =>
  !document?.entry || (document.entry.archiveNumber === archiveNumber && document.sha256 === sha256) ? [] : [{ kind: "withdrawalAltered", archiveNumber, detail: document.entry.archiveNumber }];

/** An entry whose hash was changed names no content: its document's is looked at then. */
async function checkContent({ organization, ports: { storage } }: Reading, { archiveNumber, sha256 }: Entry, document: Row | undefined): Promise<Finding[]> {
  const hash = await storage.hashOfArchived(organization.id, sha256);
  if (hash === sha256) return [];
  if (hash === null && document && document.sha256 !== sha256 && (await storage.hashOfArchived(organization.id, document.sha256)) === document.sha256) return [];
  return [{ kind: hash === null ? "contentMissing" : "contentAltered", archiveNumber, detail: sha256 }];
}

/** The chain's own row says where it ends. Entries beyond were added; places before were taken away. */
async function checkEnd({ read }: Reading, chain: ChainReader): Promise<Finding[]> {
  const end = await read((tx) => tx.archiveChain.findFirst({ select: { length: true, head: true } }));
  const length = end?.length ?? 0;
  const missing = Array.from({ length: Math.max(0, Math.min(length - chain.position, findingsKept)) }, (_, place): Finding =>
    ({ kind: "entryMissing", archiveNumber: null, detail: String(chain.position + 1 + place) }));
  if (missing.length > 0) return missing;
  return (end?.head ?? "") === chain.head && length === chain.position ? [] : [{ kind: "headBroken", archiveNumber: null, detail: `${length}, ${chain.position}` }];
}

async function unlistedDocuments({ read }: Reading): Promise<Finding[]> {
  const rows = await read((tx) => tx.document.findMany({ where: { entry: { is: null } }, select: { id: true }, take: findingsKept }));
  return rows.map(({ id }) => ({ kind: "documentUnlisted", archiveNumber: null, detail: id }));
}

/** Stored contents that no document refers to. One that a deposit under way has just archived is not foreign: its kept file is still there. */
async function* addedContents({ read, organization, ports: { storage } }: Reading): AsyncIterable<Finding> {
  const unknown = async (names: readonly string[]) => {
    const sha256 = { in: [...names] };
    const uploads = await read((tx) => tx.upload.findMany({ where: { sha256 }, select: { sha256: true } })); // first: a deposit may end in between
    const importing = await read((tx) => archivedForImports(tx, { organization }, names));
    const documents = await read((tx) => tx.document.findMany({ where: { sha256 }, select: { sha256: true } }));
    const known = new Set([...uploads, ...importing, ...documents].map((row) => row.sha256));
    return names.filter((name) => !known.has(name)).map((name): Finding => ({ kind: "contentAdded", archiveNumber: null, detail: name }));
  };
  const names: string[] = [];
  for await (const name of storage.listArchived(organization.id)) {
    if (name.endsWith(".part")) continue; // being written
    names.push(name);
    if (names.length === batch) yield* await unknown(names.splice(0));
  }
  yield* await unknown(names);
}
