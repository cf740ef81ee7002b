import { validEinvoice, type EinvoiceDraft } from "@/tests/support/valid-einvoice";

/** An invoice that keeps every rule, what it becomes when it breaks one, and the rules that cannot but break with that one. */
export type Example = { readonly kept: () => EinvoiceDraft; readonly broken: () => EinvoiceDraft; readonly alongside: readonly string[] };

export type Change = (draft: EinvoiceDraft) => unknown;
export const from = (valid: () => EinvoiceDraft, change: Change, ...alongside: string[]): Example => ({
  kept: valid,
  broken: () => {
    const draft = valid();
    change(draft);
    return draft;
  },
  alongside,
});
export const example = (change: Change, ...alongside: string[]): Example => from(validEinvoice, change, ...alongside);

export const vat = (draft: EinvoiceDraft) => draft.vat[0]!;

/** The VAT and what follows from it. */
export const withTax = (draft: EinvoiceDraft, tax: number) => {
  vat(draft).amount = `${tax}.00`;
  Object.assign(draft.totals, { vat: `${tax}.00`, gross: `${190 + tax}.00`, payable: `${162 + tax}.00` });
};
