import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow } from "@/app/_ui/layout/section";
import { guardedPage } from "@/app/_web/guarded-page";

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.closing"))("closed") });

/** Where one arrives once the account is closed: there is nobody signed in any more. */
export default guardedPage("public", async () => {
  const [t, common] = await Promise.all([getTranslations("accounts.closing"), getTranslations("common")]);
  return (
    <Narrow>
      <PageTitle lead={t("closedLead")}>{t("closed")}</PageTitle>
      <ButtonLink href="/" variant="primary">{common("home")}</ButtonLink>
    </Narrow>
  );
});
