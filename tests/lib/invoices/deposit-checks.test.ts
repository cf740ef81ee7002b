import { randomUUID } from "node:crypto";
import { depositChecks } from "@/lib/invoices/deposit-checks";
import { depositInvoice } from "@/lib/invoices/deposit-invoice";
import { composeCertificate } from "@/lib/invoices/compose-certificate";
import { isRefusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import { organizations, papeterie as papeterieFacts } from "@/prisma/world/people";
import { ciiXml } from "@/tests/support/einvoice-cii";
import { facturxInvoice, textPdf } from "@/tests/support/einvoice-fixtures";
import { openWorld, type World } from "@/tests/support/world";
import { freshPdf, send } from "../documents/intake";
import { comptoir, deposit, habilitate, invoiceForm, payableForm } from "./counter";
import { ribOf } from "./steps";

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
const number = () => `C-${++serial}`;
const count = () => fournisseur.read((tx) => tx.invoice.count());
const refusalOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(() => undefined, (thrown: unknown) => thrown);
  return isRefusal(error) ? { code: error.code, field: error.field } : error;
};
const asking = (more: Partial<Scope["organization"]>): Scope => ({ ...fournisseur, organization: { ...fournisseur.organization, ...more } });
const department = (code: string, requiresOrder = false, active = true) =>
  world.container.db.tenant(organizations.mairie.id).write((tx) => tx.department.create({ data: { organizationId: organizations.mairie.id, code, name: `Service ${code}`, requiresOrder, active }, select: { id: true } }));

describe("the same form", () => {
  it("sent twice makes one invoice, and gives the same receipt", async () => {
    const form = { ...(await payableForm(fournisseur, papeterie, { number: number() })), depositKey: randomUUID(), document: (await send(fournisseur, await freshPdf())).id };
    const before = await count();
    const [first, second] = [await depositInvoice(fournisseur, form), await depositInvoice(fournisseur, form)];
    expect(second).toEqual(first);
    expect(await count()).toBe(before + 1);
  });

  it("sent twice at once, as after a broken connection, makes one invoice", async () => {
    const form = { ...(await payableForm(fournisseur, papeterie, { number: number() })), depositKey: randomUUID(), document: (await send(fournisseur, await freshPdf())).id };
    const before = await count();
    const receipts = await Promise.all([1, 2, 3].map(() => depositInvoice(fournisseur, form)));
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  it("gone back to and filled with another invoice is refused, and says which it sent", async () => {
    const depositKey = randomUUID();
    await depositInvoice(fournisseur, { ...(await payableForm(fournisseur, papeterie, { number: number() })), depositKey, document: (await send(fournisseur, await freshPdf())).id });
    const other = { ...(await payableForm(fournisseur, papeterie, { number: number() })), depositKey, document: (await send(fournisseur, await freshPdf())).id };
    expect(await refusalOf(depositInvoice(fournisseur, other))).toEqual({ code: "invoice.formUsed", field: undefined });
  });
});

describe("what the organisation asks", () => {
  it("a purchase order, where it wants one", async () => {
    const scope = asking({ requiresOrder: true });
    expect(await refusalOf(deposit(scope, papeterie, { number: number(), orderReference: "" }))).toEqual({ code: "invoice.orderRequired", field: "orderReference" });
    await expect(deposit(scope, papeterie, { number: number(), orderReference: "BC-1" })).resolves.toMatchObject({ id: expect.any(String) });
  });

  it("a service, where it wants one: chosen, or written as one of its own", async () => {
    const { id } = await department("VOIRIE");
    const scope = asking({ requiresDepartment: true });
    expect(await refusalOf(deposit(scope, papeterie, { number: number(), receivingService: "" }))).toEqual({ code: "invoice.departmentRequired", field: "departmentId" });
    const written = await deposit(scope, papeterie, { number: number(), receivingService: "voirie" });
    expect(await fournisseur.read((tx) => tx.invoice.findFirst({ where: { id: written.id }, select: { departmentId: true } }))).toEqual({ departmentId: id });
  });

  it("a purchase order for a service that wants one", async () => {
    const { id: departmentId } = await department("MARCHES", true);
    expect(await refusalOf(deposit(fournisseur, papeterie, { number: number(), departmentId, orderReference: "" }))).toEqual({ code: "invoice.orderRequired", field: "orderReference" });
  });

  it("refuses a service that is used no more", async () => {
    const { id: departmentId } = await department("ANCIEN", false, false);
    expect(await refusalOf(deposit(fournisseur, papeterie, { number: number(), departmentId }))).toEqual({ code: "invoice.departmentGone", field: "departmentId" });
  });
});

describe("the RIB to pay to", () => {
  it("is needed by an invoice, which could never be paid without one, and not by a credit note", async () => {
    const bare = await habilitate(world, "fournisseur", { establishment: { ...papeterieFacts, identifier: "12345678200036" } });
    expect(await refusalOf(deposit(fournisseur, bare, { number: number(), ribId: "" }))).toEqual({ code: "invoice.ribMissing", field: "ribId" });
    expect(await refusalOf(deposit(fournisseur, bare, { number: number(), kind: "credit-note", creditedNumber: "FA-1", ribId: "" }))).toBeUndefined();
  });

  it("is asked of one that has some, may be to verify, and is kept by the invoice", async () => {
    const shop = await habilitate(world, "fournisseur", { establishment: { ...papeterieFacts, identifier: "12345678200028" } });
    const ribId = await ribOf(world, shop, { state: "to-verify", coolingUntil: null });
    expect(await refusalOf(deposit(fournisseur, shop, { number: number(), ribId: "" }))).toEqual({ code: "invoice.ribRequired", field: "ribId" });
    expect(await refusalOf(deposit(fournisseur, shop, { number: number(), ribId: randomUUID() }))).toEqual({ code: "invoice.ribGone", field: "ribId" });
    const { id } = await deposit(fournisseur, shop, { number: number(), ribId });
    expect(await fournisseur.read((tx) => tx.invoice.findFirst({ where: { id }, select: { ribId: true } }))).toEqual({ ribId });
    expect(await refusalOf(deposit(fournisseur, papeterie, { number: number(), ribId }))).toEqual({ code: "invoice.ribGone", field: "ribId" }); // another's
    const credit = await deposit(fournisseur, shop, { number: number(), kind: "credit-note", creditedNumber: "FA-1", ribId });
    expect(await fournisseur.read((tx) => tx.invoice.findFirst({ where: { id: credit.id }, select: { ribId: true, dueOn: true } }))).toEqual({ ribId: null, dueOn: null });
  });
});

describe("the file beside what was typed", () => {
  const codes = async (form: Record<string, unknown>, bytes: Uint8Array | string, name = "facture.pdf") => {
    const { id: document } = await send(fournisseur, bytes, name);
    const checks = await depositChecks(fournisseur, { ...(await payableForm(fournisseur, papeterie, form)), document });
    return { ...checks, codes: checks.findings.map(({ code, params: { source } }) => [code, source]) };
  };

  it("differs in sums, dates and number: each is said, with what it would be refused for, and nothing of it blocks", async () => {
    const { obstacles, findings, codes: found } = await codes({ number: number() }, await facturxInvoice());
    expect(obstacles).toEqual([]);
    for (const code of ["GUICHET-ECART-NUMERO", "GUICHET-ECART-DATE", "GUICHET-ECART-TTC", "GUICHET-ECART-COMMANDE"]) expect(found).toContainEqual([code, "xml"]);
    expect(findings.find(({ code }) => code === "GUICHET-ECART-TTC")).toMatchObject({ weight: "warning", field: "gross", reason: "MONTANTTOTAL_ERR" });
  });

  it("is kept with the invoice, as its depositor saw it, and with its syntax", async () => {
    const { id: document } = await send(fournisseur, ciiXml(), "facture.xml");
    const { id } = await depositInvoice(fournisseur, { ...(await payableForm(fournisseur, papeterie, { number: number() })), document });
    const row = await fournisseur.read((tx) => tx.invoice.findFirstOrThrow({ where: { id } }));
    expect(row.syntax).toBe("cii");
    expect((row.findings as { code: string }[]).map(({ code }) => code)).toContain("GUICHET-ECART-TTC");
  });

  it("that is a plain PDF is compared by what its page seems to say", async () => {
    const pdf = await textPdf([["Facture n° F-2026-9"], ["Date : 03/11/2026"], ["Total HT", "100,00 €"], ["TVA", "20,00 €"], ["Total TTC", "120,00 €"]]);
    const { codes: found } = await codes({ number: number() }, pdf);
    expect(found).toContainEqual(["GUICHET-ECART-NUMERO", "text"]);
    expect(found.map(([code]) => code)).not.toContain("GUICHET-ECART-TTC");
  });

  it("that is some other XML is refused, and says what is taken", async () => {
    const { obstacles } = await codes({ number: number() }, "<note>Bonjour</note>", "note.xml");
    expect(obstacles.map(({ code, field }) => [code, field])).toEqual([["invoice.notAnInvoice", "document"]]);
  });

  it("and a credit note on an invoice that the establishment has not deposited is only a remark", async () => {
    const origin = number();
    const checked = async () => (await depositChecks(fournisseur, invoiceForm(papeterie, { number: number(), kind: "credit-note", creditedNumber: ` ${origin} ` }))).findings;
    expect(await checked()).toContainEqual(expect.objectContaining({ code: "GUICHET-ORIGINE-INCONNUE", weight: "warning", field: "creditedNumber" }));
    await deposit(fournisseur, papeterie, { number: origin });
    expect(await checked()).not.toContainEqual(expect.objectContaining({ code: "GUICHET-ORIGINE-INCONNUE" }));
  });

  it("and a number that another establishment of the same supplier used is only a remark", async () => {
    const used = number();
    await deposit(fournisseur, papeterie, { number: used });
    const annexe = await habilitate(world, "fournisseur", { establishment: { ...papeterieFacts, identifier: "12345678200044" } });
    const { obstacles, findings } = await depositChecks(fournisseur, await payableForm(fournisseur, annexe, { number: used }));
    expect(obstacles).toEqual([]);
    expect(findings.map(({ code }) => code)).toContain("GUICHET-NUMERO-AILLEURS");
  });
});

describe("the certificate of a deposit", () => {
  it("is a PDF under the archive number, for those who follow the invoice and nobody else", async () => {
    const { id, archiveNumber } = await deposit(fournisseur, papeterie, { number: number() });
    const { fileName, bytes } = await composeCertificate(fournisseur, id);
    expect(fileName).toBe(`certificat-${archiveNumber}.pdf`);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    for (const person of ["candidat", "agent", null] as const) expect(await refusalOf(composeCertificate(world.as(person), id))).toMatchObject({ code: "notFound" });
  });
});

describe("an establishment that the person does not send for", () => {
  it("says nothing of what it has: its numbers, its RIBs, its name", async () => {
    const used = number();
    const establishmentId = await habilitate(world, "fournisseur", { establishment: comptoir });
    await habilitate(world, "candidat", { establishment: comptoir, role: "reader" });
    const sent = { establishmentId, kind: "invoice", number: used, currency: "EUR", ribId: await ribOf(world, establishmentId) };
    await deposit(fournisseur, establishmentId, { number: used });
    expect(await depositChecks(fournisseur, sent)).toMatchObject({ facts: { numberUsed: true, establishment: { id: establishmentId } } });
    for (const person of ["candidat", "citoyen"] as const) {
      const { facts, obstacles } = await depositChecks(world.as(person), sent);
      expect(facts).toMatchObject({ establishment: null, ribs: [], rib: null, numberUsed: false, sameNumberElsewhere: false });
      expect(obstacles.map(({ code, field }) => [code, field])).toContainEqual(["invoice.establishmentGone", "establishmentId"]);
    }
  });
});
