import { writeFile } from "node:fs/promises";
import path from "node:path";
import { openCopy, openOriginal } from "@/lib/documents/open-document";
import { readableDocument } from "@/lib/documents/document.queries";
import { issueCopy } from "@/lib/documents/issue-copy";
import { requestCopy } from "@/lib/documents/request-copy";
import type { ArchivedDocument } from "@/lib/platform/archive";
import { deskScope } from "@/lib/wiring/scope";
import { people, type PersonName } from "@/prisma/world/people";
import { openWorld, type World } from "@/tests/support/world";
import { added, establish, joinEstablishment, withRoles } from "../ribs/ribs";
import { deposit, depositInvoiceFor, tamper } from "./intake";

let world: World;
let invoice: ArchivedDocument;
let proof: ArchivedDocument;
const reads = async (person: PersonName | null, document: ArchivedDocument, organization: "mairie" | "province" = "mairie") =>
  (await readableDocument(world.as(person, organization), document.archiveNumber)) !== null;
const bytesOf = async (stream: NodeJS.ReadableStream) => { const all: Buffer[] = []; for await (const chunk of stream) all.push(chunk as Buffer); return Buffer.concat(all); };
const desk = () => deskScope(world.container, world.as(null).organization);
const jobs = async (task: string) => (await world.container.db.pool.query("SELECT key FROM graphile_worker.jobs WHERE task_identifier = $1", [task])).rows as { key: string }[];

beforeAll(async () => {
  world = await openWorld();
  invoice = await depositInvoiceFor(world.as("fournisseur"), [people.fournisseur.id], [people.citoyen.id]);
  proof = await deposit(world.as("fournisseur"));
});
afterAll(() => world.close());

describe("who reads a document", () => {
  const role = (name: "administrator" | "accounting" | "billing" | "reception" | "reader") => {
    const scope = world.as("citoyen");
    return { ...scope, actor: { accountId: people.nouveau.id, roles: [name] } };
  };

  it.each([
    ["fournisseur", true, true], ["candidat", false, false], ["citoyen", false, false], ["agent", true, true], ["admin", true, true], ["agentProvince", false, false], [null, false, false],
  ] as const)("%s: the invoice %s, the proof %s", async (person, ofInvoice, ofProof) => {
    expect([await reads(person, invoice), await reads(person, proof)]).toEqual([ofInvoice, ofProof]);
  });

  it.each([["administrator", true], ["accounting", true], ["reader", true], ["billing", false], ["reception", false]] as const)("an agent for %s: %s", async (name, may) => {
    for (const { archiveNumber } of [invoice, proof]) expect((await readableDocument(role(name), archiveNumber)) !== null).toBe(may);
  });

  it("is asked in the organisation that keeps it: the one next door finds nothing", async () => {
    expect(await reads("agentProvince", invoice, "province")).toBe(false);
    expect(await reads("fournisseur", invoice, "province")).toBe(false);
    expect(await readableDocument(world.as("agent"), "MAIRIE-2026-999999")).toBeNull();
    expect(await readableDocument(world.as("agent"), "' OR true")).toBeNull();
  });

  it("ends when the habilitation does", async () => {
    const other = await depositInvoiceFor(world.as("candidat"), [people.candidat.id]);
    expect(await reads("candidat", other)).toBe(true);
    await world.as("admin").commit(({ tx }) => tx.habilitation.updateMany({ where: { accountId: people.candidat.id }, data: { state: "suspended" } }));
    expect(await reads("candidat", other)).toBe(false);
  });
});

describe("the bank's paper of a RIB", () => {
  const paperOf = async (ribId: string) =>
    (await world.as("admin").read((tx) => tx.archiveEntry.findFirstOrThrow({ where: { document: { ribId } }, select: { archiveNumber: true } }))).archiveNumber;
  const opens = async (scope: ReturnType<World["as"]>, archiveNumber: string) => (await readableDocument(scope, archiveNumber)) !== null;

  it("is opened by those who may read its IBAN: the establishment's managers, and agents of accounting who are no party", async () => {
    const establishmentId = await establish(world, [["candidat", { role: "depositor" }]]);
    const paper = await paperOf(await added(world.as("fournisseur"), establishmentId));
    for (const [person, may] of [["fournisseur", true], ["candidat", false], ["citoyen", false], ["agent", true], ["admin", true]] as const) expect([person, await opens(world.as(person), paper)]).toEqual([person, may]);
    expect(await opens(withRoles(world, "citoyen", "reader"), paper)).toBe(false);
    await joinEstablishment(world, establishmentId, "agent", { role: "reader" });
    expect(await opens(world.as("agent"), paper)).toBe(false);
  });

  it("is not opened by a manager whose right has ended by its last day, nor by an agent who asked for the RIB", async () => {
    const establishmentId = await establish(world, [["agent", { role: "depositor" }]]);
    const paper = await paperOf(await added(world.as("agent"), establishmentId));
    await world.as("admin").commit(({ tx }) => tx.habilitation.updateMany({ where: { establishmentId, accountId: people.agent.id }, data: { state: "withdrawn" } }));
    expect(await opens(world.as("agent"), paper)).toBe(false);
    await world.as("admin").commit(({ tx }) => tx.habilitation.updateMany({ where: { establishmentId, accountId: people.fournisseur.id }, data: { expiresOn: new Date("2026-11-20") } }));
    expect(await opens(world.as("fournisseur"), paper)).toBe(false);
  });
});

describe("the stamped copy", () => {
  it("is asked for by those who may read the invoice, once, and no proof has one", async () => {
    await requestCopy(world.as("fournisseur"), { archiveNumber: invoice.archiveNumber });
    await requestCopy(world.as("agent"), { archiveNumber: invoice.archiveNumber });
    await expect(requestCopy(world.as("candidat"), { archiveNumber: invoice.archiveNumber })).rejects.toMatchObject({ kind: "not-found" });
    await expect(requestCopy(world.as("fournisseur"), { archiveNumber: proof.archiveNumber })).rejects.toMatchObject({ kind: "not-found" });
    expect(await jobs("issue-copy")).toEqual([{ key: `copy:${invoice.documentId}` }]);
  });

  it("is made by the desk alone, kept with its hash, and made again only when it is gone", async () => {
    await expect(issueCopy(world.as("admin"), { documentId: invoice.documentId })).rejects.toMatchObject({ kind: "forbidden" });
    const copy = await issueCopy(desk(), { documentId: invoice.documentId });
    expect(await issueCopy(desk(), { documentId: invoice.documentId })).toEqual(copy);
    const document = await readableDocument(world.as("fournisseur"), invoice.archiveNumber);
    expect(document?.copy).toEqual(copy);
    const stream = document && (await openCopy(world.as("fournisseur"), document));
    expect((await bytesOf(stream!)).length).toBe(copy.bytes);
    const file = path.join(world.container.settings.dataDir, "files", "copies", world.as(null).organization.id, copy.sha256.slice(0, 2), copy.sha256);
    await writeFile(file, "altered");
    expect(document && (await openCopy(world.as("fournisseur"), document))).toBeNull();
    expect(await issueCopy(desk(), { documentId: invoice.documentId })).toEqual(copy);
    expect(await world.as("agent").read((tx) => tx.stampedCopy.count())).toBe(1);
  });
});

describe("an original", () => {
  it("is handed over whole or in part, as it was received", async () => {
    const document = await readableDocument(world.as("fournisseur"), invoice.archiveNumber);
    const whole = await openOriginal(world.as("fournisseur"), document!);
    const part = await openOriginal(world.as("fournisseur"), document!, { start: 0, end: 4 });
    if (!("stream" in whole) || !("stream" in part)) throw new Error("not handed over");
    expect((await bytesOf(whole.stream)).length).toBe(invoice.bytes);
    expect((await bytesOf(part.stream)).toString()).toBe("%PDF-");
  });

  it("that was altered is never served, and no copy is made of it", async () => {
    const other = await depositInvoiceFor(world.as("fournisseur"), [people.fournisseur.id]);
    const file = path.join(world.container.settings.dataDir, "files", "archive", world.as(null).organization.id, other.sha256.slice(0, 2), other.sha256);
    await writeFile(file, "another invoice");
    const document = await readableDocument(world.as("fournisseur"), other.archiveNumber);
    expect(await openOriginal(world.as("fournisseur"), document!)).toEqual({ incident: expect.stringMatching(/^[0-9a-f]{8}$/) });
    await expect(issueCopy(desk(), { documentId: other.documentId })).rejects.toThrow(/not the one that was archived/);
    await tamper(world, "UPDATE document SET sha256 = $1 WHERE id = $2", ["0".repeat(64), other.documentId]);
    expect(await openOriginal(world.as("fournisseur"), (await readableDocument(world.as("fournisseur"), other.archiveNumber))!)).toHaveProperty("incident");
  });
});
