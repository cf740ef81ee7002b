import { getTranslations } from "next-intl/server";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { Markdown } from "@/app/_ui/panel/markdown";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { takesPayments } from "@/lib/payments/guest.queries";
import { textOf } from "@/lib/texts/text.queries";
import { FindBillForm } from "./guest.form";

type Props = { searchParams: Promise<{ reference?: string | string[] }> };

export const generateMetadata = async () => ({ title: (await getTranslations("payments.guest"))("title") });

/** Paying without an account, by the reference and the amount of a paper bill. */
export default guardedPage("public", async (scope, { searchParams }: Props) => {
  const t = await getTranslations("payments.guest");
  const { organization, locale } = scope;
  const { reference } = await searchParams;
  const isOn = await takesPayments(scope);
  const form = isOn && await ClientWords({ groups: ["payments"], children: <FindBillForm reference={typeof reference === "string" ? reference.slice(0, 60) : ""} /> });
  const means = await textOf(scope, "payment-means", locale);
  return (
    <Narrow>
      <PageTitle eyebrow={organization.name} lead={isOn && t("lead")}>{t("title")}</PageTitle>
      <Stack gap="medium">
        {form ? <Section card>{form}</Section> : <Notice title={t("off")}>{t("offBody", { organization: organization.name })}</Notice>}
        {!form && means && <Markdown text={means} />}
        <p>{t("account")} <TextLink href="/connexion?retour=%2Ffactures">{t("accountLink")}</TextLink></p>
      </Stack>
    </Narrow>
  );
});
