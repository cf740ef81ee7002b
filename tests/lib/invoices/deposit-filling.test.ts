import { compareFilling, filledIn, fillingOf, type FillingChoices } from "@/lib/invoices/deposit-filling";
import { hasUnseen, remarksOf } from "@/lib/invoices/deposit-remarks";
import { startValues, withUsualRib } from "@/lib/invoices/deposit-start";
import type { Finding } from "@/lib/kernel/finding";
import type { InvoiceReading, TextProposal } from "@/lib/kernel/invoice-reading";
import { validEinvoice } from "@/tests/support/valid-einvoice";

const choices = {
  currencies: ["EUR" as const],
  establishments: [{ id: "papeterie", scheme: "SIRET", identifier: "12345678200010" }, { id: "annexe", scheme: "SIRET", identifier: "12345678200028" }],
  departments: [{ id: "ecoles", code: "ECOLES", name: "Écoles" }],
  ribs: [
    { id: "usuel", establishmentId: "papeterie", iban: "FR1420041010050500013M02606", isDefault: true }, { id: "autre", establishmentId: "papeterie", iban: "FR7630006000011234567890189", isDefault: false },
    { id: "annexe-1", establishmentId: "annexe", iban: "FR7630001007941234567890185", isDefault: false },
  ],
} satisfies Omit<FillingChoices, "ribs"> & { ribs: readonly (FillingChoices["ribs"][number] & { isDefault: boolean })[] };
const nothing: TextProposal = { number: null, issuedOn: null, dueOn: null, net: null, tax: null, gross: null, currency: null, iban: null, orderReference: null, sellerIdentifier: null };
const reading = (more: Partial<InvoiceReading>): InvoiceReading => ({ einvoice: null, unreadable: null, text: null, ...more });
const plain = (filling: object) => Object.fromEntries(Object.entries(filling).map(([field, { value }]) => [field, value]));

describe("what a file offers for the form", () => {
  it("is all that its data say, as the form says it: the establishment by its SIRET, the service by its code, the RIB by its IBAN", () => {
    const filling = fillingOf(reading({ einvoice: validEinvoice() }), choices);
    expect(plain(filling)).toEqual({
      establishmentId: "papeterie", kind: "invoice", number: "FA-2026-118", issuedOn: "2026-11-20", dueOn: "2026-12-20", currency: "EUR", net: "190,00", tax: "38,00", gross: "228,00",
      orderReference: "BC-2026-42", receivingService: "ECOLES", departmentId: "ecoles", ribId: "autre",
    });
    expect(Object.values(filling).every(({ source }) => source === "file")).toBe(true);
  });

  it("is what the text of a plain PDF seems to say, each marked as such", () => {
    const text = { ...nothing, number: "F-12", issuedOn: "2026-11-02", gross: "1200.00", currency: "EUR", iban: "FR76 3000 6000 0112 3456 7890 189", sellerIdentifier: "12345678200010" };
    const filling = fillingOf(reading({ text }), choices);
    expect(plain(filling)).toEqual({ establishmentId: "papeterie", number: "F-12", issuedOn: "2026-11-02", gross: "1200,00", currency: "EUR", ribId: "autre" });
    expect(Object.values(filling).every(({ source }) => source === "text")).toBe(true);
  });

  it("is its data before its text, which says only what they leave out", () => {
    const einvoice = { ...validEinvoice(), dueOn: null };
    const filling = fillingOf(reading({ einvoice, text: { ...nothing, number: "AUTRE", dueOn: "2026-12-31" } }), choices);
    expect(filling).toMatchObject({ number: { value: "FA-2026-118", source: "file" }, dueOn: { value: "2026-12-31", source: "text" } });
  });

  it("of a credit note has no RIB, names the invoice that it corrects, and writes amounts without a sign", () => {
    const einvoice = validEinvoice();
    const credit = { ...einvoice, typeCode: "381", totals: { ...einvoice.totals, net: "-190.00", vat: "-38.00", gross: "-228.00" } };
    expect(plain(fillingOf(reading({ einvoice: credit }), choices))).toMatchObject({ kind: "credit-note", creditedNumber: "FA-2026-100", net: "190,00", gross: "228,00" });
    expect(fillingOf(reading({ einvoice: credit }), choices).ribId).toBeUndefined();
  });

  it("leaves out what the form has no place for: a currency that is not taken, a day that is none, a seller that has two establishments here", () => {
    const einvoice = { ...validEinvoice(), currency: "CHF", issuedOn: "hier" };
    einvoice.seller = { ...einvoice.seller, identifiers: [], legalRegistration: { value: "123456782", scheme: "0002" }, electronicAddress: null };
    const filling = fillingOf(reading({ einvoice }), choices);
    for (const field of ["currency", "issuedOn", "establishmentId"] as const) expect(filling[field]).toBeUndefined();
  });

  it("is nothing where nothing was read", () => expect(fillingOf(reading({ unreadable: "doctype" }), choices)).toEqual({}));
});

describe("the form with a file", () => {
  const filling = fillingOf(reading({ einvoice: validEinvoice() }), choices);

  it("takes nothing out of what was typed: only what is empty is filled", () => {
    expect(filledIn({ number: "TAPÉ-1", kind: "invoice", currency: "EUR", net: "" }, filling)).toMatchObject({ number: "TAPÉ-1", net: "190,00", gross: "228,00" });
  });

  it("follows the file in what it had chosen by itself, as long as neither number nor total stands there", () => {
    expect(filledIn({ establishmentId: "annexe", kind: "credit-note" }, filling)).toMatchObject({ establishmentId: "papeterie", kind: "invoice" });
    expect(filledIn({ establishmentId: "annexe", number: "1" }, filling)).toMatchObject({ establishmentId: "annexe" });
  });

  it("says beside each field whether it is what the file says: amounts as amounts, words but for spaces", () => {
    const compared = compareFilling({ net: "190", gross: "200,00", number: " FA-2026-118 ", currency: "EUR", dueOn: "" }, filling);
    expect(compared).toMatchObject({ net: { same: true }, gross: { same: false, value: "228,00" }, number: { same: true } });
    expect(compared.dueOn).toBeUndefined();
  });

  it("begins with what nobody has to choose, and with the RIB that is usual", () => {
    expect(startValues({ ...choices, establishments: [{ id: "papeterie" }] })).toEqual({ kind: "invoice", currency: "EUR", establishmentId: "papeterie", ribId: "usuel" });
    expect(startValues(choices)).toEqual({ kind: "invoice", currency: "EUR", ribId: "" });
    expect(startValues(choices, "annexe")).toEqual({ kind: "invoice", currency: "EUR", establishmentId: "annexe", ribId: "annexe-1" });
    expect(startValues(choices, "d’un autre")).toEqual(startValues(choices));
    expect(withUsualRib({ kind: "invoice", establishmentId: "annexe", ribId: "usuel" }, choices.ribs).ribId).toBe("annexe-1");
    expect(withUsualRib({ kind: "invoice", establishmentId: "papeterie", ribId: "autre" }, choices.ribs).ribId).toBe("autre");
  });
});

describe("remarks", () => {
  const finding = (code: string, weight: Finding["weight"], params = {}): Finding => ({ code, weight, terms: [], place: null, params, reason: null, field: null });
  const found = [finding("GUICHET-ECART-TTC", "warning", { source: "xml" }), finding("GUICHET-ECART-TTC", "warning", { source: "text" }), finding("BR-01", "information")];

  it("are the warnings alone, each under a name of its own", () => expect(remarksOf(found)).toEqual(["GUICHET-ECART-TTC:xml", "GUICHET-ECART-TTC:text"]));

  it("hold a deposit back until its person was shown each of them", () => {
    expect(hasUnseen(found, "")).toBe(true);
    expect(hasUnseen(found, "GUICHET-ECART-TTC:xml")).toBe(true);
    expect(hasUnseen(found, "GUICHET-ECART-TTC:xml GUICHET-ECART-TTC:text")).toBe(false);
    expect(hasUnseen([], "")).toBe(false);
  });
});
