import { getTranslations } from "next-intl/server";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { SignUpForm } from "./sign-up.form";

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.signUp"))("title") });

export default guardedPage("public", async ({ organization }) => {
  const t = await getTranslations("accounts");
  return (
    <Narrow>
      <PageTitle eyebrow={organization.name} lead={t("signUp.lead")}>{t("signUp.title")}</PageTitle>
      <Section card>
        <ClientWords groups={["accounts"]}><SignUpForm /></ClientWords>
        <p className="mt-7 border-t border-line pt-6">{t("signUp.already")} <TextLink href="/connexion">{t("newPassword.signIn")}</TextLink></p>
      </Section>
    </Narrow>
  );
});
