"use server";
import { formAction } from "@/app/_web/form-action";
import { activateAccount } from "@/lib/accounts/activate-account";

export const activateAccountAction = formAction(activateAccount, () => "/connexion?enregistre=1");
