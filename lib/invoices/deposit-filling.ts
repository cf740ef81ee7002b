import { isDay } from "@/lib/kernel/dates";
import { absolute, compare, decimalText, parseDecimal, rounded, subtract, toMinor, zero, type DecimalText } from "@/lib/kernel/decimal";
import type { Einvoice } from "@/lib/kernel/einvoice";
import type { InvoiceReading, TextProposal } from "@/lib/kernel/invoice-reading";
import { unwrappedIdentifier } from "@/lib/kernel/establishment-identifier";
import { bareIban } from "@/lib/kernel/iban";
import { amountText, isCurrency, parseAmount, type Currency } from "@/lib/kernel/money";
import type { DraftField, DraftValues } from "./draft";

/** Where a value comes from: the data of an electronic invoice, or what the text of the pages seems to say. */
export type FillingSource = "file" | "text";
export type Filled = { readonly value: string; readonly source: FillingSource };
/** What a file offers for the fields of the deposit form, in the form's own words. */
export type Filling = Readonly<Partial<Record<DraftField, Filled>>>;

/** Among what the file's values are chosen. */
export type FillingChoices = {
  readonly currencies: readonly Currency[];
  readonly establishments: readonly { readonly id: string; readonly scheme: string; readonly identifier: string }[];
  readonly departments: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly ribs: readonly { readonly id: string; readonly establishmentId: string; readonly iban: string }[];
};

/** UNTDID 1001: the types that give money back, of those that EN 16931 admits. */
const creditTypes = ["81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532"];

const amountOf = (text: DecimalText | null, currency: string | null): string | null => {
  const read = parseDecimal(text);
  const minor = read && currency && isCurrency(currency) ? toMinor(absolute(read), currency) : null;
  return minor === null ? text : amountText({ minor, currency: currency as Currency });
};

/** A category of no tax may leave the total of taxes out: it is then what stands between the two others. */
function taxOf({ net, vat, gross }: Einvoice["totals"]): DecimalText | null {
  const [without, withTax] = [parseDecimal(net), parseDecimal(gross)];
  if (vat !== null || !without || !withTax) return vat;
  return decimalText(rounded(subtract(withTax, without), 2));
}

const isNegative = (text: DecimalText | null): boolean => compare(parseDecimal(text) ?? zero, zero) < 0;
const isCredit = ({ typeCode, totals }: Einvoice): boolean => creditTypes.includes(typeCode ?? "") || isNegative(totals.gross);
const sellersOf = ({ seller }: Einvoice): string[] =>
  [seller.legalRegistration, ...seller.identifiers, seller.electronicAddress].flatMap((one) => (one ? [unwrappedIdentifier(one.value)] : []));

/** The one establishment that the file names, whole or by its SIREN or RID. */
function establishmentOf(named: readonly string[], { establishments }: FillingChoices): string | null {
  const exact = establishments.filter(({ identifier }) => named.includes(identifier));
  const found = exact.length > 0 ? exact : establishments.filter(({ identifier, scheme }) => named.includes(identifier.slice(0, scheme === "SIRET" ? 9 : 7)));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

const sameWords = (one: string, other: string) => one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();
const departmentOf = (written: string | null, { departments }: FillingChoices): string | null =>
  (written && departments.find(({ code, name }) => sameWords(code, written) || sameWords(name, written))?.id) || null;

function ribOf(ibans: readonly (string | null)[], establishmentId: string | null, { ribs }: FillingChoices): string | null {
  const named = ibans.flatMap((iban) => (iban ? [bareIban(iban)] : []));
  return ribs.find((rib) => named.includes(rib.iban) && (establishmentId === null || rib.establishmentId === establishmentId))?.id ?? null;
}

type Offer = Partial<Record<DraftField, string | null>>;

function fromData(einvoice: Einvoice, choices: FillingChoices): Offer {
  const { totals, currency, buyerReference, payment, precedingInvoices: [preceding] } = einvoice;
  const establishmentId = establishmentOf(sellersOf(einvoice), choices);
  const credit = isCredit(einvoice);
  return {
    establishmentId, kind: credit ? "credit-note" : "invoice", number: einvoice.number, issuedOn: einvoice.issuedOn, dueOn: einvoice.dueOn, currency,
    net: amountOf(totals.net, currency), tax: amountOf(taxOf(totals), currency), gross: amountOf(totals.gross, currency),
    creditedNumber: credit ? (preceding?.number ?? null) : null, orderReference: einvoice.orderReference, receivingService: buyerReference,
    departmentId: departmentOf(buyerReference, choices), ribId: credit ? null : ribOf(payment.flatMap(({ accounts }) => accounts.map(({ iban }) => iban)), establishmentId, choices),
  };
}

function fromText(text: TextProposal, choices: FillingChoices): Offer {
  const { number, issuedOn, dueOn, currency, orderReference, iban, sellerIdentifier } = text;
  const establishmentId = sellerIdentifier ? establishmentOf([unwrappedIdentifier(sellerIdentifier)], choices) : null;
  return {
    establishmentId, number, issuedOn, dueOn, currency, orderReference, ribId: ribOf([iban], establishmentId, choices),
    net: amountOf(text.net, currency), tax: amountOf(text.tax, currency), gross: amountOf(text.gross, currency),
  };
}

/** What the form has a place for: a currency that the organisation takes, a day that is one. */
function fits(field: DraftField, value: string, { currencies }: FillingChoices): boolean {
  if (field === "currency") return currencies.some((known) => known === value);
  return field !== "issuedOn" && field !== "dueOn" ? true : isDay(value);
}

/** The form's values as a file gives them: the electronic data first, then, where there is none, what the text proposes. Nothing is taken from what cannot be read. */
export function fillingOf({ einvoice, text }: InvoiceReading, choices: FillingChoices): Filling {
  const offers: [Offer, FillingSource][] = [];
  if (einvoice) offers.push([fromData(einvoice, choices), "file"]);
  if (text) offers.push([fromText(text, choices), "text"]);
  const filling: Partial<Record<DraftField, Filled>> = {};
  for (const [offer, source] of offers) {
    for (const [field, value] of Object.entries(offer) as [DraftField, string | null][]) {
      if (value !== null && value.trim() !== "" && !(field in filling) && fits(field, value, choices)) filling[field] = { value: value.trim(), source };
    }
  }
  return filling;
}

const amountFields: readonly DraftField[] = ["net", "tax", "gross"];

/** Whether what stands in a field says the same as the file: amounts as amounts, words but for spaces. */
function saysSame(field: DraftField, typed: string, value: string, currency: string): boolean {
  if (amountFields.includes(field) && isCurrency(currency)) {
    const [one, other] = [parseAmount(typed, currency), parseAmount(value, currency)];
    if (one !== null && other !== null) return one === other;
  }
  return typed.replace(/\s+/g, " ").trim() === value.replace(/\s+/g, " ").trim();
}

/** A field beside the file: it says the same, or something else. */
export type Comparison = Filled & { readonly same: boolean };
export type Comparisons = Readonly<Partial<Record<DraftField, Comparison>>>;

/** Each field that was filled, beside what the file says of it. One that is empty is compared with nothing. */
export function compareFilling(values: DraftValues, filling: Filling): Comparisons {
  const compared: Partial<Record<DraftField, Comparison>> = {};
  for (const [field, filled] of Object.entries(filling) as [DraftField, Filled][]) {
    const typed = values[field] ?? "";
    if (typed !== "") compared[field] = { ...filled, same: saysSame(field, typed, filled.value, values.currency ?? "") };
  }
  return compared;
}

/** What a form shows before anything is typed: an invoice rather than a credit note, the first currency, the only establishment and its usual RIB. */
const presetFields: readonly DraftField[] = ["kind", "currency", "establishmentId", "ribId"];

/** The values with those of the file in the empty fields. As long as neither number nor total stands there, what the form had chosen by itself follows the file too. */
export function filledIn(values: DraftValues, filling: Filling): DraftValues {
  const untouched = !values.number && !values.gross;
  const filled: Partial<Record<DraftField, string>> = { ...values };
  for (const [field, { value }] of Object.entries(filling) as [DraftField, Filled][]) {
    if (!filled[field] || (untouched && presetFields.includes(field))) filled[field] = value;
  }
  return filled;
}
