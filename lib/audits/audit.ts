import type { Currency } from "@/lib/kernel/money";

/**
 * Every act that the journal has a sentence for, by room: « invoice » and « deposited » are the event « invoice.deposited ». One that is missing here
 * stands in the journal all the same, by its type; a test names it.
 */
const acts = {
  account: [
    "link-asked", "signed-up", "activation-requested", "known-address-asked", "unknown-address-asked", "password-link-requested", "activated", "password-changed", "signed-in", "signed-out",
    "roles-given", "language-chosen", "mail-frequency-chosen", "digest-told", "name-changed", "email-change-asked", "email-changed", "session-ended", "other-sessions-ended", "data-exported",
    "closed", "closed-elsewhere",
  ],
  archive: ["verification-requested", "verified"],
  audit: ["verification-requested", "verified", "exported"],
  bill: ["published", "opened", "changed", "reduced", "withdrawn", "announced", "end-announced", "alerts-chosen"],
  claim: ["requested", "asked", "taken", "already-seen", "unmatched", "opened", "code-sent", "confirmed", "dropped"],
  debtor: ["invited", "attached", "corrected", "address-proposed", "address-confirmed", "address-dropped"],
  department: ["created", "changed", "closed", "reopened", "members-set"],
  habilitation: [
    "requested", "completed", "complement-requested", "approved", "refused", "suspended", "reinstated", "withdrawn", "joined", "role-changed", "handed-over", "removed", "left", "renewed",
    "end-announced", "expired",
  ],
  import: ["received", "started", "finished", "abandoned", "taken-back"],
  invitation: ["sent", "sent-again", "withdrawn"],
  invoice: [
    "deposited", "made-available", "taken-in-charge", "recycled", "readdressed", "suspended", "completed", "disputed", "approved", "partly-approved", "refused", "service-attested", "mandated",
    "handed-to-accountant", "booked", "payment-sent", "payment-confirmed", "cancelled", "refusal-acknowledged", "assigned", "noted", "handled-in-bulk", "exported",
  ],
  member: ["invited", "invited-again", "invitation-withdrawn", "roles-changed", "removed"],
  message: ["received", "answered", "closed", "reopened"],
  organization: ["settings-changed", "host-changed", "logo-changed", "logo-removed", "product-added", "product-changed", "product-removed"],
  payment: ["opened", "accepted", "refused", "abandoned", "expired", "lapsed", "mismatched", "declared", "confirmed", "dropped", "withdrawn", "recorded"],
  rib: ["requested", "changed", "default-chosen", "confirmed", "verified", "refused", "set-aside", "withdrawn", "replaced", "revealed", "proof-opened"],
  text: ["changed", "restored"],
} as const;

export type ActRoom = keyof typeof acts;
export type Act = { [Room in ActRoom]: `${Room}.${(typeof acts)[Room][number]}` }[ActRoom];
export const actRooms = Object.keys(acts) as ActRoom[];
export const actsOfRoom = (room: ActRoom): Act[] => acts[room].map((verb) => `${room}.${verb}` as Act);
const known: ReadonlySet<string> = new Set(actRooms.flatMap(actsOfRoom));
export const isAct = (type: string): type is Act => known.has(type);

/** What an act may be about. An event that names several is about the first of them. */
export const subjectKinds = ["invoice", "rib", "habilitation", "bill", "debtor", "import", "thread", "establishment"] as const;
export type SubjectKind = (typeof subjectKinds)[number];
export type Subject = { readonly kind: SubjectKind; readonly id: string; readonly name: string };

/** Who acted: a person, somebody without an account, or the desk itself in a job or a command. */
export type Who = { readonly kind: "person"; readonly id: string; readonly name: string; readonly email: string } | { readonly kind: "visitor" | "desk" };

/** « command archive verify » and « job settle-payments » are origins of the desk's; any other is the address of a request. */
export const isOfTheDesk = (origin: string): boolean => /^(command|job) /.test(origin);
/** Those that the journal has words for; another is shown by its own name. */
export const jobNames = [
  "send-mail", "make-available", "issue-copy", "verify-archive", "verify-journal", "answer-link-request", "answer-claim", "announce-closure", "settle-payment", "read-import", "write-import",
  "announce-import", "withdraw-import", "settle-payments", "announce-ends", "seal-events", "send-digests", "sweep",
] as const;
export const commandNames = ["archive verify", "bills import", "organization set-host", "user create"] as const;

/** A thing that an act changed. Null: it was not there, or is not any more. */
export type Change = { readonly name: string; readonly before: string | null; readonly after: string | null };

/** What else an act says, by the names that the journal has words for. Whatever else stands in an event is not shown: no token, no key, no link. */
export const factNames = [
  "number", "archiveNumber", "reference", "reason", "reasonCode", "note", "proofs", "files", "approvedAmount", "paidOn", "payBy", "paymentReference", "receiptNumber", "means", "isDouble",
  "differing", "lockedUntil", "role", "roles", "email", "code", "name", "requiresOrder", "iban", "bic", "holder", "calledNumber", "calledPerson", "numberSource", "confirmations", "needed",
  "coolingUntil", "unpaid", "until", "fileName", "sha256", "newCount", "changeCount", "written", "failed", "bills", "count", "endedSessions", "hours", "ask", "locale", "side", "by", "told",
  "dropped", "newBills", "intact", "entries", "findingCount", "head", "act", "position", "filter", "added", "removed", "afnor", "chorus", "list", "format",
] as const;
export type FactName = (typeof factNames)[number];
export type AuditFact = { readonly name: FactName; readonly value: string };

/** What an act may change, by the names that the journal has words for; another is shown by its own. */
export const fieldNames = [
  "state", "amount", "value", "name", "code", "requiresOrder", "requiresDepartment", "email", "lastName", "firstName", "customerNumber", "address",
  "postalCode", "city", "activationWording", "announcesBills", "payfipNumber", "payfipMode", "paymentLockMinutes", "citizenRetentionYears",
  "supplierRetentionYears", "contactName", "contactEmail", "contactPhone", "departmentId", "assignedToId", "receivingService", "purchaseOrder", "color",
  "languages", "orderingDays", "accountingDays", "lateInterestRate", "ribConfirmations", "ribCoolingHours", "habilitationYears",
] as const;

/** Codes that the journal says in words, wherever they stand. */
export const valueNames = [
  "true", "false", "administrator", "accounting", "billing", "reception", "reader", "manager", "depositor", "fr", "en", "each", "daily", "none", "supplier", "agent", "neutral", "exact", "test",
  "activation", "production",
] as const;

/** One act, as its reader may know it: no token, no hash of a password, no whole IBAN. `position`: its place in the chain, null while it waits for it. */
export type AuditItem = {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
  readonly who: Who;
  readonly origin: string | null;
  /** That of the bill or the invoice, for its amounts. */
  readonly currency: Currency | null;
  readonly subject: Subject | null;
  /** The person whom it concerns, where somebody else acted. */
  readonly person: { readonly id: string; readonly name: string } | null;
  /** A word that says which, where there is no subject: a code, a title, an address. */
  readonly detail: string | null;
  readonly changes: readonly Change[];
  readonly facts: readonly AuditFact[];
  readonly position: number | null;
};

/** What a verification may find, each at a place of the chain or at an event. */
export const findingKinds = ["eventAltered", "eventMissing", "eventUnlisted", "entryAltered", "entryMissing", "chainBroken", "headBroken", "sealedTwice"] as const;
export type AuditFindingKind = (typeof findingKinds)[number];
/** `act`: the event's type, where it is still there. `detail`: its identifier, or what was found instead. */
export type AuditFinding = { readonly kind: AuditFindingKind; readonly position: number | null; readonly act: string | null; readonly detail: string };
