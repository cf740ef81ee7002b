"use server";
import { formAction } from "@/app/_web/form-action";
import { confirmClaim } from "@/lib/debtors/confirm-claim";
import { sendClaimCode } from "@/lib/debtors/send-claim-code";

export const sendClaimCodeAction = formAction(sendClaimCode, ({ id }) => `/factures/rattacher?envoye=${id}#demande-${id}`);
export const confirmClaimAction = formAction(confirmClaim, () => "/factures/rattacher?fait=1");
