import { checkDocument } from "@/lib/documents/check-document";
import { portalOfNumber } from "@/lib/documents/document.queries";
import { issueCopy } from "@/lib/documents/issue-copy";
import { bandOf } from "@/lib/documents/stamp-band";
import { minutesLater } from "@/lib/kernel/dates";
import type { ArchivedDocument } from "@/lib/platform/archive";
import { deskScope } from "@/lib/wiring/scope";
import { people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { deposit, depositInvoiceFor, freshPdf } from "./intake";

let world: World;
let invoice: ArchivedDocument;
let origin = 0;
/** Each question from somewhere else, so that no test slows another. */
const anyone = (organization: "mairie" | "province" = "mairie", more = {}) => world.as(null, organization, { origin: `192.0.2.${++origin}`, ...more });

beforeAll(async () => {
  world = await openWorld();
  invoice = await depositInvoiceFor(world.as("fournisseur"), [people.fournisseur.id]);
});
afterAll(() => world.close());

describe("what anyone may learn of a document", () => {
  it("by its number: that it is known, and since when, and nothing else", async () => {
    expect(await checkDocument(anyone(), { archiveNumber: invoice.archiveNumber })).toEqual({ original: { archiveNumber: invoice.archiveNumber, receivedAt: noon, withdrawnAt: null }, file: null });
    expect(await checkDocument(anyone(), { archiveNumber: "MAIRIE-2026-000999" })).toEqual({ original: null, file: null });
  });

  it("by the file: the original, a stamped copy of it, or neither", async () => {
    const copy = await issueCopy(deskScope(world.container, world.as(null).organization), { documentId: invoice.documentId });
    const known = { archiveNumber: invoice.archiveNumber, receivedAt: noon, withdrawnAt: null };
    expect((await checkDocument(anyone(), { sha256: invoice.sha256 })).file).toEqual({ is: "original", ...known });
    expect((await checkDocument(anyone(), { sha256: copy.sha256 })).file).toEqual({ is: "copy", issuedAt: expect.any(Date), ...known });
    expect((await checkDocument(anyone(), { sha256: "0".repeat(64) })).file).toEqual({ is: "unknown" });
  });

  it("under the number that was asked, where the same content was received twice", async () => {
    const bytes = await freshPdf();
    const [first, second] = [await deposit(world.as("fournisseur"), bytes), await deposit(world.as("fournisseur"), bytes)];
    const check = async (archiveNumber?: string) => (await checkDocument(anyone(), { sha256: first.sha256, archiveNumber })).file;
    expect(await check()).toMatchObject({ archiveNumber: first.archiveNumber });
    expect(await check(second.archiveNumber)).toMatchObject({ archiveNumber: second.archiveNumber });
    expect(await check(invoice.archiveNumber)).toMatchObject({ archiveNumber: first.archiveNumber });
  });

  it("in the organisation that keeps it; a number of another leads to that one's portal", async () => {
    expect(await checkDocument(anyone("province"), { archiveNumber: invoice.archiveNumber, sha256: invoice.sha256 })).toEqual({ original: null, file: { is: "unknown" } });
    expect(await portalOfNumber(anyone("province"), invoice.archiveNumber)).toBe("http://localhost:3000");
    expect(await portalOfNumber(anyone(), "PROV-2026-000001")).toBe("http://province.localhost:3000");
    expect(await portalOfNumber(anyone(), invoice.archiveNumber)).toBeNull();
    expect(await portalOfNumber(anyone(), "NOBODY-2026-000001")).toBeNull();
  });

  it("is refused where it is no number and no hash", async () => {
    for (const asked of [{ archiveNumber: "12" }, { sha256: "zz" }]) await expect(checkDocument(anyone(), asked)).rejects.toMatchObject({ name: "ZodError" });
  });
});

describe("sixty checks in ten minutes", () => {
  const from = (address: string, now = noon) => world.as(null, "mairie", { origin: address, now });
  const check = (address: string, now?: Date) => checkDocument(from(address, now), { archiveNumber: invoice.archiveNumber });

  it("are answered to one origin, all of them counted even when made together, and others are not slowed", async () => {
    const all = await Promise.allSettled(Array.from({ length: 70 }, () => check("198.51.100.7")));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(60);
    await expect(check("198.51.100.7", minutesLater(noon, 9))).rejects.toMatchObject({ kind: "unavailable", code: "document.check-throttled" });
    await check("198.51.100.8");
    await check("198.51.100.7", minutesLater(noon, 10));
  });

  it("are counted by network: an IPv6 subscriber, who holds a whole /64, has no more of them", async () => {
    const all = await Promise.allSettled(Array.from({ length: 61 }, (_, place) => check(`2001:db8:7:7:${place.toString(16)}::1`)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(60);
  });

  it("leave no address in the database", async () => {
    const rows = await world.container.db.global.throttle.findMany();
    expect(rows.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
  });
});

describe("the band of a stamped copy", () => {
  it("says the number, who received it and when, the short hash and where to verify", () => {
    const { organization } = world.as(null);
    const band = bandOf(organization, { role: "invoice", archiveNumber: "MAIRIE-2026-000123", sha256: "ab12cd34".padEnd(56, "0") + "89ef0123", receivedAt: noon });
    expect(band).toEqual({
      lines: ["Copie tamponnée de l’original n° MAIRIE-2026-000123", "Reçu par Mairie de Démonstration le 21 novembre 2026 à 12:00", "SHA-256 ab12cd34…89ef0123", "Vérifier\u00A0: localhost:3000/verifier/MAIRIE-2026-000123"],
      qr: "http://localhost:3000/verifier/MAIRIE-2026-000123",
      signedNotice: "La signature électronique ne vaut que sur l’original.",
    });
    expect(bandOf(world.as(null, "province").organization, { ...invoice, role: "invoice", receivedAt: noon }).lines[1]).toBe("Reçu par Province de Démonstration le 21 novembre 2026 à 22:00");
  });
});
