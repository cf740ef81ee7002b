import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/button/button";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Section, Stack } from "@/app/_ui/layout/section";
import { FactList } from "@/app/_ui/panel/fact-list";
import { guardedPage } from "@/app/_web/guarded-page";
import { myAccount } from "@/lib/accounts/my-account.queries";
import { ServiceTiles } from "./service-tiles";
import { signOutAction } from "./sign-out.action";

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.mine"))("title") });

/** « Mon compte » with « Mes services en ligne »: a tile for each space that the person can enter (S1.9). */
export default guardedPage("signed-in", async (scope) => {
  const t = await getTranslations("accounts.mine");
  const account = await myAccount(scope);
  const { name, email, identifier } = account;
  return (
    <>
      <PageTitle eyebrow={scope.organization.name} lead={name ?? email} actions={<form action={signOutAction}><Button type="submit">{t("signOut")}</Button></form>}>
        {t("title")}
      </PageTitle>
      <Stack>
        <Section title={t("services")}><ServiceTiles account={account} organization={scope.organization.name} /></Section>
        <Section title={t("facts")} card actions={<TextLink href="/compte/informations">{t("change")}</TextLink>}>
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
