import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { RequestPasswordLinkForm } from "./request-password-link.form";

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.forgotten"))("title") });

export default guardedPage("public", async ({ organization }) => {
  const t = await getTranslations("accounts");
  return (
    <Narrow>
      <BackLink href="/connexion">{t("signIn.title")}</BackLink>
      <PageTitle eyebrow={organization.name} lead={t("forgotten.lead")}>{t("forgotten.title")}</PageTitle>
      <Section card><ClientWords groups={["accounts"]}><RequestPasswordLinkForm /></ClientWords></Section>
    </Narrow>
  );
});
