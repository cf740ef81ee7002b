import type { DepositProps } from "@/app/[tenant]/fournisseur/factures/deposer/deposit-fields";
import { DepositInvoiceForm } from "@/app/[tenant]/fournisseur/factures/deposer/deposit-invoice.form";
import { DraftList } from "@/app/[tenant]/fournisseur/factures/deposer/drafts";
import { BatchForm } from "@/app/[tenant]/fournisseur/factures/deposer/plusieurs/batch.form";
import type { BatchLine } from "@/app/[tenant]/fournisseur/factures/deposer/plusieurs/batch";
import { PrepareDraftsForm } from "@/app/[tenant]/fournisseur/factures/deposer/plusieurs/prepare-drafts.form";
import { locales } from "@/lib/kernel/locale";
import { drawnPiece, textOf } from "@/tests/support/drawn";

jest.mock("next/navigation", () => ({ useRouter: () => ({ push: () => undefined }) }));

const values = { kind: "invoice", currency: "EUR", establishmentId: "e1", ribId: "r1", depositKey: "k1", number: "FA-1", issuedOn: "2026-11-02", gross: "130,00" };
const props: DepositProps = {
  start: { values, fields: {} }, report: null, lot: "", currencies: ["EUR"], draftDays: 90, requires: { order: false, department: false }, departments: [],
  establishments: [{ id: "e1", label: "Papeterie du Centre, SIRET 123 456 782 00010" }], ribs: [{ id: "r1", establishmentId: "e1", isDefault: true, label: "Compte courant, à vérifier (par défaut)", fullLabel: "Papeterie du Centre : Compte courant, à vérifier (par défaut)" }],
  filling: { number: { value: "FA-1", source: "file" }, issuedOn: { value: "2026-11-02", source: "text" }, gross: { value: "120,00", source: "file" } },
};

describe("the form of a deposit", () => {
  const html = drawnPiece(DepositInvoiceForm, props);

  it("goes without JavaScript: its file is read, it is saved, checked and sent by buttons of its own", () => {
    expect(html).toMatch(/<form[^>]*action="\/fournisseur\/factures\/deposer\/envoi"/);
    for (const act of ["lire", "enregistrer", "verifier", "envoyer"]) expect(html).toMatch(new RegExp(`<button type="submit" value="${act}"[^>]* name="intention"`));
    expect(html).toContain('name="depositKey" value="k1"');
  });

  it("says beside each field what the file says of it: read, proposed, or other than what stands there", () => {
    expect(html).toMatch(/data-beside="number" data-source="file" data-same="true"/);
    expect(textOf(html)).toMatch(/Date de la facture .*Proposé, à vérifier/);
    expect(textOf(html)).toMatch(/Montant TTC .*Le fichier dit : 120,00/);
  });

  it("proposes the usual RIB with its state; where there is none it says that one is needed, and how to add it without losing the deposit", () => {
    expect(textOf(html)).toContain("Compte courant, à vérifier (par défaut)");
    const bare = drawnPiece(DepositInvoiceForm, { ...props, ribs: [], start: { values, fields: { ribId: "Cet établissement n’a pas encore de RIB." } } });
    expect(textOf(bare)).toMatch(/Cet établissement n’a pas encore de RIB\. .*Aucun RIB n’est enregistré pour cet établissement Il en faut un pour envoyer une facture/);
    expect(bare).toMatch(/id="ribId"/);
    expect(bare).toMatch(/<button type="submit" name="intention" value="ajouter-rib"|<button type="submit" value="ajouter-rib"[^>]* name="intention"/);
  });

  it("says whose each RIB is where there are several establishments, and no script to keep to those of the one that is chosen", () => {
    const establishments = [...props.establishments, { id: "e2", label: "Librairie du Port, SIRET 123 456 782 00028" }];
    const ribs = [...props.ribs, { id: "r2", establishmentId: "e2", isDefault: true, label: "Livret, vérifié", fullLabel: "Librairie du Port : Livret, vérifié" }];
    expect(textOf(drawnPiece(DepositInvoiceForm, { ...props, establishments, ribs }))).toMatch(/Papeterie du Centre : Compte courant.*Librairie du Port : Livret, vérifié/);
  });

  it("offers services where there are some, and asks for what the organisation requires", () => {
    const asked = textOf(drawnPiece(DepositInvoiceForm, { ...props, departments: [{ id: "d1", code: "ECO", name: "Écoles", active: true, requiresOrder: false }], requires: { order: true, department: true } }));
    expect(asked).toContain("Écoles (ECO)");
    expect(asked).toContain("L’organisation le demande pour chaque facture.");
  });

  it("lists what was found in plain words with its code, and can be sent in spite of remarks, once they were shown", () => {
    const remark = { key: "GUICHET-ECART-TTC:xml", code: "GUICHET-ECART-TTC", weight: "warning", sentence: "Montant TTC : les données disent 120 et vous avez saisi 130.", field: "gross", source: "xml", reason: { code: "MONTANTTOTAL_ERR", words: "Montant total erroné" } } as const;
    const found = drawnPiece(DepositInvoiceForm, { ...props, report: { findings: [remark], fields: {}, seen: remark.key, whole: true } });
    expect(textOf(found)).toMatch(/1 remarque .*motifs\. Montant TTC : les données disent 120 et vous avez saisi 130\. Règle GUICHET-ECART-TTC · Motif d’un refus : Montant total erroné \(MONTANTTOTAL_ERR\).*Envoyer malgré les remarques/);
    expect(found).toContain('name="seen" value="GUICHET-ECART-TTC:xml"');
  });

  it("shows beside its field what keeps it from being sent", () => {
    const refused = textOf(drawnPiece(DepositInvoiceForm, { ...props, report: { findings: [], fields: { number: "Ce numéro a déjà servi." }, seen: "", whole: true } }));
    expect(refused).toMatch(/Numéro .*Ce numéro a déjà servi\..*La facture ne peut pas encore être envoyée/);
  });

  it.each(locales)("has all its words (%s)", (locale) => expect(drawnPiece(DepositInvoiceForm, props, locale)).not.toContain("invoices.deposit"));
});

describe("drafts", () => {
  const draft = { id: "d1", updatedAt: new Date("2026-11-21T11:00:00Z"), endsAt: new Date("2027-02-19T11:00:00Z"), values: { establishmentId: "e1", gross: "1200", currency: "EUR" }, files: { document: [{ id: "u1", name: "facture.pdf", bytes: 9 }], attachments: [] } };

  it("are listed with how long they are kept, to be taken up again or thrown away", () => {
    const html = drawnPiece(DraftList, { drafts: { items: [draft], previous: null, next: null }, establishments: [{ id: "e1", name: "Papeterie du Centre" }] });
    expect(textOf(html)).toMatch(/Sans numéro .*facture\.pdf .*Papeterie du Centre .*1 200,00 € .*19 février 2027/);
    for (const href of ["/fournisseur/factures/deposer?brouillon=d1", "/fournisseur/factures/deposer/brouillons/d1/supprimer"]) expect(html).toContain(`href="${href}"`);
  });

  it("take no place where there is none", () => expect(drawnPiece(DraftList, { drafts: { items: [], previous: null, next: null }, establishments: [] })).toBe(""));
});

describe("several invoices", () => {
  const line = (standing: "ready" | "remarks" | "incomplete", more: Partial<BatchLine> = {}): BatchLine =>
    ({ id: standing, name: `N-${standing}`, file: "f.pdf", establishment: "Papeterie", amount: "12,00 €", problems: [], remarks: [], ...more, standing }) as BatchLine;

  it("are chosen together", () => expect(drawnPiece(PrepareDraftsForm, {})).toMatch(/action="\/fournisseur\/factures\/deposer\/plusieurs\/envoi".*type="file"[^>]*multiple/));

  it("have a line each: the ready ones are ticked, those with remarks are not, the others say what is missing", () => {
    const html = drawnPiece(BatchForm, { lot: "a,b", lines: [line("ready"), line("remarks", { remarks: ["Échéance passée."] }), line("incomplete", { problems: ["Donnez un numéro."] })] });
    expect([...html.matchAll(/<input type="checkbox"[^>]*>/g)].map(([box]) => [/value="(\w+)"/.exec(box)?.[1], box.includes("checked")])).toEqual([["ready", true], ["remarks", false]]);
    expect(textOf(html)).toMatch(/Échéance passée\..*À compléter.*Donnez un numéro\..*Envoyer les factures prêtes/);
  });

  it.each(locales)("have all their words (%s)", (locale) => expect(drawnPiece(BatchForm, { lot: "", lines: [] }, locale)).not.toContain("invoices.deposit"));
});
