import { getTranslations } from "next-intl/server";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { passwordLength } from "@/lib/accounts/account";
import { myInformation } from "@/lib/accounts/my-account.queries";
import { ChangePasswordForm } from "./change-password.form";

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.changePassword"))("title") });

export default guardedPage("signed-in", async (scope) => {
  const [t, nav] = await Promise.all([getTranslations("accounts.changePassword"), getTranslations("accounts.nav")]);
  const { email, minimum } = await myInformation(scope);
  return (
    <Narrow>
      <BackLink href="/compte/informations">{nav("information")}</BackLink>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <Stack gap="medium">
        <Section card><ClientWords groups={["accounts"]}><ChangePasswordForm email={email} min={passwordLength[minimum]} /></ClientWords></Section>
        <p><TextLink href="/mot-de-passe-oublie">{t("forgotten")}</TextLink></p>
      </Stack>
    </Narrow>
  );
});
