import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, copyFile, mkdir, open, opendir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AlteredContent, type ByteRange, type Storage } from "@/lib/ports/storage";

/** Invoices and proofs are read by the product alone, and by no other account of the machine. */
const ours = { recursive: true, mode: 0o700 } as const;
const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT";

/** SHA-256 of a file in hexadecimal; null when there is none. */
async function sha256Of(file: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  return hash.digest("hex");
}

async function flush(target: string) {
  const handle = await open(target, "r");
  await handle.sync().finally(() => handle.close());
}

/** Whole or absent: the bytes go beside their place, to the disk, then take their name. */
async function placeUnder(sha256: string, source: string, target: string) {
  await mkdir(path.dirname(target), ours);
  const beside = `${target}.${randomUUID()}.part`;
  try {
    await copyFile(source, beside);
    if ((await sha256Of(beside)) !== sha256) throw new AlteredContent(sha256);
    await chmod(beside, 0o600);
    await flush(beside);
    await rename(beside, target);
    await flush(path.dirname(target));
  } finally {
    await rm(beside, { force: true });
  }
}

/** Files under one folder: `incoming/`, `archive/<organisation>/<2 hex>/<sha256>`, `copies/…` likewise. */
export function diskStorage(root: string): Storage {
  const incomingPath = (organization: string, upload: string) => path.join(root, "incoming", organization, upload);
  const under = (area: string, organization: string, sha256: string) => path.join(root, area, organization, sha256.slice(0, 2), sha256);
  const archived = (organization: string, sha256: string) => under("archive", organization, sha256);
  const checked = async (file: string, sha256: string) => {
    if ((await sha256Of(file)) !== sha256) throw new AlteredContent(sha256);
    return file;
  };
  const stream = (file: string, range?: ByteRange): Readable => createReadStream(file, range && { start: range.start, end: range.end });

  return {
    async scratchPath() {
      const folder = path.join(root, "incoming", "scratch");
      await mkdir(folder, ours);
      return path.join(folder, randomUUID());
    },
    async keepIncoming(organization, upload, source) {
      await mkdir(path.dirname(incomingPath(organization, upload)), ours);
      await rename(source, incomingPath(organization, upload));
    },
    incomingPath,
    removeIncoming: (organization, upload) => rm(incomingPath(organization, upload), { force: true }),
    clearIncoming: (before, spared = new Set()) => clearOlder(path.join(root, "incoming"), before, spared),
    async archive(organization, sha256, source) {
      const target = archived(organization, sha256);
      if ((await sha256Of(target)) !== sha256) await placeUnder(sha256, source, target);
    },
    discard: (organization, sha256) => rm(archived(organization, sha256), { force: true }),
    archivedPath: (organization, sha256) => checked(archived(organization, sha256), sha256),
    openArchived: async (organization, sha256, range) => stream(await checked(archived(organization, sha256), sha256), range),
    hashOfArchived: (organization, sha256) => sha256Of(archived(organization, sha256)),
    async *listArchived(organization) {
      for await (const file of filesIn(path.join(root, "archive", organization))) yield path.basename(file);
    },
    keepCopy: (organization, sha256, source) => placeUnder(sha256, source, under("copies", organization, sha256)),
    async openCopy(organization, sha256, range) {
      const file = under("copies", organization, sha256);
      return (await sha256Of(file)) === sha256 ? stream(file, range) : null;
    },
  };
}

async function clearOlder(folder: string, before: Date, spared: ReadonlySet<string>): Promise<number> {
  let cleared = 0;
  for await (const file of filesIn(folder)) {
    if (spared.has(path.basename(file))) continue;
    const found = await stat(file).catch(() => null); // it may have been taken meanwhile
    if (!found || found.mtime >= before) continue;
    await rm(file, { force: true });
    cleared++;
  }
  return cleared;
}

async function* filesIn(folder: string): AsyncIterable<string> {
  try {
    for await (const entry of await opendir(folder, { recursive: true })) if (entry.isFile()) yield path.join(entry.parentPath, entry.name);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
