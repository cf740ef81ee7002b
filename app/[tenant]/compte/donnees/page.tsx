import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/button/button";
import { FormMessage } from "@/app/_ui/form/form-message";
import { PasswordField } from "@/app/_ui/form/password-field";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Prose } from "@/app/_ui/panel/prose";
import { ClientWords } from "@/app/_web/client-words";
import { formDraft } from "@/app/_web/form-draft";
import { guardedPage } from "@/app/_web/guarded-page";
import { exportForm } from "./export-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.exporting"))("title") });

const held = ["account", "bills", "supplier", "messages"] as const;

/** All one's data in one file. The form is a plain one: what it answers is the file, which a browser saves without leaving the page. */
export default guardedPage("signed-in", async (scope, { searchParams }: Props) => {
  const [t, nav] = await Promise.all([getTranslations("accounts.exporting"), getTranslations("accounts.nav")]);
  const refused = await formDraft(scope, (await searchParams).saisie, exportForm);
  return (
    <Narrow>
      <BackLink href="/compte/informations">{nav("information")}</BackLink>
      <PageTitle lead={t("lead", { organization: scope.organization.name })}>{t("title")}</PageTitle>
      <Stack gap="medium">
        {refused?.message && <FormMessage tone="danger">{refused.message}</FormMessage>}
        <Section card>
          <form method="post" action="/compte/donnees/archive" aria-label={t("title")} className="flex flex-col gap-7">
            <ClientWords groups={[]}>
              <PasswordField id="password" name="password" label={t("password")} hint={t("passwordHint")} error={refused?.fields.password} autoComplete="current-password" />
            </ClientWords>
            <div><Button type="submit" variant="primary" icon="download">{t("submit")}</Button></div>
          </form>
        </Section>
        <Section title={t("whatTitle")}>
          <Prose><ul>{held.map((one) => <li key={one}>{t(`what.${one}`)}</li>)}</ul><p>{t("elsewhere")}</p></Prose>
        </Section>
      </Stack>
    </Narrow>
  );
});
