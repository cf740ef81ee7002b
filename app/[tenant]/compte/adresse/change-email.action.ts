"use server";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/app/_web/form-action";
import { changeEmail } from "@/lib/accounts/change-email";

export const changeEmailAction = formAction(changeEmail, async ({ email }) => ({ message: (await getTranslations("accounts.changeEmail"))("sent", { email }) }));
