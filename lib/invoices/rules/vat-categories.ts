/** A category of VAT (UNTDID 5305) and what its ten rules ask. `prefix`: that of their identifiers. */
export type VatCategory = {
  readonly code: string;
  readonly prefix: string;
  /** Which registrations stand: of the seller (VAT number, that of its representative, or another tax number), of the buyer; `none`: no VAT number at all. */
  readonly parties: "seller" | "seller-vat" | "seller-and-buyer" | "seller-vat-and-buyer-vat" | "none";
  readonly rate: "positive" | "zero" | "zero-or-more" | "absent";
  /** Whether it has a group of the breakdown for each rate; else exactly one. */
  readonly byRate: boolean;
  readonly taxed: boolean;
  /** Whether a reason of exemption is due, or must not stand. */
  readonly exemption: "due" | "none";
};

const taxed = { parties: "seller", byRate: true, taxed: true, exemption: "none" } as const;
const untaxed = { rate: "zero", byRate: false, taxed: false, exemption: "due" } as const;

/** BR-AF and BR-AG are called BR-IG and BR-IP in the first edition of the norm. */
export const vatCategories: readonly VatCategory[] = [
  { ...taxed, code: "S", prefix: "S", rate: "positive" },
  { ...taxed, code: "L", prefix: "AF", rate: "zero-or-more" },
  { ...taxed, code: "M", prefix: "AG", rate: "zero-or-more" },
  { ...untaxed, code: "Z", prefix: "Z", parties: "seller", exemption: "none" },
  { ...untaxed, code: "E", prefix: "E", parties: "seller" },
  { ...untaxed, code: "AE", prefix: "AE", parties: "seller-and-buyer" },
  { ...untaxed, code: "K", prefix: "IC", parties: "seller-vat-and-buyer-vat" },
  { ...untaxed, code: "G", prefix: "G", parties: "seller-vat" },
  { ...untaxed, code: "O", prefix: "O", parties: "none", rate: "absent" },
];
