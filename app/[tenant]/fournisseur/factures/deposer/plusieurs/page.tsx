import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { formDraft } from "@/app/_web/form-draft";
import { guardedPage } from "@/app/_web/guarded-page";
import { depositChoices } from "@/lib/invoices/deposit-choices.queries";
import { warmReader } from "@/lib/invoices/deposit-reading";
import { atOnceMax } from "@/lib/invoices/invoice.schema";
import type { Query } from "../deposit-page";
import { BatchForm, BatchResult } from "./batch.form";
import { batchLines } from "./batch-lines";
import { PrepareDraftsForm } from "./prepare-drafts.form";

export const generateMetadata = async () => ({ title: (await getTranslations("invoices.deposit.atOnce"))("title") });

const countOf = (value: Query[string]) => (typeof value === "string" && /^\d{1,3}$/.test(value) ? Number(value) : 0);

export default guardedPage("signed-in", async (scope, { searchParams }: { searchParams: Promise<Query> }) => {
  warmReader(scope);
  const t = await getTranslations("invoices.deposit");
  const { lot, saisie, envoyees, refusees } = await searchParams;
  const listed = typeof lot === "string";
  const lines = listed ? await batchLines(scope, lot, await depositChoices(scope), t("draftsList.noNumber")) : [];
  const start = await formDraft(scope, saisie, "prepare-drafts");
  const form = listed ? <BatchForm lines={lines} lot={lot} /> : <PrepareDraftsForm start={start} />;
  const none = countOf(envoyees) + countOf(refusees) === 0;
  const back = listed ? "/fournisseur/factures/deposer#brouillons" : "/fournisseur/factures/deposer";
  return (
    <>
      <BackLink href={back}>{t(listed ? "atOnce.drafts" : "atOnce.single")}</BackLink>
      <PageTitle lead={listed ? t("atOnce.listLead") : t("atOnce.lead", { most: atOnceMax })} actions={listed && <ButtonLink href="/fournisseur/factures/deposer/plusieurs" icon="plus">{t("several")}</ButtonLink>}>
        {t(listed ? "atOnce.listTitle" : "atOnce.title")}
      </PageTitle>
      {await ClientWords({ groups: ["invoices"], children: (
        <Stack gap="medium">
          {envoyees !== undefined && (none ? <Notice tone="warning" live>{t("atOnce.noneChosen")}</Notice> : <BatchResult sent={countOf(envoyees)} refused={countOf(refusees)} />)}
          {form}
        </Stack>
      ) })}
    </>
  );
});
