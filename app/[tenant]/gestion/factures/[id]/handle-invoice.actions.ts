"use server";
import { formAction } from "@/app/_web/form-action";
import { approveInvoice } from "@/lib/invoices/approve-invoice";
import { refuseInvoice } from "@/lib/invoices/refuse-invoice";
import { takeInvoiceInCharge } from "@/lib/invoices/take-invoice-in-charge";

const pageOf = ({ id }: { id: string }) => `/gestion/factures/${id}?fait=1`;

export const takeInvoiceInChargeAction = formAction(takeInvoiceInCharge, pageOf);
export const approveInvoiceAction = formAction(approveInvoice, pageOf);
export const refuseInvoiceAction = formAction(refuseInvoice, pageOf);
