import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow } from "@/app/_ui/layout/section";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { alertsLink } from "@/lib/bills/alerts.queries";
import { StopAlertsForm } from "./stop-alerts.form";

type Props = { params: Promise<{ token: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.alerts"))("stopTitle") });

/** The link of every alert: one button stops them, without signing in (S2.10). Opening the page changes nothing. */
export default guardedPage("public", async (scope, { params }: Props) => {
  const { token } = await params;
  const t = await getTranslations("accounts.alerts");
  const link = await alertsLink(scope, token);
  const organization = scope.organization.name;
  const choose = <ButtonLink href="/compte/alertes">{t("choose")}</ButtonLink>;
  if (!link || link.stale) return <Narrow><PageTitle lead={t("deadLead")}>{t("deadTitle")}</PageTitle>{choose}</Narrow>;
  if (!link.wanted) return <Narrow><PageTitle lead={t("stoppedLead", { organization })}>{t("stoppedTitle")}</PageTitle>{choose}</Narrow>;
  return (
    <Narrow>
      <PageTitle eyebrow={organization} lead={t("stopLead", { organization })}>{t("stopTitle")}</PageTitle>
      <ClientWords groups={["accounts"]}><StopAlertsForm token={token} /></ClientWords>
    </Narrow>
  );
});
