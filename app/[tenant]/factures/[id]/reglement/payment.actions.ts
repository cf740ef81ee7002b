"use server";
import type { FormState } from "@/app/_ui/form/form-state";
import { formAction } from "@/app/_web/form-action";
import { cancelPayment } from "@/lib/payments/cancel-payment";
import { openPayment } from "@/lib/payments/open-payment";
import { keepQueue } from "../../reglement/queue-cookie";

const open = formAction(openPayment, ({ page }) => page);

/** In the same tab: a window of its own is what browsers block. The queue that the bill is part of, if any, is found again on the way back. */
export async function openPaymentAction(previous: FormState, form: FormData): Promise<FormState> {
  await keepQueue(form.get("suite"));
  return open(previous, form);
}

export const cancelPaymentAction = formAction(cancelPayment, ({ billId }) => `/factures/${billId}/reglement/retour`);
