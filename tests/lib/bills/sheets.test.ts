import type { BillFacts } from "@/lib/bills/bill";
import { billSheet, type BillSheetInput } from "@/lib/bills/bill-sheet";
import { statementSheet } from "@/lib/bills/statement-sheet";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";
import { receiptSheet } from "@/lib/payments/receipt-sheet";
import type { Sheet } from "@/lib/ports/pdf";

const mairie: OrganizationSettings = {
  id: "01900000-0000-7000-8000-000000000001", slug: "mairie", name: "Mairie de Démonstration", origin: "https://factures.mairie.test", archivePrefix: "MAIRIE", currencies: ["EUR"],
  identifierSchemes: ["SIRET"], locale: "fr", timeZone: "Europe/Paris", color: "#1d4f91", hasLogo: false, activationWording: "neutral", contactName: "Service des finances",
  contactEmail: "finances@mairie.test", contactPhone: null, supplierRetentionYears: 10, citizenRetentionYears: 2, payfipNumber: "001964", payfipMode: "test", paymentLockMinutes: 120, announcesBills: true,
  orderingDays: 20, accountingDays: 10, lateInterestRate: 1015, ribConfirmations: 2, ribCoolingHours: 48, requiresOrder: false, requiresDepartment: false, languages: ["fr", "en"], habilitationYears: 3,
};
const bill: BillSheetInput["bill"] = {
  number: "001078", fiscalYear: 2015, reference: "2015-001-001078", issuedOn: "2015-10-02", dueOn: "2015-11-15", subject: "Restauration scolaire", lines: [], minor: 2500, currency: "EUR", mode: "free",
};
const debtor = { lastName: "Citoyen", firstName: "Camille", address: "3 rue des Lilas", postalCode: "99100", city: "Démonstration", customerNumber: "C-1001" };
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
/** All that a sheet says, line by line. */
const textOf = (sheet: Sheet): string => plain(JSON.stringify(sheet.blocks));
const made = (more: Partial<BillSheetInput["bill"]> = {}, organization: Partial<OrganizationSettings> = {}, person: Partial<BillSheetInput["debtor"]> = {}): Sheet =>
  billSheet({ organization: { ...mairie, ...organization }, payfipNumber: { ...mairie, ...organization }.payfipNumber, bill: { ...bill, ...more }, debtor: { ...debtor, ...person }, meansText: "Par chèque.\n\n  Par virement.  " });
const kinds = (sheet: Sheet) => sheet.blocks.map(({ kind }) => kind);

describe("a bill that Guichet makes", () => {
  it("names the organisation, the debtor, the amount, the reference, the due date and the customer number", () => {
    const sheet = made();
    expect(sheet).toMatchObject({ language: "fr", issuer: ["Mairie de Démonstration", "Service des finances", "finances@mairie.test"], recipient: ["Camille Citoyen", "3 rue des Lilas", "99100 Démonstration"] });
    for (const words of ["001078, exercice 2015", "2015-001-001078", "15 novembre 2015", "C-1001", "25,00 €"]) expect(textOf(sheet)).toContain(words);
    expect(sheet.footer).toContain("001078");
  });

  it("lists its lines, or its subject where it has none", () => {
    const lines = made({ lines: [{ label: "Repas", minor: 3000 }, { label: "Réduction", minor: -500 }] }).blocks[1];
    expect(lines).toMatchObject({ kind: "table", rows: [["Repas", expect.anything()], ["Réduction", expect.stringContaining("-5,00")]], total: ["Montant à payer", expect.stringContaining("25,00")] });
    expect(made().blocks[1]).toMatchObject({ rows: [["Restauration scolaire", expect.anything()]] });
  });

  it("leads to its payment by a code, beside the other ways to pay", () => {
    const sheet = made({ reference: "2015 RS/8001516" });
    expect(sheet.blocks.find(({ kind }) => kind === "code")).toMatchObject({ qr: "https://factures.mairie.test/payer?reference=2015%20RS%2F8001516" });
    expect(textOf(sheet)).toContain("factures.mairie.test/payer");
    expect(sheet.blocks.at(-1)).toEqual({ kind: "paragraph", text: "Par chèque.\nPar virement." });
  });

  it("has no code where it cannot be paid online: currency, amount, reference, organisation", () => {
    for (const sheet of [made({ currency: "XPF" }), made({ minor: 99 }), made({ minor: 10_000_000 }), made({ reference: "12" }), made({}, { payfipNumber: null })]) {
      expect(kinds(sheet)).not.toContain("code");
      expect(textOf(sheet)).toContain("Comment payer");
    }
    expect(textOf(made({ currency: "XPF", minor: 2500 }))).toContain("2 500 FCFP");
  });

  it("a debit asks its debtor for nothing", () => {
    const sheet = made({ mode: "direct-debit" });
    expect(kinds(sheet)).toEqual(["facts", "table", "paragraph"]);
    expect(textOf(sheet)).toContain("Prélèvement le");
    expect(textOf(sheet)).not.toContain("Par chèque");
  });

  it("leaves out what is not known, and speaks the organisation's language", () => {
    const sheet = made({ dueOn: null }, { locale: "en" }, { customerNumber: null, address: "", postalCode: "", city: "", firstName: null });
    expect(sheet).toMatchObject({ language: "en", title: "Notice of payment due", recipient: ["Citoyen"] });
    expect(textOf(sheet)).toContain("On receipt");
    expect(textOf(sheet)).not.toContain("Customer number");
  });
});

const facts = (more: Partial<BillFacts> = {}): BillFacts => ({ ...bill, id: "1", amount: { minor: 2500, currency: "EUR" }, state: "due", paidOn: null, customerNumber: "C-1001", ...more });
const statement = (rows: readonly BillFacts[], locale: "fr" | "en" = "fr"): Sheet => statementSheet({
  organization: mairie, locale, person: { name: "Camille Citoyen", customerNumbers: ["C-1001", "C-1002"] }, year: 2015, rows,
  totals: rows.length === 0 ? [] : [{ currency: "EUR", billed: 5000, paid: 2500, due: 2500 }, { currency: "XPF", billed: 100, paid: 0, due: 100 }],
});

describe("a statement of a year", () => {
  it("has a row for each bill in the order given, with its state in words, and totals for each currency", () => {
    const sheet = statement([facts(), facts({ state: "paid", dueOn: null, number: "001079" })]);
    expect(sheet.blocks[1]).toMatchObject({ rows: [
      ["02/10/2015", "15/11/2015", "001078", "Restauration scolaire", "À régler", expect.stringContaining("25,00")], ["02/10/2015", "", "001079", expect.anything(), "Réglée", expect.anything()],
    ] });
    expect(kinds(sheet)).toEqual(["facts", "table", "table", "table", "paragraph"]);
    for (const words of ["Totaux en euros", "Totaux en francs CFP", "Numéros client", "C-1001, C-1002", "Reste dû"]) expect(textOf(sheet)).toContain(words);
  });

  it("says that cancelled bills do not count", () => {
    expect(textOf(statement([facts({ state: "cancelled" })]))).toContain("ne comptent pas");
    expect(textOf(statement([facts()]))).not.toContain("ne comptent pas");
  });

  it("says so when there is no bill, in the reader's language", () => {
    expect(textOf(statement([], "en"))).toContain("No bill was issued in 2015.");
    expect(statement([], "en").language).toBe("en");
  });
});

describe("a receipt", () => {
  const receipt = (more: object = {}) => receiptSheet({
    organization: mairie, locale: "fr", receiptNumber: "R-2026-000012", paidAt: new Date("2026-11-20T23:30:00Z"), amount: { minor: 2500, currency: "EUR" }, means: "card", bill, payer: "Camille Citoyen", authorization: "123456", ...more,
  });

  it("says who paid what, when, how, and under which number, in the organisation's time", () => {
    for (const words of ["R-2026-000012", "21 novembre 2026 à 00:30", "Carte bancaire", "Camille Citoyen", "123456", "2015-001-001078", "25,00 €"]) expect(textOf(receipt())).toContain(words);
  });

  it("gives a day without an hour where only the day is known, and nothing of a payer or a bank that is not", () => {
    const text = textOf(receipt({ paidAt: "2026-11-10", means: "cheque", payer: null, authorization: null }));
    expect(text).toContain("\"10 novembre 2026\"");
    expect(text).not.toContain("Payé par");
    expect(text).not.toContain("Autorisation");
  });
});
