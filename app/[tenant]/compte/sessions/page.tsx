import { getTranslations } from "next-intl/server";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { mySessions } from "@/lib/accounts/session.queries";
import { thisSession } from "../this-session";
import { EndOtherSessionsForm } from "./end-session.form";
import { SessionTable } from "./session-table";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("accounts.sessions"))("title") });

/** Where one's account is open, on every portal, and how to end it there (S2.8). */
export default guardedPage("signed-in", async (scope, { searchParams }: Props) => {
  const t = await getTranslations("accounts.sessions");
  const { fait, nombre } = await searchParams;
  const sessions = await mySessions(scope, (await thisSession()).sid);
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <Stack gap="medium">
        {fait === "une" && <Notice tone="success" live>{t("ended")}</Notice>}
        {fait === "autres" && <Notice tone="success" live>{t("othersEnded", { count: Number(nombre) || 0 })}</Notice>}
        <SessionTable sessions={sessions} scope={scope} />
        {sessions.length > 1 ? <ClientWords groups={["accounts"]}><EndOtherSessionsForm /></ClientWords> : <p className="text-muted">{t("alone")}</p>}
        <p><TextLink href="/compte/mot-de-passe">{t("changePassword")}</TextLink></p>
      </Stack>
    </>
  );
});
