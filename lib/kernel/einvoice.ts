import type { DateText } from "./dates";
import type { DecimalText } from "./decimal";
import type { EinvoiceAddress, EinvoiceAllowance, EinvoiceLine, EinvoiceParty, EinvoicePeriod, EinvoiceVat, Identified } from "./einvoice-parts";

export const einvoiceSyntaxes = ["facturx", "ubl", "cii"] as const;
/** Factur-X: CII inside a PDF. */
export type EinvoiceSyntax = (typeof einvoiceSyntaxes)[number];

/** How much of the model a file promises, least first: MINIMUM and BASIC WL have no lines. */
export const einvoiceProfiles = ["minimum", "basic-wl", "basic", "en16931", "extended"] as const;
export type EinvoiceProfile = (typeof einvoiceProfiles)[number];

/**
 * An electronic invoice in the terms of EN 16931-1, whatever its syntax: BT are its business terms, BG its groups. What the file does not say is
 * null, or an empty list; what it says badly stays as it was written, so that a rule can name it.
 */
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
