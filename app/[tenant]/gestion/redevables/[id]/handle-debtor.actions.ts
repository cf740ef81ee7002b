"use server";
import { formAction } from "@/app/_web/form-action";
import { confirmAddress } from "@/lib/debtors/confirm-address";
import { confirmClaimByAgent } from "@/lib/debtors/confirm-claim-by-agent";
import { correctDebtor } from "@/lib/debtors/correct-debtor";
import { dropAddress } from "@/lib/debtors/drop-address";
import { dropClaim } from "@/lib/debtors/drop-claim";
import { inviteDebtor } from "@/lib/debtors/invite-debtor";

export const correctDebtorAction = formAction(correctDebtor, ({ id, proposed }) => `/gestion/redevables/${id}?fait=${proposed ? "proposee" : "corrige"}`);
export const inviteDebtorAction = formAction(inviteDebtor, ({ id }) => `/gestion/redevables/${id}?fait=invite`);
export const confirmAddressAction = formAction(confirmAddress, ({ id }) => `/gestion/redevables/${id}?fait=decide`);
export const dropAddressAction = formAction(dropAddress, ({ id }) => `/gestion/redevables/${id}?fait=corrige`);
export const confirmClaimByAgentAction = formAction(confirmClaimByAgent, ({ debtorId }) => `/gestion/redevables/${debtorId}?fait=decide`);
export const dropClaimAction = formAction(dropClaim, ({ debtorId }) => `/gestion/redevables/${debtorId}?fait=decide`);
