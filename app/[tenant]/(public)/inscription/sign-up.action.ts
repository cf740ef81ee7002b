"use server";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/app/_web/form-action";
import { signUp } from "@/lib/accounts/sign-up";

export const signUpAction = formAction(signUp, async ({ email }) => ({ message: (await getTranslations("accounts.signUp"))("sent", { email }) }));
