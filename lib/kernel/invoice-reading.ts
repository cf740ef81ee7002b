import type { DateText } from "./dates";
import type { DecimalText } from "./decimal";
import type { Einvoice } from "./einvoice";

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
