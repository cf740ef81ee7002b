import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns, Section, Stack } from "@/app/_ui/layout/section";
import { Breadcrumb } from "@/app/_ui/layout/trail";
import { Prose } from "@/app/_ui/panel/prose";
import { Steps } from "@/app/_ui/panel/steps";
import { guardedPage } from "@/app/_web/guarded-page";

export const generateMetadata = async () => ({ title: (await getTranslations("portal.procedure"))("title") });

/** The procedure sheet « Déposer une facture en ligne » (S1.1). */
export default guardedPage("public", async ({ organization }) => {
  const [t, home, locale] = await Promise.all([getTranslations("portal.procedure"), getTranslations("common"), getLocale()]);
  const { name, contactName, contactEmail } = organization;
  const schemes = new Intl.ListFormat(locale, { type: "disjunction" }).format(organization.identifierSchemes);
  const start = <ButtonLink href="/fournisseur" variant="primary" trailingIcon="arrowRight">{t("start")}</ButtonLink>;
  const time = <Section title={t("time")} card><Prose><p>{t("timeBody")}</p><p>{t("price")}</p><p>{t("startHint")}</p></Prose></Section>;
  return (
    <>
      <Breadcrumb steps={[{ href: "/", label: home("home") }]} />
      <PageTitle eyebrow={t("eyebrow", { organization: name })} lead={t("lead")} actions={start}>{t("title")}</PageTitle>
      <Columns aside={time}>
        <Stack>
          <Section title={t("purpose")}><Prose><p>{t("purposeBody")}</p></Prose></Section>
          <Section title={t("needed")}>
            <Prose>
              <ul>
                <li>{t("neededIdentifier", { schemes })}</li>
                <li>{t("neededProof")}</li>
                <li>{t("neededInvoice")}</li>
                <li>{t("neededFacts")}</li>
              </ul>
            </Prose>
          </Section>
          <Section title={t("steps")}>
            <Steps steps={(["Account", "Habilitation", "Deposit", "Follow"] as const).map((step) => ({ title: t(`step${step}`), body: t(`step${step}Body`) }))} />
          </Section>
          <Section title={t("question")}><Prose><p>{t("questionBody", { contactName, contactEmail })}</p></Prose></Section>
        </Stack>
      </Columns>
    </>
  );
});
