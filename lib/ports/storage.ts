import type { Readable } from "node:stream";

export type ByteRange = { readonly start: number; readonly end: number };

/**
 * Where bytes live. Promises of every adapter:
 * - `archive` keeps a file once, under the SHA-256 of its bytes, per organisation; the same content put twice is one file;
 *   nothing ever overwrites or changes it; a put whose bytes have another hash fails and leaves nothing;
 * - a file is whole or absent, also after a crash;
 * - reading checks the hash of the whole content first and throws `AlteredContent` when it is another.
 */
export interface Storage {
  /** A path of its own for bytes that are being received. The caller removes it, or `keepIncoming` moves it. */
  scratchPath(): Promise<string>;
  /** Received bytes that passed the gate, kept for a form under the upload's id. */
  keepIncoming(organizationId: string, uploadId: string, path: string): Promise<void>;
  incomingPath(organizationId: string, uploadId: string): string;
  removeIncoming(organizationId: string, uploadId: string): Promise<void>;
  /** Removes received bytes that were last written before an instant, but for those kept under an id of `spared`: what a process that died left behind. Gives how many. */
  clearIncoming(before: Date, spared?: ReadonlySet<string>): Promise<number>;
  /** Copies the bytes at `path` into the archive and makes sure that they are on disk. */
  archive(organizationId: string, sha256: string, path: string): Promise<void>;
  /** Removes archived bytes that no document came to refer to (a commit that failed). */
  discard(organizationId: string, sha256: string): Promise<void>;
  /** A path that holds the checked bytes, for those who need a file. */
  archivedPath(organizationId: string, sha256: string): Promise<string>;
  openArchived(organizationId: string, sha256: string, range?: ByteRange): Promise<Readable>;
  /** SHA-256 of what is stored under that name now; null when nothing is. */
  hashOfArchived(organizationId: string, sha256: string): Promise<string | null>;
  /** Every name in the organisation's archive, in any order. */
  listArchived(organizationId: string): AsyncIterable<string>;
  /** Copies made from originals: they can be made again. */
  keepCopy(organizationId: string, sha256: string, path: string): Promise<void>;
  /** Null when the copy is gone or altered. */
  openCopy(organizationId: string, sha256: string, range?: ByteRange): Promise<Readable | null>;
}

const brand = Symbol.for("guichet.altered-content");
export class AlteredContent extends Error {
  readonly [brand] = true;
  constructor(readonly sha256: string) {
    super(`the content stored under ${sha256} is not the one that was archived`);
  }
}
export const isAlteredContent = (error: unknown): error is AlteredContent => error instanceof Error && brand in error;
