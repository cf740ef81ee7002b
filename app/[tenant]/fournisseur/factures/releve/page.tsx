import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { Notice } from "@/app/_ui/panel/notice";
import { guardedPage } from "@/app/_web/guarded-page";
import { establishmentStatement, mostStated } from "@/lib/invoices/statement.queries";
import { dateAt, formatShortDate } from "@/lib/kernel/dates";
import { readPeriod, unreadDays } from "@/lib/kernel/period";
import { StatementChoice, StatementStates, StatementTable, StatementTotals } from "./statement-parts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("invoices.statement"))("title") });

export default guardedPage("signed-in", async (scope, { searchParams }: Props) => {
  const [t, locale] = [await getTranslations("invoices.statement"), await getLocale()];
  const asked = await searchParams;
  const period = readPeriod(asked, dateAt(scope.now, scope.organization.timeZone));
  const found = await establishmentStatement(scope, typeof asked.etablissement === "string" ? asked.etablissement : null, period);
  const back = <BackLink href="/fournisseur/factures">{t("back")}</BackLink>;
  if (!found) return <>{back}<PageTitle>{t("title")}</PageTitle><EmptyState icon="invoice" title={t("none")}>{t("noneBody")}</EmptyState></>;
  const { establishments, statement } = found;
  const { from, to, establishment } = statement;
  const days = { from: formatShortDate(from, locale), to: formatShortDate(to, locale) };
  const pdf = <ButtonLink href={`/fournisseur/factures/releve/${from}_${to}.pdf?etablissement=${establishment.id}`} plain variant="primary" icon="download">{t("pdf")}</ButtonLink>;
  return (
    <>
      {back}
      <PageTitle lead={t("lead")} actions={statement.rows.length > 0 ? pdf : undefined}>{t("title")}</PageTitle>
      <Stack gap="medium">
        <StatementChoice establishments={establishments} statement={statement} unread={unreadDays(asked)} />
        {statement.isTooLong && <Notice>{t("tooLong", { most: mostStated })}</Notice>}
        {!statement.isTooLong && statement.rows.length === 0 && <EmptyState icon="invoice" title={t("empty", days)} />}
        {statement.rows.length > 0 && <><StatementTotals totals={statement.totals} /><StatementStates states={statement.states} /><StatementTable statement={statement} /></>}
      </Stack>
    </>
  );
});
