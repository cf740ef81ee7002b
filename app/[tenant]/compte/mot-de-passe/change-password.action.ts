"use server";
import { formAction } from "@/app/_web/form-action";
import { changePassword } from "@/lib/accounts/change-password";
import { thisSession } from "../this-session";

export const changePasswordAction = formAction(changePassword, () => "/compte/informations?fait=mot-de-passe", thisSession);
