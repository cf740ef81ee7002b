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
  const start = (
    <Section card>
      <ButtonLink href="/fournisseur" variant="primary" trailingIcon="arrowRight" wide>{t("start")}</ButtonLink>
      <p className="mt-4 text-sm text-muted">{t("startHint")}</p>
      <p className="mt-2 text-sm text-muted">{t("price")}</p>
    </Section>
  );
  return (
    <>
      <Breadcrumb steps={[{ href: "/", label: home("home") }]} />
      <PageTitle eyebrow={t("eyebrow")} lead={t("lead", { organization: name })}>{t("title")}</PageTitle>
      <Columns aside={start}>
        <Stack>
          <Section title={t("purpose")}><Prose><p>{t("purposeBody", { organization: name })}</p></Prose></Section>
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
          <Section title={t("time")}><Prose><p>{t("timeBody")}</p></Prose></Section>
          <Section title={t("steps")}>
            <Steps steps={(["Account", "Habilitation", "Deposit", "Follow"] as const).map((step) => ({ title: t(`step${step}`), body: t(`step${step}Body`) }))} />
          </Section>
          <Section title={t("question")}><Prose><p>{t("questionBody", { contactName, contactEmail })}</p></Prose></Section>
        </Stack>
      </Columns>
    </>
  );
});
