import type { InvoiceReading, TextProposal } from "@/lib/kernel/invoice-reading";
import type { DepositCode } from "@/lib/invoices/rules/deposit-rules";
import type { DepositToCheck, TypedDeposit } from "@/lib/invoices/rules/deposit-input";
import { validEinvoice, type Draft, type EinvoiceDraft } from "@/tests/support/valid-einvoice";

const iban = "FR1420041010050500013M02606";
const otherIban = "FR7630006000011234567890189";
export type DepositDraft = Draft<Omit<DepositToCheck, "reading">> & { reading: InvoiceReading | null };

/** The electronic invoice of the papeterie, to be paid to the RIB that was chosen. */
export const ownEinvoice = (change: (draft: EinvoiceDraft) => unknown = () => undefined): EinvoiceDraft => {
  const draft = validEinvoice();
  draft.payment.forEach((payment) => { payment.accounts = [{ iban, name: "Papeterie du Centre", bic: null }]; });
  change(draft);
  return draft;
};
export const readingOf = (change?: (draft: EinvoiceDraft) => unknown): InvoiceReading => ({ einvoice: ownEinvoice(change), unreadable: null, text: null });

const silent: TextProposal = { number: null, issuedOn: null, dueOn: null, net: null, tax: null, gross: null, currency: null, iban: null, orderReference: null, sellerIdentifier: null };
/** What the pages of a plain PDF seem to say. */
export const pagesThatSay = (text: Partial<TextProposal>): InvoiceReading => ({ einvoice: null, unreadable: null, text: { ...silent, ...text } });

/** What the form says when it says what that invoice says, for an organisation that requires everything: nothing is found. */
export function goodDeposit(): DepositDraft {
  const { number, issuedOn, dueOn, currency, orderReference, buyerReference, totals } = ownEinvoice();
  const typed: TypedDeposit = {
    kind: "invoice", number: number ?? "", issuedOn: issuedOn ?? "", dueOn: dueOn ?? "", currency: currency ?? "", net: totals.net ?? "", tax: totals.vat ?? "", gross: totals.gross ?? "",
    creditedNumber: "", orderReference: orderReference ?? "BC-2026-88", receivingService: buyerReference ?? "ECOLES",
  };
  return {
    typed, reading: readingOf(), now: "2026-12-31", numberUsed: false, sameNumberElsewhere: false, creditedUnknown: false, iban,
    establishment: { scheme: "SIRET", identifier: "12345678200010", name: "Papeterie du Centre" },
    organization: { requiresOrder: true, requiresService: true, services: [{ code: typed.receivingService, requiresOrder: true }, { code: "VOIRIE", requiresOrder: false }] },
  };
}

const broken = (change: (deposit: DepositDraft) => unknown): DepositDraft => {
  const deposit = goodDeposit();
  change(deposit);
  return deposit;
};
/** The form as it is, beside a file that says something else. */
const beside = (change: (draft: EinvoiceDraft) => unknown): DepositDraft => broken((one) => { one.reading = readingOf(change); });
/** What was typed by itself, without a file beside it. */
const typed = (values: Partial<TypedDeposit>): DepositDraft => broken((one) => { one.reading = null; Object.assign(one.typed, values); });

/** A credit note on an invoice of that number, beside data that say so too. */
export const creditOn = (creditedNumber: string, named: readonly (string | null)[] = [creditedNumber]): DepositDraft => {
  const reading = readingOf((one) => Object.assign(one, { typeCode: "381", precedingInvoices: named.map((number) => ({ number, issuedOn: null })) }));
  return broken((one) => { one.reading = reading; Object.assign(one.typed, { kind: "credit-note", creditedNumber }); });
};

/** For each rule of a deposit, one that breaks it and no other. */
export const brokenDeposits: Readonly<Record<DepositCode, DepositDraft>> = {
  "GUICHET-IDENTIFIANT": broken((one) => { one.establishment!.identifier = "12345678200011"; one.reading = null; }),
  "GUICHET-SOMME": typed({ gross: "228,01" }),
  "GUICHET-DATE": typed({ issuedOn: "2026-02-30" }),
  "GUICHET-DATE-ECHEANCE": typed({ dueOn: "2026-13-01" }),
  "GUICHET-NUMERO-UTILISE": broken((one) => { one.numberUsed = true; }),
  "GUICHET-COMMANDE-REQUISE": typed({ orderReference: " " }),
  "GUICHET-SERVICE-REQUIS": typed({ receivingService: "" }),
  "GUICHET-NUMERO-AILLEURS": broken((one) => { one.sameNumberElsewhere = true; }),
  "GUICHET-ORIGINE-INCONNUE": { ...creditOn("FA-1"), creditedUnknown: true },
  "GUICHET-DATE-FUTURE": broken((one) => { one.now = "2026-01-01"; }),
  "GUICHET-ECHEANCE-AVANT": typed({ dueOn: "2020-01-01" }),
  "GUICHET-SERVICE-INCONNU": typed({ receivingService: "PISCINE" }),
  "GUICHET-EMETTEUR": beside((one) => { one.seller.identifiers = [{ value: "732 829 320 00074", scheme: "0009" }]; }),
  "GUICHET-EMETTEUR-INCONNU": beside((one) => { Object.assign(one.seller, { name: "Lieferant GmbH", identifiers: [], legalRegistration: null, vatNumber: "DE123456789" }); }),
  "GUICHET-TVA-FORME": beside((one) => { one.seller.vatNumber = "FR12123456782"; }),
  "GUICHET-TVA-SIREN": beside((one) => { one.seller.vatNumber = "FR44732829320"; }),
  "GUICHET-IBAN-FORME": beside((one) => { one.payment[0]!.accounts.push({ iban: "FR1420041010050500013M02607", name: null, bic: null }); }),
  "GUICHET-IBAN-RIB": beside((one) => { one.payment.forEach((payment) => { payment.accounts = [{ iban: otherIban, name: null, bic: null }]; }); }),
  "GUICHET-XML-ILLISIBLE": broken((one) => { one.reading = { einvoice: null, unreadable: "doctype", text: null }; }),
  "GUICHET-ECART-NATURE": beside((one) => { one.typeCode = "381"; }),
  "GUICHET-ECART-NUMERO": beside((one) => { one.number = "FA-AUTRE"; }),
  "GUICHET-ECART-ORIGINE": creditOn("FA-1", ["FA-2"]),
  "GUICHET-ECART-DATE": beside((one) => { one.issuedOn = "2026-10-01"; }),
  "GUICHET-ECART-ECHEANCE": beside((one) => { one.dueOn = "2027-01-31"; }),
  "GUICHET-ECART-MONNAIE": beside((one) => { one.currency = "XPF"; }),
  "GUICHET-ECART-HT": beside((one) => { one.totals.net = "190.01"; }),
  "GUICHET-ECART-TAXE": beside((one) => { one.totals.vat = "38.01"; }),
  "GUICHET-ECART-TTC": beside((one) => { one.totals.gross = "228.01"; }),
  "GUICHET-ECART-COMMANDE": beside((one) => { one.orderReference = "BC-AUTRE"; }),
  "GUICHET-ECART-SERVICE": beside((one) => { one.buyerReference = "VOIRIE"; }),
};
