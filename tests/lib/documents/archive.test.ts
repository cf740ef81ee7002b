import path from "node:path";
import { hoursLater } from "@/lib/kernel/dates";
import { archiveUploads, commitWithDocuments, createDocuments, takeUploads } from "@/lib/platform/archive";
import { discardUnreferenced } from "@/lib/platform/discard-archived";
import { noon, openWorld, type World } from "@/tests/support/world";
import { deposit, filesUnder, freshPdf, send, sendAndTake, someHabilitation } from "./intake";

let world: World;
const stored = (area: string) => filesUnder(path.join(world.container.settings.dataDir, "files", area));
const at = (instant: string) => world.as("fournisseur", "province", { now: new Date(instant) });

beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

describe("files that a form names", () => {
  it("are taken in its order, once each", async () => {
    const scope = world.as("fournisseur");
    const first = await send(scope, await freshPdf(), "a.pdf", "proof");
    const second = await send(scope, await freshPdf(), "b.pdf", "proof");
    const taken = await takeUploads(scope, [second.id, first.id, second.id], "proof");
    expect(taken.map(({ fileName }) => fileName)).toEqual(["b.pdf", "a.pdf"]);
    expect(await takeUploads(scope, [], "proof")).toEqual([]);
  });

  it("are refused when they are another person's, another organisation's, of another role, expired, or nonsense", async () => {
    const { id } = await send(world.as("fournisseur"), await freshPdf(), "a.pdf", "proof");
    const gone = { kind: "conflict", code: "document.upload.gone", field: "proofs" };
    await expect(takeUploads(world.as("candidat"), [id], "proof", "proofs")).rejects.toMatchObject(gone);
    await expect(takeUploads(world.as(null), [id], "proof", "proofs")).rejects.toMatchObject(gone);
    await expect(takeUploads(world.as("fournisseur", "province"), [id], "proof", "proofs")).rejects.toMatchObject(gone);
    await expect(takeUploads(world.as("fournisseur"), [id], "attachment", "proofs")).rejects.toMatchObject(gone);
    await expect(takeUploads(world.as("fournisseur", "mairie", { now: hoursLater(noon, 24) }), [id], "proof", "proofs")).rejects.toMatchObject(gone);
    await expect(takeUploads(world.as("fournisseur"), ["' OR true"], "proof", "proofs")).rejects.toMatchObject(gone);
  });

  it("weigh 120 MB together at most", async () => {
    const scope = world.as("candidat");
    const ids = await scope.commit(({ tx }) => tx.upload.createManyAndReturn({ select: { id: true }, data: Array.from({ length: 7 }, () => ({
      organizationId: scope.organization.id, accountId: scope.actor.accountId ?? "", role: "proof", fileName: "f.pdf", mediaType: "application/pdf", bytes: 20_000_000,
      sha256: "0".repeat(64), inspection: {}, createdAt: noon, expiresAt: hoursLater(noon, 24),
    })) }));
    await expect(takeUploads(scope, ids.map(({ id }) => id), "proof", "proofs")).rejects.toMatchObject({ code: "document.deposit.too-big", field: "proofs" });
    expect(await takeUploads(scope, ids.slice(1).map(({ id }) => id), "proof")).toHaveLength(6);
  });
});

describe("a deposit", () => {
  it("archives the very bytes, consumes the kept file, and says until when it is kept", async () => {
    const scope = world.as("fournisseur");
    const bytes = await freshPdf(3);
    const archived = await deposit(scope, bytes);
    expect(archived).toMatchObject({ archiveNumber: expect.stringMatching(/^MAIRIE-2026-\d{6}$/), bytes: bytes.length, receivedAt: noon });
    const document = await scope.read((tx) => tx.document.findFirst({ where: { id: archived.documentId } }));
    expect(document).toMatchObject({ role: "proof", fileName: "facture.pdf", pages: 3, signed: false, retainUntil: new Date("2036-11-21T00:00:00Z") });
    const chunks: Buffer[] = [];
    for await (const chunk of await scope.ports.storage.openArchived(scope.organization.id, archived.sha256)) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).equals(Buffer.from(bytes))).toBe(true);
    expect(await scope.read((tx) => tx.upload.count({ where: { sha256: archived.sha256 } }))).toBe(0);
  });

  it("is made once from a form that is sent twice", async () => {
    const scope = world.as("fournisseur");
    const taken = await sendAndTake(scope, undefined, "proof");
    const once = () => commitWithDocuments(scope, taken, (commit) => someHabilitation(commit, scope), async (_commit, owner) => owner);
    await once();
    await expect(scope.commit(async ({ tx }) => createDocuments({ tx, scope }, taken, await someHabilitation({ tx }, scope)))).rejects.toMatchObject({ code: "document.upload.gone" });
    expect(await scope.read((tx) => tx.document.count({ where: { sha256: taken[0]?.sha256 } }))).toBe(1);
  });

  it("that fails leaves no bytes in the archive, no number used, and the kept file for another try", async () => {
    const scope = world.as("fournisseur");
    const before = { archive: await stored("archive"), chain: await scope.read((tx) => tx.archiveChain.findFirst()) };
    const taken = await sendAndTake(scope, undefined, "proof");
    const failing = commitWithDocuments(scope, taken, (commit) => someHabilitation(commit, scope), async () => { throw new Error("on purpose"); });
    await expect(failing).rejects.toThrow("on purpose");
    expect(await stored("archive")).toEqual(before.archive);
    expect(await scope.read((tx) => tx.archiveChain.findFirst())).toEqual(before.chain);
    expect(await takeUploads(scope, taken.map(({ id }) => id), "proof")).toEqual(taken);
  });

  it("that fails does not take away the same content that another one archived, or is about to", async () => {
    const scope = world.as("fournisseur");
    const bytes = await freshPdf();
    const mine = await sendAndTake(scope, bytes, "proof");
    const theirs = await sendAndTake(world.as("candidat"), bytes, "proof");
    await archiveUploads(scope, mine);
    await discardUnreferenced(scope, mine);
    expect((await stored("archive")).some((file) => file.endsWith(mine[0]?.sha256 ?? "?"))).toBe(true);
    const candidat = world.as("candidat");
    await commitWithDocuments(candidat, theirs, (commit) => someHabilitation(commit, candidat), async (_commit, owner) => owner);
    await discardUnreferenced(scope, mine);
    expect((await stored("archive")).some((file) => file.endsWith(mine[0]?.sha256 ?? "?"))).toBe(true);
  });
});

describe("archive numbers", () => {
  it("have no gap under twenty deposits at once, and the chain holds", async () => {
    const scope = world.as("fournisseur");
    const before = (await scope.read((tx) => tx.archiveChain.findFirst()))?.number ?? 0;
    const all = await Promise.all(Array.from({ length: 20 }, () => deposit(scope)));
    const numbers = all.map(({ archiveNumber }) => Number(archiveNumber.split("-")[2])).sort((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, place) => before + 1 + place));
  });

  it("begin again with the year where the organisation lives", async () => {
    const numbers = [];
    for (const instant of ["2026-12-31T12:59:59Z", "2026-12-31T13:00:00Z", "2026-12-31T23:30:00Z"]) numbers.push((await deposit(at(instant))).archiveNumber);
    expect(numbers).toEqual(["PROV-2026-000001", "PROV-2027-000001", "PROV-2027-000002"]);
  });

  it("never go back a year, even when a clock does", async () => {
    expect((await deposit(at("2026-12-31T12:00:00Z"))).archiveNumber).toBe("PROV-2027-000003");
  });
});
