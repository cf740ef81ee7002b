import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Section, Stack } from "@/app/_ui/layout/section";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Tile, TileGrid } from "@/app/_ui/panel/tile";
import { guardedPage } from "@/app/_web/guarded-page";
import { myAccount } from "@/lib/accounts/account.queries";
import { signOutAction } from "./sign-out.action";

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.mine"))("title") });

/** « Mon compte » with « Mes services en ligne »: a tile for each space that the person can enter (S1.9). */
export default guardedPage("signed-in", async (scope) => {
  const t = await getTranslations("accounts.mine");
  const { name, email, identifier, agentHere, otherPortals } = await myAccount(scope);
  return (
    <>
      <PageTitle eyebrow={scope.organization.name} lead={name ?? email} actions={<form action={signOutAction}><Button type="submit">{t("signOut")}</Button></form>}>
        {t("title")}
      </PageTitle>
      <Stack>
        <Section title={t("services")}>
          <TileGrid>
            <Tile href="/fournisseur" icon="invoice" title={t("supplier")}>{t("supplierBody")}</Tile>
            {agentHere && <Tile href="/gestion" icon="townHall" title={t("desk")}>{t("deskBody", { organization: scope.organization.name })}</Tile>}
            {otherPortals.map(({ href, name: organization }) => (
              <Tile key={href} href={href} icon="external" title={t("elsewhere", { organization })}>{t("elsewhereBody")}</Tile>
            ))}
          </TileGrid>
        </Section>
        <Section title={t("facts")} card>
          <FactList facts={[
            { label: t("name"), value: name },
            { label: t("email"), value: email },
            { label: t("identifier"), value: <span className="font-mono">{identifier}</span>, note: t("identifierNote") },
          ]} />
        </Section>
      </Stack>
    </>
  );
});
