import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow } from "@/app/_ui/layout/section";
import { guardedPage } from "@/app/_web/guarded-page";

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.changeEmail"))("confirmed") });

/** Where one arrives once a new address is confirmed, signed in here or not. */
export default guardedPage("public", async () => {
  const t = await getTranslations("accounts.changeEmail");
  return (
    <Narrow>
      <PageTitle lead={t("confirmedLead")}>{t("confirmed")}</PageTitle>
      <ButtonLink href="/compte" variant="primary">{t("goOn")}</ButtonLink>
    </Narrow>
  );
});
