import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { myMailFrequencies } from "@/lib/accounts/mail-preference.queries";
import { myInformation } from "@/lib/accounts/my-account.queries";
import { SetMailFrequencyForm } from "./set-mail-frequency.form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.mailFrequency"))("title") });

/** How this organisation's messages about invoices come: each at once, one a day, or for agents none. */
export default guardedPage("signed-in", async (scope, { searchParams }: Props) => {
  const [t, nav] = await Promise.all([getTranslations("accounts.mailFrequency"), getTranslations("accounts.nav")]);
  const { email } = await myInformation(scope);
  const frequencies = await myMailFrequencies(scope);
  const { fait } = await searchParams;
  const { name: organization } = scope.organization;
  const sides = (["supplier", "agent"] as const).flatMap((side) => (frequencies?.[side] ? [{ side, frequency: frequencies[side] }] : []));
  return (
    <Narrow>
      <BackLink href="/compte/informations">{nav("information")}</BackLink>
      <PageTitle lead={t("lead", { organization })}>{t("title")}</PageTitle>
      <Stack gap="medium">
        {(fait === "fournisseur" || fait === "gestion") && <Notice tone="success" live>{t("saved")}</Notice>}
        {sides.map(({ side, frequency }) => (
          <Section key={side} title={t(`sides.${side}`)} lead={t(`leads.${side}`)} card>
            <ClientWords groups={["accounts"]}><SetMailFrequencyForm side={side} frequency={frequency} email={email} /></ClientWords>
          </Section>
        ))}
      </Stack>
    </Narrow>
  );
});
