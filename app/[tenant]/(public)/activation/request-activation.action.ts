"use server";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/app/_web/form-action";
import { requestActivation } from "@/lib/accounts/request-activation";

export const requestActivationAction = formAction(requestActivation, async ({ wording, email }) => {
  const t = await getTranslations("accounts.activation");
  return { message: wording === "exact" ? t("sentExact") : t("sentNeutral", { email }) };
});
