import type { DepositToCheck } from "@/lib/invoices/rules/deposit-input";
import type { Einvoice } from "@/lib/kernel/einvoice";
import type { EinvoiceLine, EinvoiceParty } from "@/lib/kernel/einvoice-parts";
import { papeterie } from "../../../prisma/world/people";

const address = { lines: ["12 rue de la République"], city: "Démonstration", postCode: "99100", subdivision: null, country: "FR" };
const party = (name: string, siren: string, vatNumber: string): EinvoiceParty => ({
  name, tradingName: null, identifiers: [], legalRegistration: { value: siren, scheme: "0002" }, vatNumber, taxRegistration: null,
  electronicAddress: { value: siren, scheme: "0225" }, address, contact: null,
});

const lineOf = (place: number): EinvoiceLine => ({
  id: String(place), note: null, quantity: "4", unit: "C62", netAmount: "50.00", orderLine: null, period: null, netPrice: "12.50", priceDiscount: null, grossPrice: "12.50",
  priceBaseQuantity: "1", priceBaseUnit: "C62", vatCategory: "S", vatRate: place % 2 === 0 ? "5.50" : "20.00", name: "Cahiers", description: "Grands carreaux, 96 pages",
  sellerItem: `A-${place}`, standardItem: null, attributes: [{ name: "Couleur", value: "Bleu" }], allowances: [],
});

const fixed = (amount: number): string => amount.toFixed(2);
const iban = "FR7630006000011234567890189";

/** An invoice of so many lines of 50.00 EUR at two rates of VAT, which keeps every rule: each of them is held against the whole of it. */
export function benchEinvoice(count: number): Einvoice {
  const lines = Array.from({ length: count }, (_, index) => lineOf(index + 1));
  const rates = [["20.00", Math.ceil(count / 2)], ["5.50", Math.floor(count / 2)]] as const;
  const vat = rates.filter(([, taxed]) => taxed > 0)
    .map(([rate, taxed]) => ({ taxable: fixed(taxed * 50), amount: fixed((taxed * 50 * Number(rate)) / 100), category: "S", rate, exemptionReason: null, exemptionCode: null }));
  const [net, tax] = [count * 50, vat.reduce((sum, { amount }) => sum + Number(amount), 0)];
  return {
    syntax: "facturx", specification: "urn:cen.eu:en16931:2017", profile: "en16931", businessProcess: null, number: "FA-2026-118", issuedOn: "2026-11-20", typeCode: "380", currency: "EUR",
    vatCurrency: null, taxPointOn: null, taxPointCode: null, dueOn: "2026-12-20", buyerReference: null, projectReference: null, contractReference: null, orderReference: "BC-2026-42",
    salesOrderReference: null, accountingReference: null, paymentTerms: "30 jours", notes: [], precedingInvoices: [],
    seller: party(papeterie.name, "123456782", "FR11123456782"), buyer: party("Mairie de Démonstration", "100000009", "FR15100000009"), payee: null, taxRepresentative: null, delivery: null,
    period: null, payment: [{ meansCode: "30", meansText: null, remittance: null, accounts: [{ iban, name: null, bic: null }], card: null, mandate: null }], allowances: [],
    totals: { lines: fixed(net), allowances: null, charges: null, net: fixed(net), vat: fixed(tax), vatInVatCurrency: null, gross: fixed(net + tax), paid: null, rounding: null, payable: fixed(net + tax) },
    vat, supportingDocuments: [], lines,
  };
}

/** The same as its own form says it. */
export const depositOf = (einvoice: Einvoice): DepositToCheck => ({
  typed: {
    kind: "invoice", number: einvoice.number ?? "", issuedOn: einvoice.issuedOn ?? "", dueOn: einvoice.dueOn ?? "", currency: "EUR", net: einvoice.totals.net ?? "",
    tax: einvoice.totals.vat ?? "", gross: einvoice.totals.gross ?? "", orderReference: einvoice.orderReference ?? "", receivingService: "", creditedNumber: "",
  },
  reading: { einvoice, unreadable: null, text: null }, establishment: papeterie, now: "2026-11-21", numberUsed: false, sameNumberElsewhere: false, creditedUnknown: false, iban,
  organization: { requiresOrder: true, requiresService: false, services: [] },
});
