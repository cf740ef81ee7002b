import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { FactList } from "@/app/_ui/panel/fact-list";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { emailLinkView } from "@/lib/accounts/account.queries";
import { ConfirmEmailForm } from "./confirm-email.form";

type Props = { params: Promise<{ token: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.changeEmail"))("confirmTitle") });

/** The link that proves a new address. Opening it changes nothing: only its button does. */
export default guardedPage("public", async (scope, { params }: Props) => {
  const { token } = await params;
  const t = await getTranslations("accounts.changeEmail");
  const link = await emailLinkView(scope, token);
  if (link.state !== "usable") {
    return (
      <Narrow>
        <PageTitle lead={t("deadLead")}>{t("deadTitle")}</PageTitle>
        <ButtonLink href="/compte/adresse" variant="primary">{t("ask")}</ButtonLink>
      </Narrow>
    );
  }
  return (
    <Narrow>
      <PageTitle eyebrow={scope.organization.name} lead={t("confirmLead")}>{t("confirmTitle")}</PageTitle>
      <Section card>
        <Stack gap="medium">
          <FactList facts={[{ label: t("newEmail"), value: link.email }]} />
          <ClientWords groups={["accounts"]}><ConfirmEmailForm token={token} /></ClientWords>
        </Stack>
      </Section>
    </Narrow>
  );
});
