"use server";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/app/_web/form-action";
import { renewLink } from "@/lib/accounts/renew-link";

export const renewLinkAction = formAction(renewLink, async () => ({ message: (await getTranslations("accounts.stale"))("sent") }));
