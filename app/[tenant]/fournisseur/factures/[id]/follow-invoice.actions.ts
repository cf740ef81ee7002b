"use server";
import { formAction } from "@/app/_web/form-action";
import { acknowledgeRefusal } from "@/lib/invoices/acknowledge-refusal";
import { cancelInvoice } from "@/lib/invoices/cancel-invoice";
import { confirmPayment } from "@/lib/invoices/confirm-payment";
import { readdressInvoice } from "@/lib/invoices/readdress-invoice";

const pageOf = (id: string, done: string) => `/fournisseur/factures/${id}?fait=${done}`;

export const readdressInvoiceAction = formAction(readdressInvoice, ({ id }) => pageOf(id, "readressee"));
export const cancelInvoiceAction = formAction(cancelInvoice, ({ id }) => pageOf(id, "retiree"));
export const acknowledgeRefusalAction = formAction(acknowledgeRefusal, ({ id }) => pageOf(id, "prise-en-note"));
export const confirmPaymentAction = formAction(confirmPayment, ({ id }) => pageOf(id, "encaissee"));
