import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { diskStorage } from "@/lib/adapters/storage/disk";
import { isAlteredContent, type Storage } from "@/lib/ports/storage";

const here = "01900000-0000-7000-8000-000000000001";
const next = "01900000-0000-7000-8000-000000000002";
const hashOf = (bytes: string) => createHash("sha256").update(bytes).digest("hex");
const read = async (stream: NodeJS.ReadableStream) => { const all: Buffer[] = []; for await (const chunk of stream) all.push(chunk as Buffer); return Buffer.concat(all).toString(); };

describe.each([["disk", diskStorage]])("a storage on %s", (_name, open) => {
  let root: string;
  let storage: Storage;
  beforeEach(async () => { root = await mkdtemp(path.join(os.tmpdir(), "guichet-storage-")); storage = open(root); });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const scratch = async (bytes: string) => { const file = await storage.scratchPath(); await writeFile(file, bytes); return file; };
  const archive = async (bytes: string, organization = here) => { await storage.archive(organization, hashOf(bytes), await scratch(bytes)); return hashOf(bytes); };
  const archivedFile = async (name: string) => {
    const found = (await readdir(path.join(root, "archive"), { recursive: true, withFileTypes: true })).find((entry) => entry.name === name);
    if (!found) throw new Error("not archived");
    return path.join(found.parentPath, found.name);
  };
  const names = async (organization: string) => { const all: string[] = []; for await (const name of storage.listArchived(organization)) all.push(name); return all; };

  it("lets no other account of the machine read what it holds", async () => {
    const open = await scratch("bytes"); // written with the rights that the process gives by default
    await storage.keepCopy(here, hashOf("bytes"), open);
    await archive("bytes");
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter(({ parentPath }) => !parentPath.includes("incoming"))) {
      expect([entry.name, (await stat(path.join(entry.parentPath, entry.name))).mode & 0o077]).toEqual([entry.name, 0]);
    }
  });

  it("gives paths of their own to bytes that come in", async () => {
    expect(await storage.scratchPath()).not.toBe(await storage.scratchPath());
  });

  it("keeps received bytes under the upload's id, until they are removed", async () => {
    await storage.keepIncoming(here, "an-upload", await scratch("bytes"));
    expect(await readFile(storage.incomingPath(here, "an-upload"), "utf8")).toBe("bytes");
    await storage.removeIncoming(here, "an-upload");
    await storage.removeIncoming(here, "an-upload");
    await expect(stat(storage.incomingPath(here, "an-upload"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("clears received bytes that are older than an instant", async () => {
    await storage.keepIncoming(here, "an-upload", await scratch("bytes"));
    await scratch("more");
    expect(await storage.clearIncoming(new Date(Date.now() - 60_000))).toBe(0);
    await storage.keepIncoming(here, "of-a-draft", await scratch("kept longer"));
    expect(await storage.clearIncoming(new Date(Date.now() + 60_000), new Set(["an-upload", "of-a-draft"]))).toBe(1);
    await storage.removeIncoming(here, "of-a-draft");
    await scratch("more");
    expect(await storage.clearIncoming(new Date(Date.now() + 60_000))).toBe(2);
    expect(await storage.clearIncoming(new Date(Date.now() + 60_000))).toBe(0);
  });

  it("archives the same content once, and each organisation's apart", async () => {
    const sha256 = await archive("bytes");
    await archive("bytes");
    await archive("bytes", next);
    expect(await names(here)).toEqual([sha256]);
    await storage.discard(here, sha256);
    expect([await storage.hashOfArchived(here, sha256), await storage.hashOfArchived(next, sha256)]).toEqual([null, sha256]);
  });

  it("refuses bytes that have another hash, and keeps nothing of them", async () => {
    const refused: unknown = await storage.archive(here, hashOf("other"), await scratch("bytes")).catch((error: unknown) => error);
    expect(isAlteredContent(refused)).toBe(true);
    expect(await names(here)).toEqual([]);
  });

  it("reads back whole or in part, and never content that has changed", async () => {
    const sha256 = await archive("0123456789");
    expect(await read(await storage.openArchived(here, sha256))).toBe("0123456789");
    expect(await read(await storage.openArchived(here, sha256, { start: 2, end: 4 }))).toBe("234");
    expect(await readFile(await storage.archivedPath(here, sha256), "utf8")).toBe("0123456789");
    await writeFile(await archivedFile(sha256), "0123456780");
    for (const reading of [() => storage.openArchived(here, sha256), () => storage.archivedPath(here, sha256)]) expect(isAlteredContent(await reading().catch((error: unknown) => error))).toBe(true);
    expect(await storage.hashOfArchived(here, sha256)).toBe(hashOf("0123456780"));
  });

  it("mends altered content when the same is archived again", async () => {
    const sha256 = await archive("bytes");
    await writeFile(await archivedFile(sha256), "altered");
    await archive("bytes");
    expect(await storage.hashOfArchived(here, sha256)).toBe(sha256);
  });

  it("keeps copies, and gives none that is gone or altered", async () => {
    await storage.keepCopy(here, hashOf("copy"), await scratch("copy"));
    const copy = await storage.openCopy(here, hashOf("copy"));
    expect(copy && (await read(copy))).toBe("copy");
    expect(await storage.openCopy(here, hashOf("none"))).toBeNull();
    expect(await storage.openCopy(next, hashOf("copy"))).toBeNull();
  });

  it("lists an archive that is empty", async () => {
    expect(await names(here)).toEqual([]);
  });
});
