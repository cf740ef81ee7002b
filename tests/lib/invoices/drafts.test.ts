import { sweepUploads } from "@/lib/documents/sweep-uploads";
import { deleteDraft } from "@/lib/invoices/delete-draft";
import { depositChoices } from "@/lib/invoices/deposit-choices.queries";
import { depositDraft } from "@/lib/invoices/deposit-draft";
import { depositInvoice } from "@/lib/invoices/deposit-invoice";
import { DRAFT_DAYS, DRAFTS_MAX_BYTES } from "@/lib/invoices/draft";
import { draftsNamed, filesOfDrafts, myDrafts } from "@/lib/invoices/draft.queries";
import { draftStanding, formOf } from "@/lib/invoices/draft-standing";
import { prepareDrafts } from "@/lib/invoices/prepare-drafts";
import { saveDraft } from "@/lib/invoices/save-draft";
import { sweepDrafts } from "@/lib/invoices/sweep-drafts";
import { daysLater } from "@/lib/kernel/dates";
import { isRefusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import { ciiXml } from "@/tests/support/einvoice-cii";
import { facturxInvoice, textPdf } from "@/tests/support/einvoice-fixtures";
import { noon, openWorld, type World } from "@/tests/support/world";
import { send } from "../documents/intake";
import { deskOf, habilitate, invoiceForm, quincaillerie } from "./counter";
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

const refusalOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(() => undefined, (thrown: unknown) => thrown);
  return isRefusal(error) ? error.code : error;
};
const files = async () => ({ document: (await send(fournisseur, await textPdf([["Merci."]]))).id, attachments: [(await send(fournisseur, "a;b\n", "lignes.csv", "attachment")).id] });
const draftOf = async (id: string) => (await draftsNamed(fournisseur, [id]))[0];
const uploads = () => fournisseur.read((tx) => tx.upload.count());

describe("« Enregistrer »", () => {
  it("keeps what was typed, right or wrong, with its files, and sends nothing", async () => {
    const kept = await files();
    const { id } = await saveDraft(fournisseur, { ...invoiceForm(papeterie), net: "douze", dueOn: "", ...kept });
    expect(await draftOf(id)).toMatchObject({
      values: { establishmentId: papeterie, number: "FA-2026-017", net: "douze" }, endsAt: daysLater(noon, DRAFT_DAYS),
      files: { document: [{ id: kept.document, name: "facture.pdf" }], attachments: [{ id: kept.attachments[0], name: "lignes.csv" }] },
    });
    expect(await fournisseur.read((tx) => tx.invoice.count())).toBe(0);
  });

  it("again keeps it under the same draft, for as long again; a file that was taken away waits as any other", async () => {
    const kept = await files();
    const { id } = await saveDraft(fournisseur, { ...invoiceForm(papeterie), ...kept });
    const later = world.as("fournisseur", "mairie", { now: daysLater(noon, 3) });
    expect(await saveDraft(later, { ...invoiceForm(papeterie, { number: "AUTRE" }), draftId: id, document: kept.document, attachments: [] })).toEqual({ id });
    expect(await draftOf(id)).toMatchObject({ values: { number: "AUTRE" }, endsAt: daysLater(noon, 3 + DRAFT_DAYS), files: { attachments: [] } });
    expect(await filesOfDrafts(fournisseur)).toContain(kept.document);
    expect(await filesOfDrafts(fournisseur)).not.toContain(kept.attachments[0]);
  });

  it("holds no more than so much for one person, whatever the number of drafts", async () => {
    const { id } = await saveDraft(fournisseur, { ...invoiceForm(papeterie), ...(await files()) });
    const weigh = (bytes: number) => fournisseur.commit(({ tx }) => tx.upload.updateMany({ where: { draftId: id, role: "attachment" }, data: { bytes } }));
    await weigh(DRAFTS_MAX_BYTES);
    expect(await refusalOf(saveDraft(fournisseur, { ...invoiceForm(papeterie), ...(await files()) }))).toBe("invoice.draftsTooHeavy");
    await weigh(4);
    await saveDraft(fournisseur, { ...invoiceForm(papeterie), ...(await files()) });
  });

  it("keeps its files beyond their 24 hours", async () => {
    const kept = await files();
    const { id } = await saveDraft(fournisseur, { ...invoiceForm(papeterie), ...kept });
    await sweepUploads(deskOf(world, "mairie", daysLater(noon, 2)), {});
    const later = world.as("fournisseur", "mairie", { now: daysLater(noon, 2) });
    const { id: invoiceId } = await depositInvoice(later, { ...formOf((await draftOf(id))!, []), ribId: await ribOf(world, papeterie), number: "APRES-2-JOURS" });
    expect(await later.read((tx) => tx.document.count({ where: { invoiceId } }))).toBe(2);
    expect(await draftOf(id)).toBeUndefined();
  });

  it("is one’s own: nobody else reads it, changes it, sends it or throws it away", async () => {
    const { id } = await saveDraft(fournisseur, { ...invoiceForm(papeterie), ...(await files()) });
    for (const person of ["candidat", "agent", "admin"] as const) {
      const other = world.as(person);
      expect(await draftsNamed(other, [id])).toEqual([]);
      expect((await myDrafts(other, {})).items).toEqual([]);
      expect(await refusalOf(saveDraft(other, { ...invoiceForm(papeterie), draftId: id }))).toBe("forbidden");
      expect(await refusalOf(deleteDraft(other, { draftId: id }))).toBe("forbidden");
      expect(await refusalOf(depositDraft(other, { draftId: id }))).toBe("notFound");
    }
    expect(await refusalOf(saveDraft(world.as(null), invoiceForm(papeterie)))).toBe("forbidden");
  });
});

describe("a draft goes", () => {
  it("by its person’s will, with its files", async () => {
    const before = await uploads();
    const { id } = await saveDraft(fournisseur, { ...invoiceForm(papeterie), ...(await files()) });
    await deleteDraft(fournisseur, { draftId: id });
    expect(await draftOf(id)).toBeUndefined();
    expect(await uploads()).toBe(before);
    expect(await refusalOf(deleteDraft(fournisseur, { draftId: id }))).toBe("notFound");
  });

  it("after 90 days without being saved, with its files, and not a day before", async () => {
    const { id } = await saveDraft(fournisseur, { ...invoiceForm(papeterie), ...(await files()) });
    await sweepDrafts(deskOf(world, "mairie", daysLater(noon, DRAFT_DAYS - 1)), {});
    expect(await draftOf(id)).toBeDefined();
    expect(await sweepDrafts(deskOf(world, "mairie", daysLater(noon, DRAFT_DAYS)), {})).toBeGreaterThan(0);
    expect(await draftOf(id)).toBeUndefined();
    expect(await refusalOf(sweepDrafts(fournisseur, {}))).toBe("forbidden");
  });
});

describe("several invoices at once", () => {
  it("each become a draft, filled as its file says; nothing is sent", async () => {
    const before = await fournisseur.read((tx) => tx.invoice.count());
    const sent = [await send(fournisseur, await facturxInvoice(ciiXml().replace("FA-2026-77", "LOT-1"))), await send(fournisseur, ciiXml().replace("FA-2026-77", "LOT-2"), "deux.xml"), await send(fournisseur, await textPdf([["Merci."]]))];
    const { ids } = await prepareDrafts(fournisseur, { documents: sent.map(({ id }) => id) });
    const drafts = await draftsNamed(fournisseur, ids);
    expect(drafts.map(({ values }) => values.number)).toEqual(["LOT-1", "LOT-2", undefined]);
    expect(drafts[0]?.values).toMatchObject({ establishmentId: papeterie, kind: "invoice", issuedOn: "2026-11-20", dueOn: "2026-12-20", currency: "EUR", orderReference: "ENG-2026-45" });
    expect(drafts[2]?.values).toEqual({ establishmentId: papeterie, kind: "invoice", currency: "EUR", ribId: await ribOf(world, papeterie) });
    expect(await fournisseur.read((tx) => tx.invoice.count())).toBe(before);
    const standings = await Promise.all(drafts.map((draft) => draftStanding(fournisseur, draft, [])));
    expect(standings[2]).toMatchObject({ standing: "incomplete" });
  });

  it("are sent by themselves: one that is refused does not stop the others, one that is sent twice is one invoice", async () => {
    const good = await saveDraft(fournisseur, { ...invoiceForm(papeterie, { number: "LOT-3" }), ...(await files()) });
    const bad = await saveDraft(fournisseur, { ...invoiceForm(papeterie, { number: "" }), ...(await files()) });
    await ribOf(world, papeterie);
    const { ribs } = await depositChoices(fournisseur);
    expect(await draftStanding(fournisseur, (await draftOf(good.id))!, ribs)).toMatchObject({ standing: "ready", missing: null });
    const first = await depositDraft(fournisseur, { draftId: good.id });
    expect(await depositDraft(fournisseur, { draftId: good.id })).toEqual(first);
    await expect(depositDraft(fournisseur, { draftId: bad.id })).rejects.toThrow("number");
    expect(await draftOf(good.id)).toBeUndefined();
    expect(await draftOf(bad.id)).toBeDefined();
  });

  it("of an establishment that has no RIB wait, whole, and are sent once it has one: the usual one is taken", async () => {
    const shop = await habilitate(world, "fournisseur", { establishment: quincaillerie });
    const { id } = await saveDraft(fournisseur, { ...invoiceForm(shop, { number: "LOT-4" }), ...(await files()) });
    const before = await draftStanding(fournisseur, (await draftOf(id))!, []);
    expect({ standing: before.standing, codes: before.checks.obstacles.map(({ code }) => code) }).toEqual({ standing: "incomplete", codes: ["invoice.ribMissing"] });
    expect(await refusalOf(depositDraft(fournisseur, { draftId: id }))).toBe("invoice.ribMissing");
    expect(await draftOf(id)).toMatchObject({ values: { number: "LOT-4" }, files: { attachments: [{ name: "lignes.csv" }] } });
    const ribId = await ribOf(world, shop, { state: "to-verify", coolingUntil: null });
    const receipt = await depositDraft(fournisseur, { draftId: id });
    expect(await fournisseur.read((tx) => tx.invoice.findFirst({ where: { id: receipt.id }, select: { ribId: true } }))).toEqual({ ribId });
  });

  it("are thirty at most", async () => {
    const ids = Array.from({ length: 31 }, (_, index) => `01900000-0000-7000-8000-0000000000${String(index).padStart(2, "0")}`);
    await expect(prepareDrafts(fournisseur, { documents: ids })).rejects.toThrow(/too_big/);
  });
});
