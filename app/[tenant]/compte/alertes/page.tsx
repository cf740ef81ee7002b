import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { myInformation } from "@/lib/accounts/my-account.queries";
import { myAlerts } from "@/lib/bills/alerts.queries";
import { ChooseAlertsForm } from "./choose-alerts.form";

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.alerts"))("title") });

/** Whether this organisation may write when it puts new bills online (S2.10). */
export default guardedPage("signed-in", async (scope) => {
  const [t, nav] = await Promise.all([getTranslations("accounts.alerts"), getTranslations("accounts.nav")]);
  const { name: organization, announcesBills } = scope.organization;
  const { email } = await myInformation(scope);
  const { newBills, hasBills } = await myAlerts(scope);
  return (
    <Narrow>
      <BackLink href="/compte/informations">{nav("information")}</BackLink>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      {hasBills ? (
        <Stack gap="medium">
          {!announcesBills && <Notice>{t("off", { organization })}</Notice>}
          <Section card><ClientWords groups={["accounts"]}><ChooseAlertsForm organization={organization} email={email} newBills={newBills} /></ClientWords></Section>
        </Stack>
      ) : <EmptyState title={t("none", { organization })}>{t("noneBody")}</EmptyState>}
    </Narrow>
  );
});
