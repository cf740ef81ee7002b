import { daysLater } from "@/lib/kernel/dates";
import type { KeptFile } from "@/lib/documents/document";

/** How long a deposit that was begun waits for its person, from the last time that it was saved. */
export const DRAFT_DAYS = 90;
/** What one person may have waiting in all: more is no work in progress. */
export const DRAFTS_MAX = 100;
/** And what their files may weigh together. */
export const DRAFTS_MAX_BYTES = 1_000_000_000;

export const draftEndsAt = (savedAt: Date): Date => daysLater(savedAt, DRAFT_DAYS);

/** What the form of a deposit holds as text, besides its files. */
export const draftFields = [
  "establishmentId", "kind", "number", "issuedOn", "dueOn", "currency", "net", "tax", "gross", "creditedNumber", "orderReference", "receivingService", "departmentId", "ribId",
] as const;
export type DraftField = (typeof draftFields)[number];
export type DraftValues = Readonly<Partial<Record<DraftField, string>>>;

export type DraftFiles = { readonly document: readonly KeptFile[]; readonly attachments: readonly KeptFile[] };
/** A deposit that was begun, as its form shows it again. */
export type Draft = { readonly id: string; readonly updatedAt: Date; readonly endsAt: Date; readonly values: DraftValues; readonly files: DraftFiles };

/** `ready`: it can be sent as it is; `remarks`: it can, and something is to be looked at; `incomplete`: something is missing or wrong. */
export const draftStandings = ["ready", "remarks", "incomplete"] as const;
export type DraftStanding = (typeof draftStandings)[number];
