import { getTranslations } from "next-intl/server";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { myClosing } from "@/lib/accounts/closing.queries";
import { CloseAccountForm } from "./close-account.form";
import { Consequences, Obstacles } from "./closing-parts";

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.closing"))("title") });

/** What closes and what stays, then the password and a box to tick; or what is to be done first. */
export default guardedPage("signed-in", async (scope) => {
  const [t, nav] = await Promise.all([getTranslations("accounts.closing"), getTranslations("accounts.nav")]);
  const { email, obstacles } = await myClosing(scope);
  const isFree = !obstacles.lastAdministrator && obstacles.administratorElsewhere.length === 0 && obstacles.onlyManagerOf.length === 0;
  return (
    <Narrow>
      <BackLink href="/compte/informations">{nav("information")}</BackLink>
      <PageTitle lead={t("lead", { email })}>{t("title")}</PageTitle>
      <Stack gap="medium">
        <Consequences organization={scope.organization.name} />
        <p><TextLink href="/compte/donnees">{t("exportFirst")}</TextLink></p>
        {isFree
          ? <Section card><ClientWords groups={["accounts"]}><CloseAccountForm /></ClientWords></Section>
          : <Obstacles obstacles={obstacles} organization={scope.organization} />}
      </Stack>
    </Narrow>
  );
});
