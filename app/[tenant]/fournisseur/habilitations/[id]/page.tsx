import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { HabilitationBadge } from "@/app/_ui/badge/habilitation-badge";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { HabilitationHistory } from "@/app/_ui/panel/habilitation-history";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { formDraft } from "@/app/_web/form-draft";
import { guardedPage } from "@/app/_web/guarded-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { titleOf } from "@/app/_web/title-of";
import { myHabilitation } from "@/lib/habilitations/my-habilitation.queries";
import { CompleteHabilitationForm } from "./complete-habilitation.form";
import { RequestFacts, SentReceipt, WhatNext } from "./request-parts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once, for the title and for the page. */
const requestOf = cache(async (id: string) => myHabilitation(await scopeOfRequest(), id));

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations("habilitations.follow");
  return titleOf(async () => t("title", { reference: (await requestOf((await params).id)).reference }), t("pageTitle"));
}

export default guardedPage("signed-in", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("habilitations");
  const { recu, complete, saisie } = await searchParams;
  const habilitation = await requestOf((await params).id);
  const { reference, state, history, may } = habilitation;
  const draft = may.complete ? await formDraft(scope, saisie, "complete-habilitation") : undefined;
  const answered = complete === "1" && state === "submitted";
  return (
    <>
      <BackLink href="/fournisseur">{t("home.title")}</BackLink>
      <PageTitle badge={<HabilitationBadge state={state} />} lead={habilitation.name}>{t("follow.title", { reference })}</PageTitle>
      <Columns aside={<Section title={t("history")}><HabilitationHistory history={history} /></Section>}>
        <Stack gap="medium">
          {recu === "1" && state === "submitted" && <SentReceipt habilitation={habilitation} />}
          {answered && <Notice tone="success" live title={t("follow.completedTitle")}>{t("follow.completed", { reference })}</Notice>}
          <WhatNext habilitation={habilitation} contact={scope.organization} />
          {may.complete && (
            <Section title={t("follow.complementTitle")} card id="complement">
              <ClientWords groups={["habilitations"]}><CompleteHabilitationForm id={habilitation.id} draft={draft} /></ClientWords>
            </Section>
          )}
          <RequestFacts habilitation={habilitation} />
        </Stack>
      </Columns>
    </>
  );
});
