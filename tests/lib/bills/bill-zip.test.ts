import { createHash } from "node:crypto";
import { readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { fromBufferPromise } from "yauzl";
import { zipOfBills } from "@/lib/bills/bill-zip";
import type { Scope } from "@/lib/platform/scope";
import { billIn, debtorIn } from "@/tests/support/bills";
import { openWorld, type World } from "@/tests/support/world";
import { originalOf, pathOfOriginal, takeBack, type ArchivedBill } from "./originals";

let world: World;
let debtorId: string;
const year = { from: "2026-01-01", to: "2026-12-31" };

beforeAll(async () => {
  world = await openWorld();
  debtorId = await debtorIn(world);
});
afterAll(() => world.close());
afterEach(async () => {
  await world.as("admin").commit(({ tx }) => tx.bill.updateMany({ data: { accountId: null } }));
});

async function bytesOf(stream: Readable): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of stream) all.push(chunk as Buffer);
  return Buffer.concat(all);
}

type Entry = { name: string; bytes: Buffer; stored: boolean };
async function unzipped(zip: Buffer): Promise<Entry[]> {
  const file = await fromBufferPromise(zip);
  const entries: Entry[] = [];
  for await (const entry of file.eachEntry()) entries.push({ name: entry.fileName, stored: entry.compressionMethod === 0, bytes: await bytesOf(await file.openReadStreamPromise(entry)) });
  return entries;
}
const zipped = async (period = year, scope: Scope = world.as("citoyen")) => unzipped(await bytesOf(zipOfBills(scope, period)));
const listOf = (entries: readonly Entry[]) => (entries.find(({ name }) => name === "factures.csv")?.bytes.toString("utf8") ?? "").split("\r\n").filter(Boolean);
const scratch = () => readdir(path.join(world.container.settings.dataDir, "files", "incoming", "scratch")).catch(() => []);

async function archived(bill: Partial<Parameters<typeof billIn>[1]> = {}): Promise<ArchivedBill & { billId: string }> {
  const billId = await billIn(world, { debtorId, ...bill });
  return { billId, ...(await originalOf(world, billId)) };
}

describe("a ZIP of one's bills", () => {
  it("holds each original of the period byte for byte, stored, oldest first, with the list beside", async () => {
    const second = await archived({ number: "2015-001-001078", issuedOn: "2026-11-02", minor: 2500 });
    const first = await archived({ number: "7", issuedOn: "2026-03-01", minor: 123456, state: "paid" });
    await archived({ issuedOn: "2025-12-31" });
    await archived({ issuedOn: "2027-01-01" });
    const entries = await zipped();
    expect(entries.map(({ name }) => name)).toEqual(["2026-03-01_7.pdf", "2026-11-02_2015-001-001078.pdf", "factures.csv"]);
    expect(entries.slice(0, 2).map(({ bytes }) => createHash("sha256").update(bytes).digest("hex"))).toEqual([first.sha256, second.sha256]);
    expect(entries.slice(0, 2).every(({ stored }) => stored)).toBe(true);
    const [head, ...lines] = listOf(entries);
    expect(head).toBe("\uFEFFDate;Échéance;Numéro;Exercice;Référence;Objet;Montant;Devise;État;Réglée le;Numéro client;Numéro d’archive;SHA-256;Fichier");
    expect(lines).toEqual([
      `2026-03-01;2026-12-21;7;2026;2026-RS-00-7;Restauration scolaire;1234,56;EUR;Réglée;2026-11-10;C-1001;${first.archiveNumber};${first.sha256};2026-03-01_7.pdf`,
      `2026-11-02;2026-12-21;2015-001-001078;2026;2026-RS-00-2015-001-001078;Restauration scolaire;25,00;EUR;À régler;;C-1001;${second.archiveNumber};${second.sha256};2026-11-02_2015-001-001078.pdf`,
    ]);
    expect(await scratch()).toEqual([]);
  });

  it("has nobody else's bills, none that was taken back, and refuses a visitor", async () => {
    await archived({ of: "nouveau", number: "THEIRS" });
    const gone = await archived({ number: "GONE" });
    await takeBack(world, gone.billId);
    expect((await zipped()).map(({ name }) => name)).toEqual(["factures.csv"]);
    expect(listOf(await zipped(year, world.as("citoyen", "province")))).toHaveLength(1);
    expect(() => zipOfBills(world.as(null), year)).toThrow("forbidden");
  });

  it("gives names that are safe, and each once", async () => {
    for (const [fiscalYear, number] of [[2026, "A/1"], [2025, "a/1"], [2024, "A\\1"], [2026, "../../été"]] as const) await archived({ fiscalYear, number });
    const names = (await zipped()).map(({ name }) => name);
    expect(names.filter((name) => name !== "factures.csv").sort()).toEqual(["2026-11-02_..-..-e-te-.pdf", "2026-11-02_A-1.pdf", "2026-11-02_A-1_3.pdf", "2026-11-02_a-1_2.pdf"].sort());
  });

  it("lists cells that a spreadsheet would compute as the texts they are", async () => {
    await archived({ number: "F-1", subject: '=HYPERLINK("http://x";"y")' });
    await archived({ number: "F-2", subject: "+33 ; @dvd" });
    const lines = listOf(await zipped()).slice(1);
    expect(lines.find((line) => line.includes("F-1"))).toContain(`;"'=HYPERLINK(""http://x"";""y"")";`);
    expect(lines.find((line) => line.includes("F-2"))).toContain(`;"'+33 ; @dvd";`);
  });

  it("names an original that is altered, gone or not there yet, and goes on", async () => {
    const [altered, gone] = [await archived({ number: "ALTERED", issuedOn: "2026-01-02" }), await archived({ number: "LOST", issuedOn: "2026-01-03" })];
    await billIn(world, { debtorId, number: "LATER", issuedOn: "2026-01-04" });
    await archived({ number: "GOOD", issuedOn: "2026-01-05" });
    await writeFile(pathOfOriginal(world, altered), "another bill");
    await rm(pathOfOriginal(world, gone));
    const entries = await zipped();
    expect(entries.map(({ name }) => name)).toEqual(["2026-01-05_GOOD.pdf", "factures.csv"]);
    const told = listOf(entries).slice(1).map((line) => [line.split(";")[2], line.split(";").at(-1)]);
    const unavailable = "indisponible\u00a0: écrivez au service";
    expect(told).toEqual([["ALTERED", unavailable], ["LOST", unavailable], ["LATER", unavailable], ["GOOD", "2026-01-05_GOOD.pdf"]]);
  });

  it("opens each bill that it hands over, once", async () => {
    const { billId } = await archived();
    const withoutOriginal = await billIn(world, { debtorId });
    await zipped();
    await zipped();
    const events = await world.as("admin").read((tx) => tx.event.findMany({ where: { billId: { in: [billId, withoutOriginal] } } }));
    expect(events.map((event) => [event.type, event.billId])).toEqual([["bill.opened", billId]]);
  });

  it("reads rows by key and one file at a time, however many there are", async () => {
    for (let index = 0; index < 60; index++) await archived({ number: `N-${index}` });
    const citizen = world.as("citoyen");
    let [reads, open, most] = [0, 0, 0];
    const scope: Scope = {
      ...citizen,
      read: (work) => { reads++; return citizen.read(work); },
      ports: { ...citizen.ports, storage: { ...citizen.ports.storage, openArchived: async (...asked) => {
        const stream = await citizen.ports.storage.openArchived(...asked);
        most = Math.max(most, ++open);
        stream.once("close", () => { open--; });
        return stream;
      } } },
    };
    expect((await zipped(year, scope)).length).toBe(61);
    expect(reads - 60).toBe(3); // each bill is read once more to be opened
    expect(most).toBeLessThanOrEqual(2);
  });

  it("waits for its reader, and ends with one who leaves, without a trace", async () => {
    for (let index = 0; index < 12; index++) {
      const billId = await billIn(world, { debtorId, number: `W-${index}` });
      await originalOf(world, billId, { bytes: Buffer.alloc(400_000, index + 1) });
    }
    const citizen = world.as("citoyen");
    let opened = 0;
    const scope = { ...citizen, ports: { ...citizen.ports, storage: { ...citizen.ports.storage, openArchived: (...asked: Parameters<typeof citizen.ports.storage.openArchived>) => { opened++; return citizen.ports.storage.openArchived(...asked); } } } };
    const zip = zipOfBills(scope, year);
    await new Promise((resolve) => zip.once("readable", resolve));
    await sleep(300);
    expect(opened).toBeLessThanOrEqual(2);
    zip.destroy();
    await sleep(200);
    expect(opened).toBeLessThanOrEqual(3);
    expect(await scratch()).toEqual([]);
  });
});
