export type InvoiceEvent = never;
