import { createHash } from "node:crypto";
import type { Finding } from "./document";

/** An entry of an organisation's chain, as it is stored. */
export type Entry = {
  readonly position: number;
  readonly archiveNumber: string;
  readonly documentId: string;
  readonly receivedAt: Date;
  readonly sha256: string;
  readonly bytes: number;
  readonly leaf: string;
  readonly head: string;
};

/** That a document was withdrawn: an entry of the same chain, at its own position, under the number that the document has. */
export type Withdrawal = Pick<Entry, "position" | "archiveNumber" | "documentId" | "sha256" | "leaf" | "head"> & { readonly withdrawnAt: Date };
export type Link = Entry | Withdrawal;
export const isWithdrawal = (link: Link): link is Withdrawal => "withdrawnAt" in link;

/** SHA-256 of 0x00 and the text of the entry (RFC 6962 section 2.1): the same text as `append_archive_entries` in the database. */
export function leafOf(organizationId: string, { position, archiveNumber, receivedAt, sha256, bytes }: Omit<Entry, "leaf" | "head" | "documentId">): string {
  const text = ["guichet archive entry 1", organizationId, position, archiveNumber, receivedAt.toISOString(), sha256, bytes].join("\n");
  return createHash("sha256").update(Buffer.of(0)).update(text, "utf8").digest("hex");
}

/** The same for a withdrawal: the text of `append_archive_withdrawals`. */
function withdrawalLeafOf(organizationId: string, { position, archiveNumber, withdrawnAt, sha256 }: Omit<Withdrawal, "leaf" | "head" | "documentId">): string {
  const text = ["guichet archive withdrawal 1", organizationId, position, archiveNumber, withdrawnAt.toISOString(), sha256].join("\n");
  return createHash("sha256").update(Buffer.of(0)).update(text, "utf8").digest("hex");
}

/** SHA-256 of 0x01, the head before (empty for the first entry) and the leaf. */
export const headOf = (previousHead: string, leaf: string): string =>
  createHash("sha256").update(Buffer.of(1)).update(previousHead, "hex").update(leaf, "hex").digest("hex");

/** Reads a chain entry by entry, in order of position, and says what does not hold. It remembers the last entry only. */
export class ChainReader {
  position = 0;
  head = "";
  private year = 0;
  private number = 0;

  constructor(private readonly organizationId: string) {}

  read(link: Link): Finding[] {
    const { archiveNumber } = link;
    const missing = Array.from({ length: Math.max(0, Math.min(link.position - this.position - 1, 1000)) }, (_, place): Finding =>
      ({ kind: "entryMissing", archiveNumber: null, detail: String(this.position + 1 + place) }));
    const findings = [...missing];
    const leaf = isWithdrawal(link) ? withdrawalLeafOf(this.organizationId, link) : leafOf(this.organizationId, link);
    if (leaf !== link.leaf) findings.push({ kind: "entryAltered", archiveNumber, detail: "" });
    else if (missing.length === 0 && headOf(this.head, leaf) !== link.head) findings.push({ kind: "chainBroken", archiveNumber, detail: "" });
    if (missing.length === 0 && !isWithdrawal(link) && !this.follows(archiveNumber)) findings.push({ kind: "numberBroken", archiveNumber, detail: `${this.year}-${this.number}` });
    this.take(link);
    return findings;
  }

  /** A year begins at 1 and has no gap; years do not go back. The prefix is the organisation's at that time. */
  private follows(archiveNumber: string): boolean {
    const [year, number] = yearAndNumber(archiveNumber);
    return year === this.year ? number === this.number + 1 : year > this.year && number === 1;
  }

  /** Goes on from what is stored, so that one broken entry is named once and not all that follow. */
  private take(link: Link): void {
    this.position = link.position;
    this.head = link.head;
    if (!isWithdrawal(link)) [this.year, this.number] = yearAndNumber(link.archiveNumber); // a withdrawal uses no number
  }
}

const yearAndNumber = (archiveNumber: string): [number, number] => {
  const [, year, number] = /^[A-Z]+-(\d{4})-(\d+)$/.exec(archiveNumber) ?? [];
  return [Number(year ?? Number.NaN), Number(number ?? Number.NaN)];
};
