"use server";
import { formAction } from "@/app/_web/form-action";
import { confirmDeclaration } from "@/lib/payments/confirm-declaration";
import { dropDeclaration } from "@/lib/payments/drop-declaration";
import { recordPayment } from "@/lib/payments/record-payment";

export const confirmDeclarationAction = formAction(confirmDeclaration, ({ billId }) => `/gestion/titres/${billId}?fait=confirme`);
export const dropDeclarationAction = formAction(dropDeclaration, ({ billId }) => `/gestion/titres/${billId}?fait=ecarte`);
export const recordPaymentAction = formAction(recordPayment, ({ billId }) => `/gestion/titres/${billId}?fait=enregistre`);
