import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/button/button";
import { DateField } from "@/app/_ui/form/text-field";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { guardedPage } from "@/app/_web/guarded-page";
import { dateAt } from "@/lib/kernel/dates";
import { readPeriod, unreadDays } from "@/lib/kernel/period";

export const generateMetadata = async () => ({ title: (await getTranslations("bills.download"))("title") });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default guardedPage("signed-in", async ({ organization, now }, { searchParams }: Props) => {
  const t = await getTranslations("bills");
  const asked = await searchParams;
  const notDate = (await getTranslations("validation"))("notDate");
  const error = (name: "du" | "au") => (unreadDays(asked).includes(name) ? notDate : undefined);
  const { from, to } = readPeriod(asked, dateAt(now, organization.timeZone));
  return (
    <Narrow>
      <BackLink href="/factures">{t("page.back")}</BackLink>
      <PageTitle lead={t("download.lead")}>{t("download.title")}</PageTitle>
      <form action="/factures/telecharger/archive.zip" method="get" className="flex flex-col gap-6">
        <DateField id="du" name="du" label={t("download.from")} hint={t("download.hint")} defaultValue={from} error={error("du")} />
        <DateField id="au" name="au" label={t("download.to")} defaultValue={to} error={error("au")} />
        <div><Button type="submit" variant="primary" icon="download">{t("download.submit")}</Button></div>
        <p className="text-sm text-muted">{t("download.large")}</p>
      </form>
    </Narrow>
  );
});
