import { getTranslations } from "next-intl/server";
import { Columns, Stack } from "@/app/_ui/layout/section";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { formDraft } from "@/app/_web/form-draft";
import { guardedPage } from "@/app/_web/guarded-page";
import { knownEstablishment } from "@/lib/establishments/establishment.queries";
import { LookUp } from "./look-up";
import { RequestHabilitationForm } from "./request-habilitation.form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("habilitations.request"))("title") });

export default guardedPage("signed-in", async (scope, { searchParams }: Props) => {
  const t = await getTranslations("habilitations");
  const { saisie, numero } = await searchParams;
  const typed = typeof numero === "string" ? numero.trim() : "";
  const known = typed ? await knownEstablishment(scope, typed) : null;
  const draft = await formDraft(scope, saisie, "request-habilitation");
  return (
    <>
      <BackLink href="/fournisseur">{t("home.title")}</BackLink>
      <PageTitle lead={t("request.lead")}>{t("request.title")}</PageTitle>
      <Columns aside={<Notice title={t("request.afterTitle")}>{t("request.after")}</Notice>}>
        <Stack>
          <LookUp typed={typed} known={known} />
          <ClientWords groups={["habilitations"]}>
            <RequestHabilitationForm schemes={scope.organization.identifierSchemes} known={known ?? (typed ? { identifier: typed } : undefined)} draft={draft} />
          </ClientWords>
        </Stack>
      </Columns>
    </>
  );
});
