import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { headOf, leafOf } from "@/lib/documents/archive-chain";
import { inspectArchive } from "@/lib/documents/inspect-archive";
import { requestVerification } from "@/lib/documents/request-verification";
import { verifyArchive } from "@/lib/documents/verify-archive";
import type { ArchivedDocument } from "@/lib/platform/archive";
import { deskScope } from "@/lib/wiring/scope";
import { openWorld, type World } from "@/tests/support/world";
import { archiveUploads } from "@/lib/platform/archive";
import { deposit, sendAndTake, tamper } from "./intake";

let world: World;
let documents: ArchivedDocument[];
const fileOf = (sha256: string) => path.join(world.container.settings.dataDir, "files", "archive", world.as(null).organization.id, sha256.slice(0, 2), sha256);
const inspect = () => inspectArchive(world.as("agent"));
const kinds = async () => (await inspect()).findings.map(({ kind, archiveNumber }) => [kind, archiveNumber?.slice(-6) ?? null]);
const entrySql = (set: string, position: number) => tamper(world, `UPDATE archive_entry SET ${set} WHERE position = ${position}`);

beforeEach(async () => {
  world = await openWorld();
  documents = [];
  for (let count = 0; count < 4; count++) documents.push(await deposit(world.as("fournisseur")));
});
afterEach(() => world.close());

const sha = (place: number) => documents[place]?.sha256 ?? "";

it("finds an untouched archive intact, an empty one too, and reads every byte of it", async () => {
  expect(await inspect()).toMatchObject({ intact: true, entries: 4, findings: [], bytes: documents.reduce((sum, { bytes }) => sum + bytes, 0) });
  expect(await inspectArchive(world.as("agentProvince", "province"))).toMatchObject({ intact: true, entries: 0, bytes: 0, head: "" });
});

it("names content that was altered, removed and added, and nothing else", async () => {
  await writeFile(fileOf(sha(0)), "another content");
  await rm(fileOf(sha(1)));
  await writeFile(fileOf("f".repeat(64)), "content from elsewhere").catch(async () => { await writeFile(path.join(path.dirname(fileOf(sha(2))), "f".repeat(64)), "content from elsewhere"); });
  expect(await kinds()).toEqual([["contentAltered", "000001"], ["contentMissing", "000002"], ["contentAdded", null]]);
});

it("does not take a deposit under way for content that was added", async () => {
  await archiveUploads(world.as("fournisseur"), await sendAndTake(world.as("fournisseur")));
  expect(await kinds()).toEqual([]);
});

it("names a document's record that was altered, removed, or never entered", async () => {
  await tamper(world, "UPDATE document SET bytes = bytes + 1 WHERE id = $1", [documents[0]?.documentId]);
  await tamper(world, "DELETE FROM document WHERE id = $1", [documents[1]?.documentId]);
  await tamper(world, "INSERT INTO document SELECT organization_id, gen_random_uuid(), role, file_name, media_type, bytes, sha256, pages, signed, damaged, profile, received_at, retain_until, invoice_id, habilitation_id FROM document WHERE id = $1", [documents[2]?.documentId]);
  expect((await kinds()).filter(([kind]) => kind !== "contentAdded")).toEqual([["documentAltered", "000001"], ["documentMissing", "000002"], ["documentUnlisted", null]]);
});

describe("names an entry that was", () => {
  it("changed", async () => {
    await entrySql(`sha256 = '${"a".repeat(64)}'`, 2);
    expect(await kinds()).toEqual([["entryAltered", "000002"], ["documentAltered", "000002"]]);
  });

  it("dated back", async () => {
    await entrySql("received_at = received_at - interval '1 day'", 3);
    expect(await kinds()).toEqual([["entryAltered", "000003"], ["documentAltered", "000003"]]);
  });

  it("renumbered", async () => {
    await entrySql("archive_number = 'MAIRIE-2026-000009'", 2);
    expect((await inspect()).findings.map(({ kind }) => kind)).toEqual(["entryAltered", "numberBroken", "numberBroken"]);
  });

  it("dropped in the middle", async () => {
    await tamper(world, "DELETE FROM archive_entry WHERE position = 2");
    expect((await inspect()).findings).toEqual([{ kind: "entryMissing", archiveNumber: null, detail: "2" }, { kind: "documentUnlisted", archiveNumber: null, detail: documents[1]?.documentId }]);
  });

  it("dropped at the end", async () => {
    await tamper(world, "DELETE FROM archive_entry WHERE position = 4");
    expect((await inspect()).findings[0]).toEqual({ kind: "entryMissing", archiveNumber: null, detail: "4" });
  });

  it("dropped at the end with the chain's row turned back, which only its document betrays", async () => {
    await tamper(world, "DELETE FROM archive_entry WHERE position = 4");
    await tamper(world, "UPDATE archive_chain SET length = 3, number = 3, head = (SELECT head FROM archive_entry WHERE position = 3)");
    expect(await kinds()).toEqual([["documentUnlisted", null]]);
  });

  it("rewritten with its own leaf and head made again: the next one does not follow", async () => {
    const before = await world.as("agent").read((tx) => tx.archiveEntry.findMany({ orderBy: { position: "asc" } }));
    const [first, second] = before;
    if (!first || !second) throw new Error("no entries");
    const forged = { ...second, bytes: second.bytes + 1 };
    const leaf = leafOf(second.organizationId, forged);
    await entrySql(`bytes = ${forged.bytes}, leaf = '${leaf}', head = '${headOf(first.head, leaf)}'`, 2);
    expect(await kinds()).toEqual([["documentAltered", "000002"], ["chainBroken", "000003"]]);
  });

  it("added after the end", async () => {
    await tamper(world, "INSERT INTO archive_entry SELECT organization_id, 5, 'MAIRIE-2026-000005', gen_random_uuid(), received_at, sha256, bytes, leaf, head FROM archive_entry WHERE position = 4");
    expect((await inspect()).findings.map(({ kind }) => kind)).toEqual(["entryAltered", "documentMissing", "headBroken"]);
  });
});

describe("a verification", () => {
  const events = () => world.as("agent").read((tx) => tx.event.findMany({ where: { type: { startsWith: "archive." } }, orderBy: { id: "asc" } }));

  it("is asked for by accounting, administrators and readers, and done by a job", async () => {
    for (const person of ["fournisseur", "citoyen", null] as const) await expect(requestVerification(world.as(person), {})).rejects.toMatchObject({ kind: "forbidden" });
    await requestVerification(world.as("agent"), {});
    await requestVerification(world.as("admin"), {});
    expect((await events()).map(({ type }) => type)).toEqual(["archive.verification-requested", "archive.verification-requested"]);
    const { rows } = await world.container.db.pool.query("SELECT task_identifier, payload FROM graphile_worker.jobs j JOIN graphile_worker._private_jobs p USING (id) WHERE task_identifier = 'verify-archive'");
    expect(rows).toHaveLength(1);
  });

  it("writes down what it found; administrators are told when something was altered, and only then", async () => {
    const scope = deskScope(world.container, world.as(null).organization);
    await verifyArchive(scope, {});
    expect(await world.mails()).toEqual([]);
    await rm(fileOf(sha(1)));
    await verifyArchive(scope, {});
    expect((await events()).map(({ payload }) => payload)).toMatchObject([{ intact: true, entries: 4, findings: [] }, { intact: false, findingCount: 1, findings: [{ kind: "contentMissing" }] }]);
    expect(await world.mails()).toMatchObject([{ template: "archive-altered", recipient: "admin@demo.test", params: { count: 1 } }]);
  });
});
