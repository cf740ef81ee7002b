import { getTranslations } from "next-intl/server";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Section, Stack } from "@/app/_ui/layout/section";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Tile, TileGrid } from "@/app/_ui/panel/tile";
import { guardedPage } from "@/app/_web/guarded-page";
import { Refusal } from "@/lib/kernel/refusal";
import { sectionNames } from "@/lib/organizations/organization";
import { mayChangeSettings } from "@/lib/organizations/organization.policy";
import { addressOf } from "./sections";

export const generateMetadata = async () => ({ title: (await getTranslations("organizations.settings"))("title") });

export default guardedPage("agent", async ({ actor, organization }) => {
  const t = await getTranslations("organizations.settings");
  if (!mayChangeSettings(actor)) throw new Refusal("forbidden", "forbidden");
  const facts = [{ label: t("facts.host"), value: organization.origin, note: <TextLink href="/gestion/parametres/adresse">{t("host.change")}</TextLink> }, { label: t("facts.archivePrefix"), value: organization.archivePrefix }];
  return (
    <>
      <PageTitle lead={t("lead", { organization: organization.name })}>{t("title")}</PageTitle>
      <Stack>
        <TileGrid>{sectionNames.map((section) => <Tile key={section} href={addressOf(section)} title={t(`sections.${section}`)}>{t(`leads.${section}`)}</Tile>)}</TileGrid>
        <Section card><Stack gap="medium"><FactList facts={facts} /><p className="text-muted">{t("facts.code")}</p></Stack></Section>
      </Stack>
    </>
  );
});
