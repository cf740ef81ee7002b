import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { RequestClaimForm } from "./request-claim.form";

export const generateMetadata = async () => ({ title: (await getTranslations("debtors.claim"))("title") });

/** Activation by a paper bill: for those whose address nobody knows. */
export default guardedPage("public", async ({ organization }) => {
  const t = await getTranslations("debtors.claim");
  return (
    <Narrow>
      <BackLink href="/activation">{t("back")}</BackLink>
      <PageTitle eyebrow={organization.name} lead={t("lead")}>{t("title")}</PageTitle>
      <Stack gap="medium">
        <Section card><ClientWords groups={["debtors"]}><RequestClaimForm /></ClientWords></Section>
        <Notice title={t("nextTitle")}>{t("next")}</Notice>
      </Stack>
    </Narrow>
  );
});
