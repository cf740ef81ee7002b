"use server";
import { formAction } from "@/app/_web/form-action";
import { setPassword } from "@/lib/accounts/set-password";

export const setPasswordAction = formAction(setPassword, () => "/connexion?enregistre=1");
