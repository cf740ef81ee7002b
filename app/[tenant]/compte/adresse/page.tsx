import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { myInformation } from "@/lib/accounts/my-account.queries";
import { ChangeEmailForm } from "./change-email.form";

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.changeEmail"))("title") });

/** Nothing changes here: the link of the message that is sent leads to `/adresse/<token>`, where it does. */
export default guardedPage("signed-in", async (scope) => {
  const [t, nav] = await Promise.all([getTranslations("accounts.changeEmail"), getTranslations("accounts.nav")]);
  const { email } = await myInformation(scope);
  return (
    <Narrow>
      <BackLink href="/compte/informations">{nav("information")}</BackLink>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <Section card><ClientWords groups={["accounts"]}><ChangeEmailForm email={email} /></ClientWords></Section>
    </Narrow>
  );
});
