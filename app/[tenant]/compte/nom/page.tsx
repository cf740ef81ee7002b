import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { myInformation } from "@/lib/accounts/my-account.queries";
import { ChangeNameForm } from "./change-name.form";

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.changeName"))("title") });

export default guardedPage("signed-in", async (scope) => {
  const [t, nav] = await Promise.all([getTranslations("accounts.changeName"), getTranslations("accounts.nav")]);
  const { name } = await myInformation(scope);
  return (
    <Narrow>
      <BackLink href="/compte/informations">{nav("information")}</BackLink>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <Section card><ClientWords groups={["accounts"]}><ChangeNameForm name={name ?? ""} /></ClientWords></Section>
    </Narrow>
  );
});
