import type { DateText } from "./dates";

/**
 * An electronic invoice in the terms of EN 16931-1, whatever its syntax: BT are its business terms, BG its groups. What the file does not say is
 * null, or an empty list; what it says badly stays as it was written, so that a rule can name it.
 */

/** A decimal as it is written, with a point: « 1234.5 », « -0.005 ». Never a float: see lib/kernel/decimal.ts. */
export type DecimalText = string;

export const einvoiceSyntaxes = ["facturx", "ubl", "cii"] as const;
/** Factur-X: CII inside a PDF. */
export type EinvoiceSyntax = (typeof einvoiceSyntaxes)[number];

/** How much of the model a file promises, least first: MINIMUM and BASIC WL have no lines. */
export const einvoiceProfiles = ["minimum", "basic-wl", "basic", "en16931", "extended"] as const;
export type EinvoiceProfile = (typeof einvoiceProfiles)[number];

/** An identifier with the list that it is from (ISO 6523 ICD or EAS): 0002 SIREN, 0009 SIRET, 0225 electronic address, 9957 French VAT number. */
export type Identified = { readonly value: string; readonly scheme: string | null };

/** BG-5, BG-8, BG-12, BG-15. */
export type EinvoiceAddress = {
  /** BT-35, BT-50, BT-64, BT-75, then the second and third lines. */
  readonly lines: readonly string[];
  readonly city: string | null;
  readonly postCode: string | null;
  readonly subdivision: string | null;
  /** BT-40, BT-55, BT-69, BT-80: ISO 3166-1 alpha-2. */
  readonly country: string | null;
};

/** BG-4 seller, BG-7 buyer. */
export type EinvoiceParty = {
  /** BT-27, BT-44. */
  readonly name: string | null;
  /** BT-28, BT-45. */
  readonly tradingName: string | null;
  /** BT-29, BT-46. */
  readonly identifiers: readonly Identified[];
  /** BT-30, BT-47. */
  readonly legalRegistration: Identified | null;
  /** BT-31, BT-48. */
  readonly vatNumber: string | null;
  /** BT-32, seller only. */
  readonly taxRegistration: string | null;
  /** BT-34, BT-49. */
  readonly electronicAddress: Identified | null;
  readonly address: EinvoiceAddress | null;
  /** BG-6, BG-9. */
  readonly contact: { readonly name: string | null; readonly phone: string | null; readonly email: string | null } | null;
};

/** BG-20, BG-21 (of the document), BG-27, BG-28 (of a line). `charge`: it adds; else it takes away. */
export type EinvoiceAllowance = {
  readonly charge: boolean;
  /** BT-92, BT-99, BT-136, BT-141. */
  readonly amount: DecimalText | null;
  /** BT-93, BT-100, BT-137, BT-142. */
  readonly base: DecimalText | null;
  /** BT-94, BT-101, BT-138, BT-143. */
  readonly percentage: DecimalText | null;
  /** BT-97, BT-104, BT-139, BT-144. */
  readonly reason: string | null;
  /** BT-98, BT-105, BT-140, BT-145. */
  readonly reasonCode: string | null;
  /** BT-95, BT-102; null on a line. */
  readonly vatCategory: string | null;
  /** BT-96, BT-103; null on a line. */
  readonly vatRate: DecimalText | null;
};

/** BG-23. */
export type EinvoiceVat = {
  /** BT-116. */
  readonly taxable: DecimalText | null;
  /** BT-117. */
  readonly amount: DecimalText | null;
  /** BT-118: S, Z, E, AE, K, G, O, L, M. */
  readonly category: string | null;
  /** BT-119. */
  readonly rate: DecimalText | null;
  /** BT-120. */
  readonly exemptionReason: string | null;
  /** BT-121. */
  readonly exemptionCode: string | null;
};

/** BG-25. */
export type EinvoiceLine = {
  /** BT-126. */
  readonly id: string | null;
  /** BT-127. */
  readonly note: string | null;
  /** BT-129. */
  readonly quantity: DecimalText | null;
  /** BT-130. */
  readonly unit: string | null;
  /** BT-131. */
  readonly netAmount: DecimalText | null;
  /** BT-132. */
  readonly orderLine: string | null;
  /** BT-134, BT-135. */
  readonly period: EinvoicePeriod | null;
  readonly allowances: readonly EinvoiceAllowance[];
  /** BT-146. */
  readonly netPrice: DecimalText | null;
  /** BT-147. */
  readonly priceDiscount: DecimalText | null;
  /** BT-148. */
  readonly grossPrice: DecimalText | null;
  /** BT-149. */
  readonly priceBaseQuantity: DecimalText | null;
  /** BT-150. */
  readonly priceBaseUnit: string | null;
  /** BT-151. */
  readonly vatCategory: string | null;
  /** BT-152. */
  readonly vatRate: DecimalText | null;
  /** BT-153. */
  readonly name: string | null;
  /** BT-154. */
  readonly description: string | null;
  /** BT-155. */
  readonly sellerItem: string | null;
  /** BT-157. */
  readonly standardItem: Identified | null;
  /** BT-160, BT-161. */
  readonly attributes: readonly { readonly name: string | null; readonly value: string | null }[];
};

/** A day as the file writes it: `2026-11-21` where it is one. */
export type EinvoicePeriod = { readonly start: DateText | null; readonly end: DateText | null };

export type Einvoice = {
  readonly syntax: EinvoiceSyntax;
  /** BT-24. */
  readonly specification: string | null;
  /** From BT-24; null for a specification that is not known. */
  readonly profile: EinvoiceProfile | null;
  /** BT-23. */
  readonly businessProcess: string | null;
  /** BT-1. */
  readonly number: string | null;
  /** BT-2. */
  readonly issuedOn: DateText | null;
  /** BT-3: UNTDID 1001; 380 an invoice, 381 a credit note. */
  readonly typeCode: string | null;
  /** BT-5. */
  readonly currency: string | null;
  /** BT-6. */
  readonly vatCurrency: string | null;
  /** BT-7. */
  readonly taxPointOn: DateText | null;
  /** BT-8. */
  readonly taxPointCode: string | null;
  /** BT-9. */
  readonly dueOn: DateText | null;
  /** BT-10: in France the code of the receiving service. */
  readonly buyerReference: string | null;
  /** BT-11. */
  readonly projectReference: string | null;
  /** BT-12. */
  readonly contractReference: string | null;
  /** BT-13: in France the number of the engagement. */
  readonly orderReference: string | null;
  /** BT-14. */
  readonly salesOrderReference: string | null;
  /** BT-19. */
  readonly accountingReference: string | null;
  /** BT-20. */
  readonly paymentTerms: string | null;
  /** BG-1: BT-21, BT-22. */
  readonly notes: readonly { readonly subjectCode: string | null; readonly text: string | null }[];
  /** BG-3: BT-25, BT-26. */
  readonly precedingInvoices: readonly { readonly number: string | null; readonly issuedOn: DateText | null }[];
  /** BG-4. */
  readonly seller: EinvoiceParty;
  /** BG-7. */
  readonly buyer: EinvoiceParty;
  /** BG-10: BT-59, BT-60, BT-61. */
  readonly payee: { readonly name: string | null; readonly identifier: Identified | null; readonly legalRegistration: Identified | null } | null;
  /** BG-11: BT-62, BT-63. */
  readonly taxRepresentative: { readonly name: string | null; readonly vatNumber: string | null; readonly address: EinvoiceAddress | null } | null;
  /** BG-13: BT-70, BT-71, BT-72, and the address of BG-15. */
  readonly delivery: { readonly name: string | null; readonly location: Identified | null; readonly deliveredOn: DateText | null; readonly address: EinvoiceAddress | null } | null;
  /** BG-14: BT-73, BT-74. */
  readonly period: EinvoicePeriod | null;
  /** BG-16: BT-81, BT-82, BT-83, with the accounts of BG-17, the card of BG-18 and the mandate of BG-19. */
  readonly payment: readonly {
    readonly meansCode: string | null;
    readonly meansText: string | null;
    readonly remittance: string | null;
    /** BT-84 IBAN or account, BT-85 its name, BT-86 BIC. */
    readonly accounts: readonly { readonly iban: string | null; readonly name: string | null; readonly bic: string | null }[];
    /** BT-87, BT-88. */
    readonly card: { readonly number: string | null; readonly holder: string | null } | null;
    /** BT-89, BT-90, BT-91. */
    readonly mandate: { readonly reference: string | null; readonly creditor: string | null; readonly debtorIban: string | null } | null;
  }[];
  /** BG-20, BG-21. */
  readonly allowances: readonly EinvoiceAllowance[];
  /** BG-22. */
  readonly totals: {
    /** BT-106. */
    readonly lines: DecimalText | null;
    /** BT-107. */
    readonly allowances: DecimalText | null;
    /** BT-108. */
    readonly charges: DecimalText | null;
    /** BT-109. */
    readonly net: DecimalText | null;
    /** BT-110. */
    readonly vat: DecimalText | null;
    /** BT-111. */
    readonly vatInVatCurrency: DecimalText | null;
    /** BT-112. */
    readonly gross: DecimalText | null;
    /** BT-113. */
    readonly paid: DecimalText | null;
    /** BT-114. */
    readonly rounding: DecimalText | null;
    /** BT-115. */
    readonly payable: DecimalText | null;
  };
  /** BG-23. */
  readonly vat: readonly EinvoiceVat[];
  /** BG-24: BT-122, BT-123, BT-124. The files themselves are the gate's matter. */
  readonly supportingDocuments: readonly { readonly reference: string | null; readonly description: string | null; readonly location: string | null; readonly fileName: string | null }[];
  /** BG-25. */
  readonly lines: readonly EinvoiceLine[];
};

/** What a plain text seems to say, each to be checked by a person. */
export type TextProposal = {
  readonly number: string | null;
  readonly issuedOn: DateText | null;
  readonly dueOn: DateText | null;
  readonly net: DecimalText | null;
  readonly tax: DecimalText | null;
  readonly gross: DecimalText | null;
  readonly currency: string | null;
  readonly iban: string | null;
  readonly orderReference: string | null;
  /** SIRET or RIDET of the issuer, bare digits. */
  readonly sellerIdentifier: string | null;
};

/**
 * What was read in a file as an invoice. `unreadable`: it carries an XML that cannot be taken, and why; the rest still stands.
 * `text`: what its pages say, for a PDF that has text.
 */
export type InvoiceReading = {
  readonly einvoice: Einvoice | null;
  readonly unreadable: "doctype" | "too-big" | "not-xml" | "not-an-invoice" | null;
  readonly text: TextProposal | null;
};

/** What a check found: `code` is a rule's official identifier (« BR-CO-15 ») or one of ours (« GUICHET-… », listed with its words). */
export type Finding = {
  readonly code: string;
  /** `block` keeps a form from being sent; `warning` is shown and may be passed over; `information` is good to know. */
  readonly weight: "block" | "warning" | "information";
  /** The business terms that it is about: « BT-112 ». */
  readonly terms: readonly string[];
  /** Where, for a rule of a line or of a group, from 1; null for the document. */
  readonly place: number | null;
  /** What stood and what was expected, for the words. */
  readonly params: Readonly<Record<string, string>>;
  /** The reason that a refusal for it would carry (life cycle, statuses 207, 208, 210, 213). */
  readonly reason: string | null;
  /** The field of the deposit form beside which it is shown; null: at the head of the form. */
  readonly field: string | null;
};
