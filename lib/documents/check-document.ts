import { dateAt, minutesLater, toDateColumn } from "@/lib/kernel/dates";
import { networkOf } from "@/lib/kernel/origin-network";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { checkSchema } from "./document.schema";

/** Sixty checks in ten minutes from one origin. */
const checksPerWindow = 60;
const windowMinutes = 10;

/** `withdrawnAt`: the organisation took the document back; it is the original all the same. */
export type KnownOriginal = { readonly archiveNumber: string; readonly receivedAt: Date; readonly withdrawnAt: Date | null };
export type FileCheck = ({ readonly is: "original" } & KnownOriginal) | ({ readonly is: "copy"; readonly issuedAt: Date } & KnownOriginal) | { readonly is: "unknown" };
export type DocumentCheck = {
  /** Of the number that was asked; null when it is unknown, or none was asked. */
  readonly original: KnownOriginal | null;
  /** Of the file that was asked; null when none was. */
  readonly file: FileCheck | null;
};

/**
 * Whether a number is that of an archived original of this organisation, and whether a file, by its hash, is an original or a stamped copy.
 * Says nothing of what is in it. Throws `document.check-throttled` past sixty checks in ten minutes from one origin.
 */
export const checkDocument = operation({
  name: "document.check",
  input: checkSchema,
  load: async () => ({}),
  may: () => true, // it is for anyone who holds a document
  async run(scope, { archiveNumber, sha256 }): Promise<DocumentCheck> {
    if ((await countCheck(scope)) > checksPerWindow) throw new Refusal("unavailable", "document.check-throttled");
    return scope.read(async (tx) => ({
      original: archiveNumber ? await originalOf(tx, archiveNumber) : null,
      file: sha256 ? await fileOf(tx, sha256, archiveNumber) : null,
    }));
  },
});

/** Counted in one statement, so that checks made together are all counted; `blocked_until` is the end of the window. */
async function countCheck({ commit, secrets, origin, now }: Scope): Promise<number> {
  const key = secrets.keyed(`check:${origin === null ? "unknown" : networkOf(origin)}`);
  const [row] = await commit(({ tx }) => tx.$queryRaw<{ failures: number }[]>`
    INSERT INTO throttle AS t (key, failures, day, blocked_until, updated_at)
    VALUES (${key}, 1, ${toDateColumn(dateAt(now, "UTC"))}::date, ${minutesLater(now, windowMinutes)}::timestamptz, ${now}::timestamptz)
    ON CONFLICT (key) DO UPDATE SET updated_at = excluded.updated_at,
      failures = CASE WHEN t.blocked_until > excluded.updated_at THEN t.failures + 1 ELSE 1 END,
      blocked_until = CASE WHEN t.blocked_until > excluded.updated_at THEN t.blocked_until ELSE excluded.blocked_until END
    RETURNING failures`);
  return row?.failures ?? 0;
}

const known = { archiveNumber: true, receivedAt: true, document: { select: { withdrawal: { select: { withdrawnAt: true } } } } } as const;
type Row = { archiveNumber: string; receivedAt: Date; document: { withdrawal: { withdrawnAt: Date } | null } };
const originalFrom = ({ archiveNumber, receivedAt, document }: Row): KnownOriginal => ({ archiveNumber, receivedAt, withdrawnAt: document.withdrawal?.withdrawnAt ?? null });

async function originalOf(tx: Tx, archiveNumber: string): Promise<KnownOriginal | null> {
  const row = await tx.archiveEntry.findFirst({ where: { archiveNumber }, select: known });
  return row && originalFrom(row);
}

/** The same content may have been received more than once: the number that was asked comes first, then the oldest that was not withdrawn. */
async function fileOf(tx: Tx, sha256: string, asked: string | undefined): Promise<FileCheck> {
  const documents = await tx.document.findMany({ where: { sha256, entry: { isNot: null } }, select: { entry: { select: known } }, orderBy: { receivedAt: "asc" }, take: 50 });
  const entries = documents.flatMap(({ entry }) => (entry ? [originalFrom(entry)] : []));
  const original = entries.find(({ archiveNumber }) => archiveNumber === asked) ?? entries.find(({ withdrawnAt }) => withdrawnAt === null) ?? entries[0];
  if (original) return { is: "original", ...original };
  const copy = await tx.stampedCopy.findFirst({ where: { sha256 }, select: { issuedAt: true, document: { select: { entry: { select: known } } } } });
  return copy?.document.entry ? { is: "copy", issuedAt: copy.issuedAt, ...originalFrom(copy.document.entry) } : { is: "unknown" };
}
