import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { depositInvoice } from "@/lib/invoices/deposit-invoice";
import { readUpload } from "@/lib/invoices/read-upload";
import { refuseInvoice } from "@/lib/invoices/refuse-invoice";
import { isRefusal } from "@/lib/kernel/refusal";
import { environment } from "@/lib/platform/env";
import type { Scope } from "@/lib/platform/scope";
import { invoicePdf } from "@/tests/support/pdf-fixtures";
import { people } from "@/prisma/world/people";
import { noon, openWorld, type World } from "@/tests/support/world";
import { freshPdf, send } from "../documents/intake";
import { comptoir, deposit, habilitate, invoiceForm, invoiceIn, payableForm, quincaillerie } from "./counter";

let world: World;
let papeterie: string;
let fournisseur: Scope;
beforeAll(async () => {
  world = await openWorld();
  papeterie = await habilitate(world, "fournisseur");
  fournisseur = world.as("fournisseur");
});
afterAll(() => world.close());

let serial = 0;
const number = () => `N-${++serial}`;
const invoices = () => fournisseur.read((tx) => tx.invoice.count());
const uploads = () => fournisseur.read((tx) => tx.upload.count());
const refusalOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(() => undefined, (thrown: unknown) => thrown);
  return isRefusal(error) ? { kind: error.kind, code: error.code, field: error.field } : error;
};

describe("a deposit", () => {
  it("is « Déposée (200) », with its receipt, its event and the job that makes it available", async () => {
    const pdf = await invoicePdf();
    const { id: document } = await send(fournisseur, pdf);
    const receipt = await depositInvoice(fournisseur, { ...(await payableForm(fournisseur, papeterie)), document });
    expect(receipt).toEqual({ id: expect.any(String), archiveNumber: "MAIRIE-2026-000001", sha256: createHash("sha256").update(pdf).digest("hex"), depositedAt: noon });
    const [row, events, mails] = await fournisseur.read(async (tx) => [
      await tx.invoice.findFirstOrThrow({ where: { id: receipt.id }, include: { documents: true } }), await tx.event.findMany({ where: { invoiceId: receipt.id } }), await tx.mail.count(),
    ] as const);
    expect(row).toMatchObject({ state: "deposited", kind: "invoice", number: "FA-2026-017", netAmount: 10_000n, taxAmount: 2_000n, grossAmount: 12_000n, currency: "EUR",
      creditedNumber: null, orderReference: "BC-2026-88", receivingService: "Écoles", issuedOn: new Date("2026-11-02"), dueOn: new Date("2026-12-02") });
    expect(row.documents).toMatchObject([{ role: "invoice", sha256: receipt.sha256, bytes: pdf.length, pages: 1, retainUntil: new Date("2036-11-21") }]);
    expect(events).toMatchObject([{ type: "invoice.deposited", actorId: fournisseur.actor.accountId, payload: { from: null, to: "deposited", afnor: 200, chorus: "DEPOSEE", number: "FA-2026-017" } }]);
    expect(mails).toBe(0);
    const { rows: jobs } = await world.container.db.pool.query("SELECT task_identifier FROM graphile_worker.jobs WHERE key = $1", [`available:${receipt.id}`]);
    expect(jobs).toEqual([{ task_identifier: "make-available" }]);
  });

  it("archives the invoice first, then each attachment under a number of its own", async () => {
    const document = await send(fournisseur, await freshPdf());
    const attachments = [await send(fournisseur, "a;b\n1;2\n", "lignes.csv", "attachment"), await send(fournisseur, await freshPdf(), "bon.pdf", "attachment")].map(({ id }) => id);
    const { id } = await depositInvoice(fournisseur, { ...(await payableForm(fournisseur, papeterie, { number: number() })), "document.kept": [document.id], attachments });
    const entries = await fournisseur.read((tx) => tx.archiveEntry.findMany({ where: { document: { invoiceId: id } }, orderBy: { position: "asc" }, include: { document: true } }));
    expect(entries.map((entry) => [entry.document.role, entry.document.fileName])).toEqual([["invoice", "facture.pdf"], ["attachment", "lignes.csv"], ["attachment", "bon.pdf"]]);
    expect(entries[1]?.position).toBe((entries[0]?.position ?? 0) + 1);
    expect(await uploads()).toBe(0);
  });

  it("of a credit note needs no due date, and names the invoice that it corrects", async () => {
    const { id } = await deposit(fournisseur, papeterie, { number: number(), kind: "credit-note", dueOn: "", creditedNumber: "FA-2026-017" });
    expect(await fournisseur.read((tx) => tx.invoice.findFirst({ where: { id } }))).toMatchObject({ kind: "credit-note", dueOn: null, creditedNumber: "FA-2026-017", grossAmount: 12_000n });
  });

  it("takes francs without cents where the organisation counts in them", async () => {
    const shop = await habilitate(world, "candidat", { slug: "province", establishment: comptoir });
    const { id, archiveNumber } = await deposit(world.as("candidat", "province"), shop, { currency: "XPF", net: "100 000", tax: "11 000", gross: "111 000" });
    expect(archiveNumber).toBe("PROV-2026-000001");
    expect(await world.as("candidat", "province").read((tx) => tx.invoice.findFirst({ where: { id } }))).toMatchObject({ currency: "XPF", grossAmount: 111_000n });
  });
});

describe("a deposit is refused", () => {
  const leavesNothing = async (work: () => Promise<unknown>) => {
    const before = await invoices();
    const refusal = await refusalOf(work());
    expect(await invoices()).toBe(before);
    return refusal;
  };

  it("for a number that the establishment has used, beside the number, and the file stays at hand", async () => {
    const used = number();
    await deposit(fournisseur, papeterie, { number: used });
    const { id: document } = await send(fournisseur, await freshPdf());
    const again = async () => depositInvoice(fournisseur, { ...(await payableForm(fournisseur, papeterie, { number: ` ${used} ` })), document });
    expect(await leavesNothing(again)).toEqual({ kind: "conflict", code: "invoice.numberUsed", field: "number" });
    await expect(depositInvoice(fournisseur, { ...(await payableForm(fournisseur, papeterie, { number: number() })), document })).resolves.toMatchObject({ id: expect.any(String) });
  });

  it("for a refused invoice's number too, but not for another establishment's", async () => {
    const used = number();
    const invoiceId = await invoiceIn(world, "in-charge", papeterie, { number: used });
    await refuseInvoice(world.as("agent"), { invoiceId, reasonCode: "CMD_ERR" });
    expect(await leavesNothing(() => deposit(fournisseur, papeterie, { number: used }))).toMatchObject({ code: "invoice.numberUsed" });
    const other = await habilitate(world, "fournisseur", { establishment: quincaillerie });
    await expect(deposit(fournisseur, other, { number: used })).resolves.toMatchObject({ id: expect.any(String) });
  });

  it("when two come at once under one number: one wins, the archive has no gap", async () => {
    const twice = number();
    const outcomes = await Promise.all([1, 2].map(() => refusalOf(deposit(fournisseur, papeterie, { number: twice }))));
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
    expect(outcomes.find((outcome) => outcome !== undefined)).toMatchObject({ code: "invoice.numberUsed" });
    const entries = await fournisseur.read((tx) => tx.archiveEntry.findMany({ orderBy: { position: "asc" }, select: { archiveNumber: true } }));
    expect(entries.map(({ archiveNumber }) => Number(archiveNumber.slice(-6)))).toEqual(entries.map((_, index) => index + 1));
  });

  it("in a currency that the organisation does not take", async () => {
    const xpf = { number: number(), currency: "XPF", net: "100", tax: "20", gross: "120" };
    expect(await leavesNothing(() => deposit(fournisseur, papeterie, xpf))).toEqual({ kind: "conflict", code: "invoice.currencyNotTaken", field: "currency" });
  });

  it("when the invoice's date is far ahead, as the organisation's calendar counts", async () => {
    expect(await leavesNothing(() => deposit(fournisseur, papeterie, { number: number(), issuedOn: "2026-12-23", dueOn: "2027-01-31" }))).toMatchObject({ code: "invoice.issuedTooFarAhead", field: "issuedOn" });
    await expect(deposit(fournisseur, papeterie, { number: number(), issuedOn: "2026-12-22", dueOn: "2027-01-31" })).resolves.toMatchObject({ id: expect.any(String) });
  });

  it("when the file is somebody else's, or is gone", async () => {
    const { id: foreign } = await send(world.as("agent"), await freshPdf());
    for (const document of [foreign, "01900000-0000-7000-8000-00000000dead"]) {
      expect(await leavesNothing(async () => depositInvoice(fournisseur, { ...(await payableForm(fournisseur, papeterie, { number: number() })), document }))).toMatchObject({ code: "document.upload.gone", field: "document" });
    }
  });

  it("for whoever is not habilitated: another supplier, an agent, a visitor, one who is suspended", async () => {
    const { id: document } = await send(fournisseur, await freshPdf());
    const shop = await habilitate(world, "citoyen", { state: "suspended", establishment: quincaillerie });
    const form = (establishmentId: string) => ({ ...invoiceForm(establishmentId, { number: number() }), document });
    for (const person of ["candidat", "agent", "admin", null] as const) expect(await leavesNothing(() => depositInvoice(world.as(person), form(papeterie)))).toMatchObject({ kind: "forbidden" });
    expect(await leavesNothing(() => depositInvoice(world.as("citoyen"), form(shop)))).toMatchObject({ kind: "forbidden" });
  });

  it("for whoever was removed while the file was read and checked: the right is asked again in the commit, and held", async () => {
    const shop = await habilitate(world, "candidat", { establishment: comptoir });
    const candidat = world.as("candidat");
    const { id: document } = await send(candidat, await freshPdf());
    const removal = () => world.as("admin").commit(({ tx }) => tx.habilitation.updateMany({ where: { accountId: people.candidat.id, establishmentId: shop }, data: { state: "withdrawn" } }));
    const late: Scope = { ...candidat, commit: async (work) => { await removal(); return candidat.commit(work); } };
    const form = { ...(await payableForm(candidat, shop, { number: number() })), document };
    await readUpload(candidat, { uploadId: document });
    expect(await leavesNothing(() => depositInvoice(late, form))).toMatchObject({ kind: "forbidden" });
  });

  it("from the organisation next door: the establishment is not there", async () => {
    expect(await leavesNothing(() => depositInvoice(world.as("fournisseur", "province"), { ...invoiceForm(papeterie, { number: number() }), document: papeterie }))).toMatchObject({ kind: "not-found" });
  });
});

describe("invoices nobody here wrote", () => {
  const folder = environment().SAMPLES_DIR ?? "";
  const samples: readonly [string, string, string | null][] = [
    ["facturx/Facture_FR_MINIMUM.pdf", "invoice", "minimum"], ["facturx/Facture_FR_BASICWL.pdf", "invoice", "basicwl"], ["facturx/Avoir_FR_type381_BASIC.pdf", "credit-note", "basic"],
    ["facturx/EN16931_Einfach.pdf", "invoice", "en16931"], ["facturx/EN16931_Elektron.pdf", "invoice", "en16931"], ["facturx/EN16931_Gutschrift.pdf", "credit-note", "en16931"],
    ["pdf/11-pages.pdf", "invoice", null], ["pdf/rotated.pdf", "invoice", null], ["pdf/signed_verified.pdf", "invoice", null],
  ];

  (existsSync(folder) ? it : it.skip).each(samples)("%s is deposited byte for byte, its profile known", async (name, kind, profile) => {
    const bytes = readFileSync(path.join(folder, name));
    const { id: document } = await send(fournisseur, bytes, path.basename(name));
    const { id, sha256 } = await depositInvoice(fournisseur, { ...await payableForm(fournisseur, papeterie, { number: number(), kind, creditedNumber: "F20220025" }), document });
    expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    const row = await fournisseur.read((tx) => tx.document.findFirstOrThrow({ where: { invoiceId: id } }));
    expect(row.signed).toBe(name.includes("signed"));
    if (profile === null) expect(row.profile).toBeNull();
    else expect(row.profile?.toLowerCase()).toContain(profile);
  });
});
