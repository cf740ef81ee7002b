"use server";
import { formAction } from "@/app/_web/form-action";
import { findBill } from "@/lib/payments/find-bill";
import { openGuestPayment } from "@/lib/payments/open-guest-payment";

export const findBillAction = formAction(findBill, ({ billId, key }) => `/payer/${billId}?cle=${key}`);
export const openGuestPaymentAction = formAction(openGuestPayment, ({ page }) => page);
