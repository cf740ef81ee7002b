"use server";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/app/_web/form-action";
import { scope } from "@/app/_web/scope";
import { originAt } from "@/lib/kernel/organization-settings";
import { changeHost } from "@/lib/organizations/change-host";

/** The page stays: the address that it was opened at may answer no more. */
export const changeHostAction = formAction(changeHost, async ({ host }) => {
  const [t, { organization }] = [await getTranslations("organizations.settings.host"), await scope()];
  return { message: t("changed", { address: originAt(host, organization) }) };
});
