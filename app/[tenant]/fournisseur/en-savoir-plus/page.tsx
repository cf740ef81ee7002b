import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Prose } from "@/app/_ui/panel/prose";
import { guardedPage } from "@/app/_web/guarded-page";

export const generateMetadata = async () => ({ title: (await getTranslations("habilitations.about"))("title") });

const parts = [["whoTitle", "who"], ["needTitle", "need"], ["howTitle", "how"], ["rolesTitle", "roles"], ["teamTitle", "team"], ["endTitle", "end"]] as const;

export default guardedPage("public", async ({ organization }) => {
  const t = await getTranslations("habilitations");
  const schemes = organization.identifierSchemes.join(" / ");
  return (
    <>
      <BackLink href="/fournisseur">{t("home.title")}</BackLink>
      <PageTitle lead={t("about.lead")}>{t("about.title")}</PageTitle>
      <Stack>
        <Prose>{parts.map(([title, body]) => <section key={title}><h2>{t(`about.${title}`)}</h2><p>{t(`about.${body}`, { schemes, years: organization.habilitationYears })}</p></section>)}</Prose>
        <p><ButtonLink href="/fournisseur/habilitations/nouvelle" variant="primary" icon="plus">{t("home.add")}</ButtonLink></p>
      </Stack>
    </>
  );
});
