import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Section, Stack } from "@/app/_ui/layout/section";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { archiveState } from "@/lib/documents/archive.queries";
import { ChainFacts, LastVerification } from "./archive-parts";
import { VerifyForm } from "./verify.form";

export const generateMetadata = async () => ({ title: (await getTranslations("documents.archive"))("title") });

export default guardedPage("agent", async (scope) => {
  const state = await archiveState(scope);
  const t = await getTranslations("documents.archive");
  return (
    <>
      <PageTitle lead={t("intro")}>{t("title")}</PageTitle>
      <Stack>
        {state.entries === 0 ? <EmptyState icon="archive" title={t("none")} /> : <Section card><ChainFacts state={state} /></Section>}
        <Section title={t("lastVerification")}>
          <Stack gap="medium">
            {state.running && <Notice title={t("running")} actions={<ButtonLink href="/gestion/archive" plain variant="secondary">{t("reload")}</ButtonLink>} />}
            <LastVerification last={state.lastVerification} scope={scope} />
            {!state.running && state.may.verify && <ClientWords groups={["documents"]}><VerifyForm /></ClientWords>}
          </Stack>
        </Section>
      </Stack>
    </>
  );
});
