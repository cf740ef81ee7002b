import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { threadFile } from "@/lib/messages/message.queries";
import { CloseForm } from "../thread.form";

export const generateMetadata = async () => ({ title: (await getTranslations("messages.desk"))("close") });

/** The confirmation as a page, for those who have no JavaScript. */
export default guardedPage("agent", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const t = await getTranslations("messages.desk");
  const { id, reference, lastAt, may } = await threadFile(scope, (await params).id);
  const form = may.close && await ClientWords({ groups: ["messages"], children: <CloseForm id={id} seen={lastAt.toISOString()} /> });
  return (
    <Narrow>
      <BackLink href={`/gestion/messages/${id}`}>{t("title", { reference })}</BackLink>
      <PageTitle lead={t(may.close ? "closeBody" : "notNow")}>{t("closeTitle")}</PageTitle>
      {form}
    </Narrow>
  );
});
