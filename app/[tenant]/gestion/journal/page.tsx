import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Section, Stack } from "@/app/_ui/layout/section";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { Pager } from "@/app/_ui/table/pager";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { chainState } from "@/lib/audits/chain-state.queries";
import { agentsOf, filterNames, journal } from "@/lib/audits/journal.queries";
import { ChainFacts, LastVerification } from "./chain-parts";
import { addressOf, folder, readChoice, type SearchParams } from "./choice";
import { ActiveFilters, ExportForm, JournalFilters } from "./journal-filters";
import { JournalTable } from "./journal-table";
import { VerifyForm } from "./verify.form";

export const generateMetadata = async () => ({ title: (await getTranslations("audits"))("title") });

export default guardedPage("agent", async (scope, { searchParams }: { searchParams: SearchParams }) => {
  const t = await getTranslations("audits");
  const { timeZone } = scope.organization;
  const choice = readChoice(await searchParams);
  const { items, previous, next } = await journal(scope, choice.filter, choice.place);
  const names = { agents: await agentsOf(scope), ...(await filterNames(scope, choice.filter)) };
  const state = await chainState(scope);
  const narrowed = Object.keys(choice.raw).length > 0;
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <Stack>
        <Stack gap="medium">
          <JournalFilters choice={choice} names={names} />
          <ActiveFilters choice={choice} names={names} />
          {items.length > 0 && (
            <div>
              <JournalTable rows={items} timeZone={timeZone} />
              <Pager previous={addressOf(choice, "avant", previous)} next={addressOf(choice, "apres", next)} />
            </div>
          )}
          {items.length > 0 && <ExportForm choice={choice} />}
          {items.length === 0 && narrowed && <EmptyState icon="search" title={t("noMatch")} action={<ButtonLink href={folder}>{t("clear")}</ButtonLink>}>{t("noMatchBody")}</EmptyState>}
          {items.length === 0 && !narrowed && <EmptyState icon="shield" title={t("empty")} />}
        </Stack>
        <Section title={t("chain.title")} lead={t("chain.lead")}>
          <Stack gap="medium">
            <Section card><ChainFacts state={state} timeZone={timeZone} /></Section>
            <Section title={t("chain.lastVerification")}>
              <Stack gap="medium">
                <LastVerification state={state} timeZone={timeZone} />
                {!state.running && state.may.verify && <ClientWords groups={[]}><VerifyForm label={t("chain.verifyNow")} /></ClientWords>}
              </Stack>
            </Section>
          </Stack>
        </Section>
      </Stack>
    </>
  );
});
