import { getTranslations } from "next-intl/server";
import type { Values } from "@/app/_ui/form/form-state";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { settingsText, type ChangeableSettings } from "@/lib/organizations/organization";
import { changeableSettings } from "@/lib/organizations/settings.queries";
import { ChangeSettingsForm } from "./change-settings.form";

export const generateMetadata = async () => ({ title: (await getTranslations("organizations.settings"))("title") });

export default guardedPage("agent", async (scope, { searchParams }: { searchParams: Promise<{ enregistre?: string }> }) => {
  const settings = await changeableSettings(scope);
  const [t, { enregistre }] = await Promise.all([getTranslations("organizations.settings"), searchParams]);
  const seen = settingsText(settings);
  return (
    <>
      <PageTitle lead={t("lead", { organization: scope.organization.name })}>{t("title")}</PageTitle>
      <Stack gap="medium">
        {enregistre && <Notice tone="success" live>{t("saved")}</Notice>}
        <ClientWords groups={["organizations"]}><ChangeSettingsForm key={seen} values={{ seen, ...typed(settings) }} /></ClientWords>
      </Stack>
    </>
  );
});

/** The settings as the form's fields hold them. */
const typed = ({ announcesBills, ...settings }: ChangeableSettings): Values => ({
  ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, value === null ? "" : String(value)])),
  announcesBills: announcesBills ? "on" : "",
});
