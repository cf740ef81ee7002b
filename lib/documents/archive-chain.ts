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

/** SHA-256 of 0x00 and the text of the entry (RFC 6962 section 2.1): the same text as `append_archive_entries` in the database. */
export function leafOf(organizationId: string, { position, archiveNumber, receivedAt, sha256, bytes }: Omit<Entry, "leaf" | "head" | "documentId">): string {
  const text = ["guichet archive entry 1", organizationId, position, archiveNumber, receivedAt.toISOString(), sha256, bytes].join("\n");
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

  read(entry: Entry): Finding[] {
    const { archiveNumber } = entry;
    const missing = Array.from({ length: Math.max(0, Math.min(entry.position - this.position - 1, 1000)) }, (_, place): Finding =>
      ({ kind: "entryMissing", archiveNumber: null, detail: String(this.position + 1 + place) }));
    const findings = [...missing];
    const leaf = leafOf(this.organizationId, entry);
    if (leaf !== entry.leaf) findings.push({ kind: "entryAltered", archiveNumber, detail: "" });
    else if (missing.length === 0 && headOf(this.head, leaf) !== entry.head) findings.push({ kind: "chainBroken", archiveNumber, detail: "" });
    if (missing.length === 0 && !this.follows(archiveNumber)) findings.push({ kind: "numberBroken", archiveNumber, detail: `${this.year}-${this.number}` });
    this.take(entry);
    return findings;
  }

  /** A year begins at 1 and has no gap; years do not go back. The prefix is the organisation's at that time. */
  private follows(archiveNumber: string): boolean {
    const [year, number] = yearAndNumber(archiveNumber);
    return year === this.year ? number === this.number + 1 : year > this.year && number === 1;
  }

  /** Goes on from what is stored, so that one broken entry is named once and not all that follow. */
  private take({ position, head, archiveNumber }: Entry): void {
    this.position = position;
    this.head = head;
    [this.year, this.number] = yearAndNumber(archiveNumber);
  }
}

const yearAndNumber = (archiveNumber: string): [number, number] => {
  const [, year, number] = /^[A-Z]+-(\d{4})-(\d+)$/.exec(archiveNumber) ?? [];
  return [Number(year ?? Number.NaN), Number(number ?? Number.NaN)];
};
