import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { HabilitationBadge } from "@/app/_ui/badge/habilitation-badge";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { HabilitationHistory } from "@/app/_ui/panel/habilitation-history";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { titleOf } from "@/app/_web/title-of";
import { habilitationFile } from "@/lib/habilitations/habilitation.queries";
import { Decision } from "./decision";
import { Applicant, Claim, Known, Proofs } from "./review-parts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once, for the title and for the page. */
const fileOf = cache(async (id: string) => habilitationFile(await scopeOfRequest(), id));

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations("habilitations");
  return titleOf(async () => t("review.title", { reference: (await fileOf((await params).id)).reference }), t("follow.pageTitle"));
}

export default guardedPage("agent", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("habilitations");
  const { fait, decision } = await searchParams;
  const file = await fileOf((await params).id);
  return (
    <>
      <BackLink href="/gestion/habilitations">{t("queue.title")}</BackLink>
      <PageTitle badge={<HabilitationBadge state={file.state} />} lead={file.name}>{t("review.title", { reference: file.reference })}</PageTitle>
      <Stack gap="medium">
        {fait === "1" && <Notice tone="success" live title={t("review.doneTitle")}>{t("review.done")}</Notice>}
        <Columns share="halves" aside={<Proofs proofs={file.proofs} />}>
          <Stack gap="medium">
            <Claim file={file} />
            <Known file={file} />
            <Applicant file={file} />
          </Stack>
        </Columns>
        <Columns share="halves" aside={<Section title={t("history")} card><HabilitationHistory history={file.history} /></Section>}>
          <ClientWords groups={["habilitations"]}><Decision file={file} chosen={typeof decision === "string" ? decision : undefined} /></ClientWords>
        </Columns>
      </Stack>
    </>
  );
});
