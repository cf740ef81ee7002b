import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Section, Stack } from "@/app/_ui/layout/section";
import { guardedPage } from "@/app/_web/guarded-page";
import { supplierHome } from "@/lib/habilitations/my-habilitation.queries";
import { Acts, Establishments, NothingYet, Requests, WaitsForYou } from "./home-parts";

export const generateMetadata = async () => ({ title: (await getTranslations("habilitations.home"))("title") });

export default guardedPage("signed-in", async (scope) => {
  const t = await getTranslations("habilitations.home");
  const { establishments, requests } = await supplierHome(scope);
  const schemes = scope.organization.identifierSchemes.join(" / ");
  const active = establishments.length > 0;
  return (
    <>
      <PageTitle lead={t("lead")} actions={active ? <ButtonLink href="/fournisseur/habilitations/nouvelle" icon="plus">{t("add")}</ButtonLink> : undefined}>{t("title")}</PageTitle>
      <Stack>
        <WaitsForYou requests={requests} />
        {active && <Acts />}
        {active && <Section title={t("establishments")}><Establishments establishments={establishments} /></Section>}
        {!active && <NothingYet requests={requests} schemes={schemes} />}
        {requests.length > 0 && <Section title={t("requests")}><Requests requests={requests} /></Section>}
        <p><ButtonLink href="/fournisseur/en-savoir-plus" variant="quiet" icon="help">{t("about")}</ButtonLink></p>
      </Stack>
    </>
  );
});
