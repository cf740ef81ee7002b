import type { Einvoice } from "@/lib/kernel/einvoice";
import type { EinvoiceAllowance, EinvoiceLine, EinvoiceParty } from "@/lib/kernel/einvoice-parts";

/** The same shape, to be changed in place. */
export type Draft<T> = T extends object ? { -readonly [Key in keyof T]: Draft<T[Key]> } : T;
export type EinvoiceDraft = Draft<Einvoice>;

const address = (line: string) => ({ lines: [line], city: "Démonstration", postCode: "99100", subdivision: null, country: "FR" });
const contact = { name: "Camille Exemple", phone: "01 99 00 00 00", email: "facturation@demo.test" };

const seller: EinvoiceParty = {
  name: "Papeterie du Centre", tradingName: null, identifiers: [{ value: "12345678200010", scheme: "0009" }],
  legalRegistration: { value: "123456782", scheme: "0002" }, vatNumber: "FR11123456782", taxRegistration: null,
  electronicAddress: { value: "123456782", scheme: "0225" }, address: address("12 rue de la République"), contact,
};
const buyer: EinvoiceParty = {
  name: "Mairie de Démonstration", tradingName: null, identifiers: [{ value: "10000000900017", scheme: "0009" }],
  legalRegistration: { value: "100000009", scheme: "0002" }, vatNumber: "FR15100000009", taxRegistration: null,
  electronicAddress: { value: "100000009", scheme: "0225" }, address: address("1 place de la Mairie"), contact: null,
};

/** A category of VAT and its rate, as the lines of an invoice name them. */
export type Taxed = { readonly category: string; readonly rate: string | null };
export const standard: Taxed = { category: "S", rate: "20.00" };

/** An allowance, or a charge, of the document. */
export const allowanceOf = (charge: boolean, amount: string, { category, rate }: Taxed): Draft<EinvoiceAllowance> => ({
  charge, amount, base: null, percentage: null, reason: charge ? "Port" : "Remise de fin d’année", reasonCode: charge ? "FC" : "95", vatCategory: category, vatRate: rate,
});
const lineAllowance = (charge: boolean, amount: string): Draft<EinvoiceAllowance> => ({ ...allowanceOf(charge, amount, standard), vatCategory: null, vatRate: null });

export const lineOf = (id: string, quantity: string, netPrice: string, netAmount: string, { category, rate }: Taxed): Draft<EinvoiceLine> => ({
  id, note: null, quantity, unit: "C62", netAmount, orderLine: null, period: { start: "2026-11-01", end: "2026-11-15" }, allowances: [],
  netPrice, priceDiscount: null, grossPrice: netPrice, priceBaseQuantity: "1", priceBaseUnit: "C62", vatCategory: category, vatRate: rate,
  name: "Cahiers", description: null, sellerItem: null, standardItem: { value: "3000000000007", scheme: "0160" }, attributes: [{ name: "Couleur", value: "Bleu" }],
});

/** Categories that bear no tax, with the reason that they give; null: none is to be given. */
const reasons: Readonly<Record<string, string | null>> = { Z: null, E: "VATEX-FR-FRANCHISE", AE: "VATEX-EU-AE", K: "VATEX-EU-IC", G: "VATEX-EU-G", O: "VATEX-EU-O" };
/** Lines of 200.00, an allowance of 20.00 and a charge of 10.00: 190.00 without tax. */
const totals = { lines: "200.00", allowances: "20.00", charges: "10.00", net: "190.00", vatInVatCurrency: null, paid: "28.00", rounding: "0.00" };

const withoutVat = (party: EinvoiceParty): EinvoiceParty => ({ ...party, vatNumber: null });

/**
 * An invoice of 190.00 EUR without tax that keeps every rule of EN 16931, all of it in one category of VAT; tax at 20 % where the category bears one.
 * It holds one of nearly everything that an invoice can hold, so that each rule has something to break.
 */
export function validEinvoice(taxed: Taxed = standard): EinvoiceDraft {
  const bearsTax = !(taxed.category in reasons);
  const [vat, gross, payable] = bearsTax ? ["38.00", "228.00", "200.00"] : ["0.00", "190.00", "162.00"];
  const outOfScope = taxed.category === "O";
  const einvoice: Einvoice = {
    syntax: "facturx", specification: "urn:cen.eu:en16931:2017", profile: "en16931", businessProcess: null, number: "FA-2026-118", issuedOn: "2026-11-20",
    typeCode: "380", currency: "EUR", vatCurrency: null, taxPointOn: null, taxPointCode: null, dueOn: "2026-12-20", buyerReference: "ECOLES",
    projectReference: null, contractReference: null, orderReference: "BC-2026-42", salesOrderReference: null, accountingReference: null,
    paymentTerms: "30 jours", notes: [{ subjectCode: "PMT", text: "Indemnité forfaitaire de 40 €" }], precedingInvoices: [{ number: "FA-2026-100", issuedOn: "2026-10-20" }],
    seller: outOfScope ? withoutVat(seller) : seller, buyer: outOfScope ? withoutVat(buyer) : buyer,
    payee: { name: "Affacturage du Centre", identifier: { value: "30326504500011", scheme: "0009" }, legalRegistration: { value: "303265045", scheme: "0002" } },
    taxRepresentative: outOfScope ? null : { name: "Représentant Exemple", vatNumber: "FR40303265045", address: address("3 rue du Port") },
    delivery: { name: "École du Centre", location: { value: "10000000900017", scheme: "0009" }, deliveredOn: "2026-11-15", address: address("5 rue de l’École") },
    period: { start: "2026-11-01", end: "2026-11-30" },
    payment: [{
      meansCode: "58", meansText: "Virement", remittance: "FA-2026-118", accounts: [{ iban: "FR7630006000011234567890189", name: "Papeterie du Centre", bic: "BDFEFRPPCCT" }],
      card: { number: "1234", holder: null }, mandate: { reference: "M-1", creditor: null, debtorIban: null },
    }],
    allowances: [allowanceOf(false, "20.00", taxed), allowanceOf(true, "10.00", taxed)],
    totals: { ...totals, vat: vat ?? null, gross: gross ?? null, payable: payable ?? null },
    vat: [{ taxable: "190.00", amount: vat ?? null, category: taxed.category, rate: taxed.rate, exemptionReason: null, exemptionCode: reasons[taxed.category] ?? null }],
    supportingDocuments: [{ reference: "BL-7", description: "Bon de livraison", location: null, fileName: "bl-7.pdf" }],
    lines: [
      { ...lineOf("1", "10", "10.00", "97.50", taxed), allowances: [lineAllowance(false, "5.00"), lineAllowance(true, "2.50")] },
      lineOf("2", "2", "51.25", "102.50", taxed),
    ],
  };
  return structuredClone(einvoice) as EinvoiceDraft;
}
