"use server";
import { formAction } from "@/app/_web/form-action";
import { cancelPayment } from "@/lib/payments/cancel-payment";
import { findBill } from "@/lib/payments/find-bill";
import { openGuestPayment } from "@/lib/payments/open-guest-payment";
import { backPath } from "./guest-path";

export const findBillAction = formAction(findBill, ({ billId, key }) => `/payer/${billId}?cle=${key}`);
export const openGuestPaymentAction = formAction(openGuestPayment, ({ page }) => page);
export const cancelGuestPaymentAction = formAction(cancelPayment, ({ paymentId }) => backPath(paymentId));
