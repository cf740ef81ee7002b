import { createElement } from "react";
import { MoveForm } from "@/app/[tenant]/gestion/factures/[id]/[acte]/move-form";
import { InvoiceDesk } from "@/app/[tenant]/gestion/factures/[id]/invoice-desk";
import { Done, MovesOffered } from "@/app/[tenant]/gestion/factures/[id]/moves-offered";
import { agentMoves, moveKeys, moveOf, moveSlugs, offeredMoves } from "@/app/[tenant]/gestion/factures/moves";
import { lifecycleCodes, movesOf, personsMoves, type InvoiceState } from "@/lib/invoices/invoice";
import type { DeskView } from "@/lib/invoices/desk-view.queries";
import type { InvoiceData } from "@/lib/invoices/invoice-data.queries";
import type { InvoiceView } from "@/lib/invoices/invoice.queries";
import type { Acts } from "@/lib/invoices/invoice.policy";
import { wordsIn } from "@/lib/i18n/words";
import type { Locale } from "@/lib/kernel/locale";
import { drawn, textOf } from "@/tests/support/drawn";
import { validEinvoice, type EinvoiceDraft } from "@/tests/support/valid-einvoice";

jest.mock("next/navigation", () => ({ useRouter: () => ({ push: () => undefined }) }));
jest.mock("@/app/[tenant]/gestion/factures/[id]/act.actions", () => new Proxy({}, { get: () => async () => ({}) }));
jest.mock("@/app/[tenant]/gestion/factures/listed", () => ({ listText: (list: Record<string, string>) => new URLSearchParams(list).toString() }));

const id = "01900000-0000-7000-8000-000000000001";
const other = "01900000-0000-7000-8000-000000000002";
const actsIn = (state: InvoiceState) => Object.fromEntries(personsMoves.map((move) => [move, movesOf("agent", state).includes(move)])) as Acts;
const euros = (minor: number) => ({ minor, currency: "EUR" as const });
const invoice = (state: InvoiceState, more: Partial<InvoiceView> = {}): InvoiceView => ({
  id, number: "FA-1", kind: "invoice", state, depositedAt: new Date("2026-11-02T09:00:00Z"), issuedOn: "2026-11-01", dueOn: "2026-12-01", creditedNumber: null, creditedId: null, orderReference: "BC-1", receivingService: "Écoles",
  amounts: { net: euros(10_000), tax: euros(2_000), gross: euros(12_000) }, reason: null, refusal: null, depositor: { name: "Fanny", email: "f@demo.test" },
  establishment: { scheme: "SIRET", identifier: "12345678200010", name: "Papeterie du Centre", address: "1 rue", postalCode: "99100", city: "Démonstration" },
  original: {
    role: "invoice", archiveNumber: "MAIRIE-2026-000001", fileName: "f.pdf", mediaType: "application/pdf", bytes: 1000, sha256: "ab".repeat(32), pages: 1, signed: false, damaged: false, profile: null,
    receivedAt: new Date("2026-11-02T09:00:00Z"), retainUntil: "2036-11-02", stamped: false,
  },
  attachments: [], may: actsIn(state), toAcknowledge: null, payment: { approved: null, paidOn: null, reference: null }, ribBlocks: null, isParty: false,
  history: [{ id, state, codes: lifecycleCodes[state], at: new Date("2026-11-05T09:00:00Z"), by: "Agnès Agent", byDesk: false, reasonCode: null, reason: null }],
  rib: null, clock: { is: "running", startedOn: "2026-10-01", stoppedAt: null, putOffDays: 0, orderBy: "2026-10-21", payBy: "2026-10-31", daysLeft: -21, late: { days: 21, interest: euros(83), fee: euros(4_000), rate: 1_000 } }, ...more,
});
const desk = (more: Partial<DeskView> = {}): DeskView => ({
  establishmentId: other, rib: { id: other, label: null, holder: "Papeterie du Centre", maskedIban: "FR76 •••• 0123", bic: "BDFEFRPPCCT", isDefault: true, state: "verified", coolingUntil: null }, findings: [],
  notes: [{ id: other, at: new Date("2026-11-06T09:00:00Z"), by: "Adam Admin", text: "Vérifier la quantité." }], alike: [], may: { note: true, assign: true },
  assignment: { department: { id: other, name: "Écoles" }, assignee: null, departments: [{ id: other, name: "Écoles" }], members: [{ id, name: "Agnès Agent" }], others: [] }, ...more,
});
const page = (of = invoice("in-charge"), more: Partial<DeskView> = {}, locale: Locale = "fr", data: InvoiceData | null = null) =>
  drawn(createElement(InvoiceDesk, { invoice: of, desk: desk(more), list: { etat: "toutes" }, data }), locale);
const offered = (of: InvoiceView) => drawn(createElement(MovesOffered, { invoice: of, list: { etat: "toutes" }, ribId: other }));

describe("the moves of an agent", () => {
  it("each have an address and a page, and no two have the same letter", () => {
    expect(agentMoves).toHaveLength(12);
    expect(agentMoves.map((move) => moveOf(moveSlugs[move]))).toEqual(agentMoves);
    expect(moveOf("payer")).toBeUndefined();
    const letters = [...Object.values(moveKeys), "j", "n", "k", "p", "u", "?"];
    expect(new Set(letters).size).toBe(letters.length);
  });

  it.each(["in-charge", "disputed", "suspended", "approved", "mandated", "at-accountant", "booked"] as const)("are those of the life cycle from %s, and only those", (state) => {
    const html = offered(invoice(state));
    for (const move of agentMoves) expect(html.includes(`/${moveSlugs[move]}?etat=toutes"`)).toBe(movesOf("agent", state).includes(move));
  });

  it("are pressed at once where there is nothing to say", () => expect(offered(invoice("available"))).toMatch(/<form.*name="liste" value="etat=toutes".*Prendre en charge/));

  it("lead to no payment while the RIB stands in the way, which is said", () => {
    const blocked = invoice("approved", { ribBlocks: "cooling" });
    expect(offeredMoves(blocked)).toEqual(["attest-service"]);
    expect(textOf(offered(blocked))).toContain("son délai de sécurité court encore");
    expect(offered(blocked)).toContain(`href="/gestion/rib/${other}"`);
  });

  it.each([
    ["paid", {}, "plus aucune action"], ["in-charge", { isParty: true }, "un autre agent"], ["in-charge", {}, "Votre rôle permet de lire"], ["deposited", {}, "une fois archivée"], ["to-recycle", {}, "attend le fournisseur"],
  ] as const)("there are none: %s %j, and why", (state, more, why) => expect(textOf(offered(invoice(state, { ...more, may: actsIn("paid") })))).toContain(why));

  it("are said to be done, with the way to the next one", () => {
    const said = drawn(createElement(Done, { what: "approuver", next: `/gestion/factures/${other}` }));
    expect(said).toContain('role="status"');
    expect(textOf(said)).toContain("La facture est approuvée. Facture suivante");
    expect(drawn(createElement(Done, { what: "rien", next: null }))).toBe("");
  });
});

describe("the form of a move", () => {
  const form = (move: (typeof agentMoves)[number], locale: Locale = "fr") => drawn(createElement(MoveForm, { move, invoice: invoice("in-charge"), list: {}, today: "2026-11-21" }), locale);

  it.each(agentMoves)("%s names the invoice, and has its words in both languages", (move) => {
    for (const locale of ["fr", "en"] as const) expect(form(move, locale)).toContain(`name="invoiceId" value="${id}"`);
  });

  it("asks for a reason, an amount, words or a day where the life cycle wants them", () => {
    for (const move of ["suspend", "dispute", "refuse", "approve-partly"] as const) expect(form(move)).toContain('name="reasonCode"');
    expect(form("approve-partly")).toContain('name="approved"');
    expect(textOf(form("approve-partly"))).toContain("moins que le total de 120,00 €");
    expect(form("recycle")).toContain('name="reason"');
    expect(form("send-payment")).toContain('value="2026-11-21"');
    expect(form("suspend")).not.toContain('value="DOUBLON"');
  });
});

describe("the page of an invoice", () => {
  it("has the document beside the facts, the clock with what lateness costs, the history with its code, the RIB masked", () => {
    const html = page();
    expect(html).toContain('<iframe src="/documents/MAIRIE-2026-000001.pdf#');
    for (const words of ["Papeterie du Centre", "120,00 €", "21 jours de retard", "0,83 €", "40,00 €", "Prise en charge (204)", "Agnès Agent", "FR76 •••• 0123"]) expect(textOf(html)).toContain(words);
  });

  it("leads from a credit note to the invoice that it corrects, and says when there is none here", () => {
    const credit = { kind: "credit-note", creditedNumber: "FA-0" } as const;
    expect(page(invoice("in-charge", { ...credit, creditedId: other }))).toMatch(new RegExp(`href="/gestion/factures/${other}"[^>]*>FA-0<`));
    expect(textOf(page(invoice("in-charge", credit)))).toContain("FA-0 Cet établissement n’a déposé ici aucune facture de ce numéro.");
  });

  describe("whose original is data alone", () => {
    const read = (change: (draft: EinvoiceDraft) => unknown = () => undefined, locale: Locale = "fr") => {
      const einvoice = validEinvoice();
      change(einvoice);
      return page(undefined, {}, locale, { einvoice });
    };

    it.each<Locale>(["fr", "en"])("has what they say in %s in place of a frame: parties, lines, VAT, totals, payment with its account masked, notes", (locale) => {
      const html = read(undefined, locale);
      expect(html).not.toContain("<iframe");
      for (const words of ["Camille Exemple", "SIRET 12345678200010", "SIREN 100000009", "Affacturage du Centre", "École du Centre", "FA-2026-118", "BC-2026-42", "ECOLES", "30 jours", "Indemnité forfaitaire de 40 €"]) expect(textOf(html)).toContain(words);
      for (const words of locale === "fr" ? ["Cahiers du 1 novembre 2026 au 15 novembre 2026 Remise de 5,00 € (Remise de fin d’année)", "10 × 10,00 € 20 % 97,50 €", "Total TTC 228,00 €", "Net à payer 200,00 €", "Virement SEPA", "20 décembre 2026"]
        : ["Discount of €5.00", "10 × €10.00 20% €97.50", "Total with VAT €228.00", "Amount to pay €200.00", "SEPA transfer", "20 December 2026"]) expect(textOf(html)).toContain(words);
      expect(textOf(html)).toMatch(/FR76 •••• •••• •••• •••• •••0 189/);
      expect(html.replace(/\s/g, "")).not.toContain("FR7630006000011234567890189");
    });

    it("shows fifty lines of those that there are, and says how many more", () => {
      const html = read((one) => { one.lines = Array.from({ length: 53 }, (_, index) => ({ ...one.lines[0]!, id: String(index + 1), name: `Article ${index + 1}.`, unit: "HUR", priceBaseQuantity: "100" })); });
      expect(textOf(html)).toContain("Article 50.");
      expect(textOf(html)).toContain("10 h × 10,00 € pour 100 20 %");
      expect(html).not.toContain("Article 51.");
      expect(textOf(html)).toContain("… et 3 autres lignes : téléchargez l’original");
    });

    it("says values that are written badly as they are, short, and nothing of what is left out", () => {
      const text = textOf(read((one) => {
        Object.assign(one, { dueOn: "bientôt", currency: "euros", typeCode: "a.b", lines: [], payment: [], notes: [{ subjectCode: null, text: "n".repeat(600) }] });
        Object.assign(one.totals, { gross: "beaucoup", paid: null });
        one.vat = [{ taxable: "190.00", amount: "0.00", category: "AE", rate: "0.00", exemptionReason: "Article 283", exemptionCode: null }];
      }));
      for (const words of ["bientôt", "Nature a.b", "Total TTC beaucoup", "Total HT 190,00 Total", "autoliquidation Article 283", "ne donne pas le détail des lignes", `${"n".repeat(499)}…`]) expect(text).toContain(words);
      expect(text).not.toMatch(/Déjà payé|Autres/);
    });

    it("says so when they cannot be read at the moment", () => expect(textOf(page(undefined, {}, "fr", { einvoice: null }))).toContain("ne peut pas être affiché pour le moment"));
  });

  it("warns of what may be the same again, and why", () => {
    const text = textOf(page(undefined, {
      alike: [{ id: other, number: "FA/1", kind: "invoice", state: "paid", establishment: "Papeterie du Centre", amount: euros(12_000), archiveNumber: null, depositedAt: new Date("2026-10-02T09:00:00Z"), sameAmount: true, sameNumber: true }],
    }));
    expect(text).toContain("Peut-être un doublon");
    expect(text).toContain("FA/1, Papeterie du Centre, 120,00 €, déposée le 02/10/2026 Encaissée même montant, même date et numéro qui se lit pareil");
  });

  it.each<Locale>(["fr", "en"])("tells in %s what the checks found, under its code; one that is known no more by its code alone", (locale) => {
    const finding = { weight: "warning" as const, terms: [], reason: null, field: null };
    const html = page(undefined, { findings: [{ ...finding, code: "BR-CO-10", reason: "CALCUL_ERR", place: null, params: { amount: "1.50", expectedAmount: "2.50" } }, { ...finding, code: "BR-21", place: 3, params: {} }, { ...finding, code: "OLD-1", place: null, params: {} }] }, locale);
    expect(textOf(html)).toMatch(locale === "fr" ? /BR-CO-10 .*1,50.*2,50.* BR-21 Ligne 3/ : /BR-CO-10 .*1\.50.*2\.50.* BR-21 Line 3/);
    expect(html).toContain("OLD-1");
    expect(textOf(html).match(locale === "fr" ? /Motif d’un refus/g : /Reason of a refusal/g)).toHaveLength(1);
    expect(textOf(html)).toContain(`${wordsIn(locale)("invoices.reasons.CALCUL_ERR")} (CALCUL_ERR) BR-21`);
  });

  it("shows notes and keepers to those who may, the members of the department first; neither form to a reader; no notes to a party", () => {
    expect(page()).toMatch(/name="departmentId".*Agnès Agent \(du service\).*Vérifier la quantité.*name="note"/s);
    const read = page(undefined, { may: { note: false, assign: false } });
    expect(read).not.toMatch(/name="(note|departmentId)"/);
    expect(textOf(read)).toContain("Vérifier la quantité.");
    expect(page(undefined, { notes: null })).not.toContain("Notes internes");
  });
});
