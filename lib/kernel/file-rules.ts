/**
 * What a file must be to come in, as pure rules: size, name, type, and the words (codes) of a refusal.
 *
 * Sizes and types are the desk's own limits; the name's 50 characters and the `IRR_…` codes are those of the
 * French life cycle of invoices (status 213 « Rejetée », reasons of inadmissibility).
 */

/** What a file comes in as: the invoice itself, a file joined to it, the proof of a right to act, or a bill that the organisation puts online. */
export const FILE_ROLES = ["invoice", "attachment", "proof", "bill"] as const;
export type FileRole = (typeof FILE_ROLES)[number];
/** What a person sends with a form: bills come in bulk, by an import. */
export const UPLOAD_ROLES = ["invoice", "attachment", "proof"] as const satisfies readonly FileRole[];

export type FileType = "application/pdf" | "image/jpeg" | "image/png" | "application/xml" | "text/csv";

export const FILE_MAX_BYTES = 20_000_000;
/** Each attachment of an invoice stays below 10 MB (rules of Chorus Pro for attachments). */
export const ATTACHMENT_MAX_BYTES = 9_999_999;
export const DEPOSIT_MAX_BYTES = 120_000_000;
export const FILE_NAME_MAX_CHARACTERS = 50;

/**
 * What each role takes. An invoice may also be a bare UBL or CII; that it is one is for its reading to say. Of the formats that Chorus Pro lists for attachments only
 * those are taken whose content the gate can check: office files and archives carry programs that it cannot see (decision 23).
 */
const TYPES_BY_ROLE: Record<FileRole, readonly FileType[]> = {
  invoice: ["application/pdf", "application/xml"],
  bill: ["application/pdf"],
  attachment: ["application/pdf", "image/png", "image/jpeg", "application/xml", "text/csv"],
  proof: ["application/pdf", "image/jpeg", "image/png"],
};

const EXTENSIONS: Record<FileType, readonly string[]> = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "application/xml": ["xml"],
  "text/csv": ["csv"],
};

/** For each refusal, the life-cycle reason it stands for: for the invoice, then for what is joined to it. */
const REASONS = {
  "file.empty": ["IRR_VIDE_F", "IRR_VID_PJ"],
  "file.too-big": ["IRR_TAILLE_F", "IRR_TAILLE_PJ"],
  "file.name-too-long": ["IRR_NOM_PJ", "IRR_NOM_PJ"],
  "file.name-refused": ["IRR_NOM_PJ", "IRR_NOM_PJ"],
  "file.name-mismatch": ["IRR_TYPE_F", "IRR_EXT_DOC"],
  "file.type-refused": ["IRR_TYPE_F", "IRR_EXT_DOC"],
  "file.not-a-pdf": ["IRR_TYPE_F", "IRR_EXT_DOC"],
  "file.unreadable": ["IRR_SYNTAX", "IRR_SYNTAX"],
  "file.no-page": ["IRR_SYNTAX", "IRR_SYNTAX"],
  "file.password": ["IRR_SYNTAX", "IRR_SYNTAX"],
  "file.restricted": ["IRR_SYNTAX", "IRR_SYNTAX"],
  "file.active-content": ["IRR_SYNTAX", "IRR_SYNTAX"],
  "file.doctype": ["IRR_SYNTAX", "IRR_SYNTAX"],
  "file.embedded-refused": ["IRR_EXT_DOC", "IRR_EXT_DOC"],
  "file.too-complex": ["IRR_SYNTAX", "IRR_SYNTAX"],
} as const satisfies Record<string, readonly [string, string]>;

/** Why a file is not taken. The words that people read are chosen at the edge, from this code. */
export type FileRefusalCode = keyof typeof REASONS;
export const FILE_REFUSAL_CODES = Object.keys(REASONS) as FileRefusalCode[];

/** The reason of the life cycle's status 213 that a refusal stands for. */
export type LifecycleReason = (typeof REASONS)[FileRefusalCode][number];

/** The 213 reason for `code`: the invoice's own file and what is joined to it have different ones. */
export function lifecycleReasonOf(code: FileRefusalCode, role: FileRole): LifecycleReason {
  return REASONS[code][role === "invoice" || role === "bill" ? 0 : 1];
}

/** The types that a role takes, in the order in which to name them to people. */
export function typesFor(role: FileRole): readonly FileType[] {
  return TYPES_BY_ROLE[role];
}

/** The value of `accept` for a browser's file field of this role: types and extensions. */
export function acceptFor(role: FileRole): string {
  return TYPES_BY_ROLE[role].flatMap((type) => [type, ...EXTENSIONS[type].map((end) => `.${end}`)]).join(",");
}

/** `null` if the name can be kept, else why not. The name is a bare one: no folder, no control character. */
export function refuseName(name: string): FileRefusalCode | null {
  const trimmed = name.trim();
  if (trimmed === "" || /^\.+$/.test(trimmed)) return "file.name-refused";
  // Bidirectional overrides make « exe.pdf » read as « fdp.exe »: they are control characters too.
  if (/[/\\\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(name)) return "file.name-refused";
  return [...name].length > FILE_NAME_MAX_CHARACTERS ? "file.name-too-long" : null;
}

/** The most that one file of a role may weigh, in bytes. */
export const maxBytesFor = (role: FileRole): number => (role === "attachment" ? ATTACHMENT_MAX_BYTES : FILE_MAX_BYTES);

/** `null` if a file of this many bytes can be taken in this role, else why not. */
export function refuseSize(bytes: number, role: FileRole = "invoice"): FileRefusalCode | null {
  if (bytes === 0) return "file.empty";
  return bytes > maxBytesFor(role) ? "file.too-big" : null;
}

/** `'deposit.too-big'` when the files of one deposit, in bytes, weigh more together than a deposit may. */
export function refuseDeposit(sizes: readonly number[]): "deposit.too-big" | null {
  return sizes.reduce((total, size) => total + size, 0) > DEPOSIT_MAX_BYTES ? "deposit.too-big" : null;
}

/** Whether the end of a name (`.pdf`, `.JPG`…) is one of those of the type found in the content. */
export function nameAgrees(name: string, type: FileType): boolean {
  const end = /\.([^.]+)$/.exec(name.trim().toLowerCase())?.[1];
  return end !== undefined && EXTENSIONS[type].includes(end);
}

/** `null` if a role takes this type, else why not (`type` is what the content is, `null` if none we know). */
export function refuseType(type: FileType | null, role: FileRole): FileRefusalCode | null {
  if (type !== null && TYPES_BY_ROLE[role].includes(type)) return null;
  return role === "invoice" || role === "bill" ? "file.not-a-pdf" : "file.type-refused";
}
