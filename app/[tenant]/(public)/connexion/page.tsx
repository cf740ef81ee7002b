import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { returnPath } from "@/lib/accounts/account";
import { isSignedIn } from "@/lib/kernel/actor";
import { DemonstrationBox } from "./demonstration-box";
import { SignInForm } from "./sign-in.form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.signIn"))("title") });

export default guardedPage("public", async ({ actor, organization }, { searchParams }: Props) => {
  const { retour, enregistre } = await searchParams;
  if (isSignedIn(actor)) redirect(returnPath(retour));
  const [t, password, common] = await Promise.all([getTranslations("accounts.signIn"), getTranslations("accounts.newPassword"), getTranslations("common")]);
  return (
    <Narrow>
      <PageTitle eyebrow={organization.name}>{common("portalTitle")}</PageTitle>
      <Stack gap="medium">
        {enregistre === "1" && <Notice tone="success" live title={password("saved")}>{password("savedLead")}</Notice>}
        <Section title={t("title")} card>
          <ClientWords groups={["accounts"]}><SignInForm retour={returnPath(retour)} /></ClientWords>
          <ul className="mt-7 flex flex-col gap-2 border-t border-line pt-6">
            <li><TextLink href="/activation">{t("activate")}</TextLink></li>
            <li><TextLink href="/mot-de-passe-oublie">{t("forgotten")}</TextLink></li>
            <li><TextLink href="/inscription">{t("signUp")}</TextLink></li>
          </ul>
        </Section>
        <DemonstrationBox />
      </Stack>
    </Narrow>
  );
});
