import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { portalHost } from "@/lib/organizations/settings.queries";
import { ChangeHostForm } from "./change-host.form";

export const generateMetadata = async () => ({ title: (await getTranslations("organizations.settings.host"))("title") });

export default guardedPage("agent", async (scope) => {
  const { host, isDefault } = await portalHost(scope);
  const [words, t] = [await getTranslations("organizations.settings"), await getTranslations("organizations.settings.host")];
  return (
    <Narrow>
      <BackLink href="/gestion/parametres">{words("title")}</BackLink>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <Stack gap="medium">
        <FactList facts={[{ label: t("now"), value: host }]} />
        <Notice tone="warning" title={t("beforeTitle")}>
          <ul className="flex list-disc flex-col gap-1.5 pl-5"><li>{t("before")}</li><li>{t(isDefault ? "stopsDefault" : "stops")}</li><li>{t("again")}</li></ul>
        </Notice>
        <Section card><ClientWords groups={["organizations"]}><ChangeHostForm host={host} /></ClientWords></Section>
      </Stack>
    </Narrow>
  );
});
