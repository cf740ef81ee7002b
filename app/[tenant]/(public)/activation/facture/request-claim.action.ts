"use server";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/app/_web/form-action";
import { requestClaim } from "@/lib/debtors/request-claim";

export const requestClaimAction = formAction(requestClaim, async ({ email }) => ({ message: (await getTranslations("debtors.claim"))("sent", { email }) }));
