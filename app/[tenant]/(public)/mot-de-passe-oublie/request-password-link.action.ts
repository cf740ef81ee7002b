"use server";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/app/_web/form-action";
import { requestPasswordLink } from "@/lib/accounts/request-password-link";

export const requestPasswordLinkAction = formAction(requestPasswordLink, async () => ({ message: (await getTranslations("accounts.forgotten"))("sent") }));
