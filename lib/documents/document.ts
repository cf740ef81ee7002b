import type { DateText } from "@/lib/kernel/dates";

/** What a kept file shows beside its field. */
export type KeptFile = { readonly id: string; readonly name: string; readonly bytes: number };

/** How long a good file waits for the form of the person who sent it. */
export const KEPT_HOURS = 24;
/** What one person may have waiting in all: two full deposits, so that a form left behind does not block the next one. */
export const KEPT_MAX_FILES = 60;
export const KEPT_MAX_BYTES = 240_000_000;

const extensions: Readonly<Record<string, string>> = {
  "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png", "application/xml": "xml", "text/csv": "csv",
};

/** The end of an archived file's address: `MAIRIE-2026-000123.pdf`. */
export const extensionOf = (mediaType: string): string => extensions[mediaType] ?? "bin";
/** What a browser may show by itself. An XML or a CSV is always saved. */
export const isShown = (mediaType: string): boolean => ["application/pdf", "image/jpeg", "image/png"].includes(mediaType);

/** An invoice that is data alone, a UBL or a CII: no browser shows it as a page. */
export const isData = (mediaType: string): boolean => mediaType === "application/xml";
/**
 * A PDF of an invoice or of a bill has a stamped copy: the gate made sure that it can be stamped. An invoice in XML has no page to stamp; what is joined to
 * them, and proofs, have none.
 */
export const hasCopy = ({ role, mediaType }: { readonly role: string; readonly mediaType: string }): boolean =>
  (role === "invoice" || role === "bill") && mediaType === "application/pdf";

/** Where the original is fetched. */
export const originalPath = (archiveNumber: string, mediaType: string): string => `/documents/${archiveNumber}.${extensionOf(mediaType)}`;
/** Where its stamped copy is fetched. */
export const copyPath = (archiveNumber: string): string => `/documents/${archiveNumber}/copie.pdf`;
/** The page that the QR code of a copy leads to. */
export const verificationPath = (archiveNumber: string): string => `/verifier/${archiveNumber}`;

/** A file as the archive keeps it. `profile`: URN of the Factur-X profile that the file names; `stamped`: its copy has been made. */
export type ArchivedFile = {
  readonly role: string;
  readonly archiveNumber: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pages: number | null;
  readonly signed: boolean;
  readonly damaged: boolean;
  readonly profile: string | null;
  readonly receivedAt: Date;
  readonly retainUntil: DateText;
  readonly stamped: boolean;
};

const profiles: readonly [pattern: RegExp, name: string][] = [
  [/extended/, "EXTENDED"], [/minimum/, "MINIMUM"], [/basicwl/, "BASIC WL"], [/basic/, "BASIC"], [/xrechnung/, "XRECHNUNG"], [/en16931/, "EN 16931"],
];

/** The name that people know of a Factur-X profile; its URN where there is none. */
export const profileName = (urn: string): string => profiles.find(([pattern]) => pattern.test(urn.toLowerCase()))?.[1] ?? urn;

/** « ab12cd34…89ef0123 »: enough to compare by eye. */
export const shortHash = (sha256: string): string => `${sha256.slice(0, 8)}…${sha256.slice(-8)}`;

/** What a verification may find. Each names what was touched; `detail` says more where words need it. */
export const findingKinds = [
  "contentAltered", "contentMissing", "contentAdded", "documentAltered", "documentMissing", "documentUnlisted",
  "entryAltered", "entryMissing", "withdrawalAltered", "numberBroken", "chainBroken", "headBroken",
] as const;
export type FindingKind = (typeof findingKinds)[number];
export type Finding = { readonly kind: FindingKind; readonly archiveNumber: string | null; readonly detail: string };
