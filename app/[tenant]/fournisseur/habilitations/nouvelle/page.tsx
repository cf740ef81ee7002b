import { getTranslations } from "next-intl/server";
import { Columns } from "@/app/_ui/layout/section";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { formDraft } from "@/app/_web/form-draft";
import { guardedPage } from "@/app/_web/guarded-page";
import { RequestHabilitationForm } from "./request-habilitation.form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("habilitations.request"))("title") });

export default guardedPage("signed-in", async (scope, { searchParams }: Props) => {
  const t = await getTranslations("habilitations");
  const { saisie } = await searchParams;
  const draft = await formDraft(scope, saisie, "request-habilitation");
  return (
    <>
      <BackLink href="/fournisseur">{t("home.title")}</BackLink>
      <PageTitle lead={t("request.lead")}>{t("request.title")}</PageTitle>
      <Columns aside={<Notice title={t("request.afterTitle")}>{t("request.after")}</Notice>}>
        <ClientWords groups={["habilitations"]}>
          <RequestHabilitationForm schemes={scope.organization.identifierSchemes} draft={draft} />
        </ClientWords>
      </Columns>
    </>
  );
});
