import type { lifecycleCodes, RefusalReason } from "./invoice";

/** A move of the life cycle: the code that the invoice leaves (null: none yet) and the one that it takes. */
type Move<Type extends string, From extends number | null, To extends number, More = unknown> = {
  readonly type: Type;
  readonly invoiceId: string;
  readonly payload: { readonly from: From; readonly to: To; readonly number: string } & More;
};

type Codes = typeof lifecycleCodes;

export type InvoiceEvent =
  | Move<"invoice.deposited", null, Codes["deposited"]>
  | Move<"invoice.made-available", Codes["deposited"], Codes["available"]>
  | Move<"invoice.taken-in-charge", Codes["available"], Codes["in-charge"]>
  | Move<"invoice.approved", Codes["in-charge"], Codes["approved"]>
  | Move<"invoice.refused", Codes["in-charge"], Codes["refused"], { readonly reasonCode: RefusalReason; readonly reason: string }>;
