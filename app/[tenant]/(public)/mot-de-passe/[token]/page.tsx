import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section, Stack } from "@/app/_ui/layout/section";
import { FactList } from "@/app/_ui/panel/fact-list";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { passwordLength } from "@/lib/accounts/account";
import { linkView } from "@/lib/accounts/account.queries";
import { ChoosePasswordForm } from "../../choose-password.form";
import { DeadLink } from "../../dead-link";
import { setPasswordAction } from "./set-password.action";

type Props = { params: Promise<{ token: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.newPassword"))("title") });

/** The link of a forgotten-password message: it shows the identifier and takes a new password. */
export default guardedPage("public", async (scope, { params }: Props) => {
  const { token } = await params;
  const t = await getTranslations("accounts.newPassword");
  const link = await linkView(scope, "password", token);
  if (link.state !== "usable") return <DeadLink state={link.state} token={token} />;
  const identifier = { label: t("identifier"), value: <span className="font-mono text-lg">{link.identifier}</span>, note: t("identifierNote") };
  return (
    <Narrow>
      <PageTitle eyebrow={scope.organization.name} lead={t("passwordLead")}>{t("title")}</PageTitle>
      <Stack gap="medium">
        <Section card><FactList facts={[identifier]} /></Section>
        <Section card>
          <ClientWords groups={["accounts"]}>
            <ChoosePasswordForm action={setPasswordAction} token={token} email={link.email} min={passwordLength[link.minimum]} />
          </ClientWords>
        </Section>
      </Stack>
    </Narrow>
  );
});
