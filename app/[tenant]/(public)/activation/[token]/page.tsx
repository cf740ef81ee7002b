import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { passwordLength } from "@/lib/accounts/account";
import { linkView } from "@/lib/accounts/account.queries";
import { ChoosePasswordForm } from "../../choose-password.form";
import { DeadLink } from "../../dead-link";
import { activateAccountAction } from "./activate-account.action";

type Props = { params: Promise<{ token: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.newPassword"))("title") });

/** The link of an activation message. Opening it uses nothing up: only « Enregistrer » does. */
export default guardedPage("public", async (scope, { params }: Props) => {
  const { token } = await params;
  const t = await getTranslations("accounts.newPassword");
  const link = await linkView(scope, "activation", token);
  if (link.state !== "usable") return <DeadLink state={link.state} token={token} />;
  return (
    <Narrow>
      <PageTitle eyebrow={scope.organization.name} lead={t("activationLead")}>{t("title")}</PageTitle>
      <Section card>
        <ClientWords groups={["accounts"]}>
          <ChoosePasswordForm action={activateAccountAction} token={token} email={link.email} min={passwordLength[link.minimum]} />
        </ClientWords>
      </Section>
    </Narrow>
  );
});
