import { createHash, randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { inflateRawSync } from "node:zlib";
import { exportData } from "@/lib/accounts/export-data";
import { signIn } from "@/lib/accounts/sign-in";
import { demonstrationPassword as password, organizations, people, type PersonName } from "@/prisma/world/people";
import { billIn, debtorIn } from "@/tests/support/bills";
import { noon, openWorld, type World } from "@/tests/support/world";
import { eventsOf, forgetAttempts } from "./desk";
import { habilitationOf } from "./habilitated";

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
beforeEach(() => forgetAttempts(world));

const organizationId = organizations.mairie.id;
const refusal = (promise: Promise<unknown>) => promise.then(() => null, ({ kind, code, field }: Record<string, unknown>) => ({ kind, code, field }));
const exported = async (person: PersonName) => filesOf(await exportData(world.as(person), { password }));
const dataIn = (files: Map<string, Buffer>) => JSON.parse(files.get("donnees.json")?.toString("utf8") ?? "null") as Record<string, never> & { account: object };

/** Files of a ZIP by its central directory, each inflated and compared with its length. */
async function filesOf(stream: Readable): Promise<Map<string, Buffer>> {
  const zip = await buffer(stream);
  const files = new Map<string, Buffer>();
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed, whole, nameLength] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28)];
    const [extra, comment, local] = [zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    const content = method === 8 ? inflateRawSync(bytes) : bytes;
    expect(content).toHaveLength(whole);
    files.set(zip.toString("utf8", at + 46, at + 46 + nameLength), content);
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

/** Archives bytes as the original of a bill. `there`: false for bytes that are gone since. Gives the archive number. */
async function originalOf(billId: string, text: string, there = true): Promise<string> {
  const bytes = Buffer.from(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { storage } = world.container;
  if (there) {
    const path = await storage.scratchPath();
    await writeFile(path, bytes);
    await storage.archive(organizationId, sha256, path);
  }
  return world.as("admin").commit(async ({ tx }) => {
    const { id } = await tx.document.create({
      data: { organizationId, role: "bill", billId, fileName: "avis.pdf", mediaType: "application/pdf", bytes: bytes.length, sha256, receivedAt: noon, retainUntil: new Date("2028-11-21") },
    });
    const rows = await tx.$queryRaw<{ archive_number: string }[]>`SELECT archive_number FROM append_archive_entries(${organizationId}::uuid, 'MAIRIE', 2026, ARRAY[${id}::uuid])`;
    return rows[0]?.archive_number ?? "";
  });
}

describe("one's data", () => {
  it("hold the account, without any secret", async () => {
    const { sid } = await signIn(world.as(null), { signInName: people.candidat.email, password, userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0" });
    const files = await exported("candidat");
    expect([...files.keys()]).toEqual(["donnees.json"]);
    expect(dataIn(files)).toMatchObject({
      exportedAt: noon.toISOString(), organization: "Mairie de Démonstration", account: { email: people.candidat.email, name: people.candidat.name, identifier: people.candidat.identifier, state: "active" },
      memberships: [], sessions: [{ createdAt: noon.toISOString(), browser: "Firefox", system: "Linux" }], alerts: { newBills: true },
      debtors: [], bills: [], payments: [], claims: [], messages: [], habilitations: [], invoices: [], missingFiles: [],
    });
    const text = files.get("donnees.json")?.toString() ?? "";
    for (const secret of [sid, "scrypt", "passwordHash", "tokenHash", "sessionToken"]) expect(text).not.toContain(secret);
  });

  it("hold bills with their originals, payments, debtors and messages, and nobody else's", async () => {
    const debtorId = await debtorIn(world);
    const mine = await billIn(world, { debtorId, number: "001078", minor: 3750, state: "paid" });
    const theirs = await billIn(world, { debtorId, number: "777", of: "candidat" });
    const withdrawn = await billIn(world, { debtorId, number: "888" });
    const number = await originalOf(mine, "%PDF l'original");
    await originalOf(theirs, "%PDF celui d'un autre");
    const common = { organizationId, billId: mine, channel: "recorded", state: "accepted", amount: 3750n, currency: "EUR", means: "cheque", createdAt: noon };
    await world.as("admin").commit(async ({ tx }) => {
      await tx.bill.updateMany({ where: { id: withdrawn }, data: { withdrawnAt: noon } });
      await tx.payment.createMany({ data: [{ ...common, accountId: people.citoyen.id, receiptNumber: "REC-1" }, { ...common, accountId: people.candidat.id, receiptNumber: "REC-2" }] });
      await tx.billClaim.create({ data: { organizationId, billId: mine, debtorId, accountId: people.citoyen.id, state: "confirmed", createdAt: noon, openedAt: noon, codeHash: "hash-of-a-code" } });
      await tx.billClaim.create({ data: { organizationId, billId: theirs, debtorId, accountId: people.candidat.id, state: "asked", createdAt: noon } });
      const thread = { organizationId, reference: "MSG-1", accountId: people.citoyen.id, name: "Camille", email: people.citoyen.email, locale: "fr", subject: "Une question", createdAt: noon, lastAt: noon };
      const { id } = await tx.messageThread.create({ data: thread });
      await tx.message.create({ data: { organizationId, threadId: id, side: "agent", authorId: people.agent.id, body: "Voici la réponse.", at: noon } });
    });
    const files = await exported("citoyen");
    expect(files.get(`factures/${number}.pdf`)?.toString()).toBe("%PDF l'original");
    expect([...files.keys()]).toEqual([`factures/${number}.pdf`, "donnees.json"]);
    const data = dataIn(files);
    expect(data).toMatchObject({
      memberships: [{ organization: "Mairie de Démonstration", role: "citizen" }], debtors: [{ customerNumber: "C-1001", lastName: "Citoyen" }],
      bills: [{ number: "001078", amount: { minor: 3750, currency: "EUR" }, issuedOn: "2026-11-02", customerNumber: "C-1001", documents: [{ archiveNumber: number }] }],
      payments: [{ receiptNumber: "REC-1", amount: { minor: 3750, currency: "EUR" }, bill: { number: "001078" } }],
      claims: [{ state: "confirmed", openedAt: noon.toISOString(), bill: { number: "001078", fiscalYear: expect.any(Number) } }],
      messages: [{ subject: "Une question", messages: [{ side: "agent", body: "Voici la réponse." }] }], missingFiles: [],
    });
    const opened = await world.as("admin").read((tx) => tx.bill.findMany({ where: { debtorId }, select: { id: true, openedAt: true } }));
    expect(new Map(opened.map(({ id, openedAt }) => [id, openedAt]))).toEqual(new Map([[mine, noon], [theirs, null], [withdrawn, null]])); // taken away is had before one's eyes
    expect(JSON.stringify(data)).not.toMatch(new RegExp(`${people.agent.id}|${people.agent.name}|REC-2|777|hash-of-a-code`));
  });

  it("name the originals that could not be joined", async () => {
    const debtorId = await debtorIn(world, { customerNumber: "C-2001", of: "agent" });
    const [gone, kept] = [await billIn(world, { debtorId, of: "agent" }), await billIn(world, { debtorId, of: "agent" })];
    const [missing, there] = [await originalOf(gone, `%PDF ${randomUUID()}`, false), await originalOf(kept, "%PDF gardé")];
    const files = await exported("agent");
    expect([...files.keys()]).toEqual([`factures/${there}.pdf`, "donnees.json"]);
    expect(dataIn(files)).toMatchObject({ missingFiles: [missing] });
  });

  it("hold every bill, however many", async () => {
    const debtorId = await debtorIn(world, { customerNumber: "C-3001", of: "admin" });
    for (let count = 1; count <= 205; count++) await billIn(world, { debtorId, of: "admin" });
    expect(dataIn(await exported("admin")).bills).toHaveLength(205);
  });

  it("hold the habilitations of a supplier", async () => {
    await habilitationOf(world, "fournisseur", { state: "approved", role: "manager" });
    expect(dataIn(await exported("fournisseur"))).toMatchObject({ habilitations: [{ establishmentName: "Papeterie du Centre", role: "manager", state: "approved" }] });
  });

  it("are this organisation's alone", async () => {
    const files = await filesOf(await exportData(world.as("citoyen", "province"), { password }));
    expect(dataIn(files)).toMatchObject({ organization: "Province de Démonstration", bills: [], debtors: [], memberships: [{ organization: "Mairie de Démonstration" }] });
  });

  it("need the password, and are written down", async () => {
    expect(await refusal(exportData(world.as("candidat"), { password: "pas le bon" }))).toEqual({ kind: "forbidden", code: "account.wrongPassword", field: "password" });
    expect(await refusal(exportData(world.as(null), { password }))).toMatchObject({ kind: "not-found" });
    await expect(exportData(world.as("candidat"), { password: null })).rejects.toHaveProperty("name", "ZodError");
    await exported("candidat");
    expect((await eventsOf(world)).findLast(({ type }) => type === "account.data-exported")).toMatchObject({ type: "account.data-exported", accountId: people.candidat.id, actorId: people.candidat.id });
  });
});
