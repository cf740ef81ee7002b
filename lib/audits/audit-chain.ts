import { createHash } from "node:crypto";
import type { AuditFinding } from "./audit";

/** What the chain seals of an event, as the database writes it: `links` and `payload` are texts (`audit_links`, and jsonb's own). */
export type SealedEvent = {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly origin: string | null;
  readonly links: string;
  readonly payload: string;
};

/** An entry of the chain with the event that it seals; null where that is gone. */
export type AuditLink = { readonly position: number; readonly eventId: string; readonly leaf: string; readonly head: string; readonly event: SealedEvent | null };

/** SHA-256 of 0x00 and the text of the event (RFC 6962 section 2.1): the same text as `audit_text` in the database, written here again and not asked of it. */
export function auditLeafOf(organizationId: string, position: number, { id, type, at, actorId, origin, links, payload }: SealedEvent): string {
  const text = ["guichet audit entry 1", organizationId, position, id, type, at.toISOString(), actorId ?? "", origin ?? "", links, payload].join("\n");
  return createHash("sha256").update(Buffer.of(0)).update(text, "utf8").digest("hex");
}

/** SHA-256 of 0x01, the head before (empty for the first entry) and the leaf, as in the archive. */
export const auditHeadOf = (previousHead: string, leaf: string): string =>
  createHash("sha256").update(Buffer.of(1)).update(previousHead, "hex").update(leaf, "hex").digest("hex");

const namedAtOnce = 1000;

/** Reads the chain entry by entry, in order of position, and says what does not hold. It remembers the last entry only. */
export class AuditReader {
  position = 0;
  head = "";

  constructor(private readonly organizationId: string) {}

  read(link: AuditLink): AuditFinding[] {
    const missing = placesBetween(this.position, link.position - 1);
    const follows = missing.length > 0 || auditHeadOf(this.head, link.leaf) === link.head;
    const findings = [...missing, ...this.compare(link, follows)];
    this.position = link.position;
    this.head = link.head; // goes on from what is stored, so that one broken entry is named once and not all that follow
    return findings;
  }

  /** A leaf that its head holds was sealed so: it is the event that says something else now. */
  private compare({ position, eventId, leaf, event }: AuditLink, follows: boolean): AuditFinding[] {
    const finding = (kind: AuditFinding["kind"]): AuditFinding => ({ kind, position, act: event?.type ?? null, detail: eventId });
    if (!event) return [finding("eventMissing")];
    if (auditLeafOf(this.organizationId, position, event) !== leaf) return [finding(follows ? "eventAltered" : "entryAltered")];
    return follows ? [] : [finding("chainBroken")];
  }
}

/** The places after one and up to another that nothing holds, the first thousand. */
export const placesBetween = (after: number, last: number): AuditFinding[] =>
  Array.from({ length: Math.max(0, Math.min(last - after, namedAtOnce)) }, (_, place) => ({ kind: "entryMissing", position: after + 1 + place, act: null, detail: "" }));
