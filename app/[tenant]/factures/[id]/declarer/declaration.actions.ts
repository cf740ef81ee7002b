"use server";
import { formAction } from "@/app/_web/form-action";
import { declarePayment } from "@/lib/payments/declare-payment";
import { withdrawDeclaration } from "@/lib/payments/withdraw-declaration";

const pageOf = ({ billId }: { billId: string }) => `/factures/${billId}`;

export const declarePaymentAction = formAction(declarePayment, pageOf);
export const withdrawDeclarationAction = formAction(withdrawDeclaration, pageOf);
