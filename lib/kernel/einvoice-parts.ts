import type { DateText } from "./dates";
import type { DecimalText } from "./decimal";

/** The groups that an electronic invoice (einvoice.ts) is made of, in the terms of EN 16931-1. */

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
