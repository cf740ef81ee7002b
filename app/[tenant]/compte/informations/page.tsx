import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import { guardedPage } from "@/app/_web/guarded-page";
import { myMailFrequencies } from "@/lib/accounts/mail-preference.queries";
import { myInformation } from "@/lib/accounts/my-account.queries";
import { myAlerts } from "@/lib/bills/alerts.queries";
import { AlertsPart, DataPart, MailsPart, PersonPart, SecurityPart } from "./information-parts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.information"))("title") });

const saved = ["nom", "mot-de-passe", "alertes"] as const;

/** « Mes informations » (S2.8): all that one may change of one's own account, each behind its own page. */
export default guardedPage("signed-in", async (scope, { searchParams }: Props) => {
  const t = await getTranslations("accounts.information");
  const { fait } = await searchParams;
  const done = saved.find((one) => one === fait);
  const information = await myInformation(scope);
  const alerts = await myAlerts(scope);
  const frequencies = await myMailFrequencies(scope);
  return (
    <>
      <PageTitle eyebrow={scope.organization.name} lead={t("lead")}>{t("title")}</PageTitle>
      <Stack gap="medium">
        {done && <Notice tone="success" live>{t(`saved.${done}`)}</Notice>}
        <PersonPart information={information} />
        <SecurityPart information={information} scope={scope} />
        {alerts.hasBills && <AlertsPart newBills={alerts.newBills} scope={scope} />}
        {frequencies && <MailsPart frequencies={frequencies} />}
        <DataPart />
      </Stack>
    </>
  );
});
