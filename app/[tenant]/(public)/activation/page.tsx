import { getTranslations } from "next-intl/server";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { RequestActivationForm } from "./request-activation.form";

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.activation"))("title") });

export default guardedPage("public", async ({ organization }) => {
  const t = await getTranslations("accounts");
  const claim = await getTranslations("debtors.claim");
  return (
    <Narrow>
      <PageTitle eyebrow={organization.name} lead={t("activation.lead")}>{t("activation.title")}</PageTitle>
      <Section card>
        <ClientWords groups={["accounts"]}><RequestActivationForm /></ClientWords>
        <ul className="mt-7 flex flex-col gap-2 border-t border-line pt-6">
          <li>{claim("offer")} <TextLink href="/activation/facture">{claim("offerLink")}</TextLink></li>
          <li><TextLink href="/mot-de-passe-oublie">{t("signIn.forgotten")}</TextLink></li>
          <li><TextLink href="/inscription">{t("signIn.signUp")}</TextLink></li>
        </ul>
      </Section>
    </Narrow>
  );
});
