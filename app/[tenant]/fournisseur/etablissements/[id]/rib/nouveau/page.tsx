import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { formDraft } from "@/app/_web/form-draft";
import { guardedPage } from "@/app/_web/guarded-page";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import { livingMost } from "@/lib/ribs/rib";
import { establishmentRibs } from "@/lib/ribs/rib.queries";
import { RibForm } from "../rib.form";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("ribs.form"))("addTitle") });

export default guardedPage("signed-in", async (scope, { params, searchParams }: Props) => {
  const [t, words] = [await getTranslations("ribs"), await getTranslations("refusals.rib")];
  const { establishment, living, may } = await establishmentRibs(scope, (await params).id);
  const full = living.length === livingMost;
  if (!may.add && !full) throw new Refusal("forbidden", "forbidden");
  const list = `/fournisseur/etablissements/${establishment.id}/rib`;
  const { saisie, brouillon } = await searchParams;
  const draft = await formDraft(scope, saisie, "request-rib");
  const draftId = draft ? draft.values.draftId : typeof brouillon === "string" && isId(brouillon) ? brouillon : undefined;
  const form = !full && await ClientWords({
    groups: ["ribs"], children: <RibForm act="add" route={`${list}/nouveau/envoi`} of={{ establishmentId: establishment.id, ...(draftId ? { draftId } : {}) }} draft={draft} />,
  });
  return (
    <>
      <BackLink href={list}>{t("page.back")}</BackLink>
      <PageTitle eyebrow={establishment.name} lead={t("form.addLead")}>{t("form.addTitle")}</PageTitle>
      <Columns aside={<Notice title={t("form.afterTitle")}>{t(draftId ? "form.afterDraft" : "form.after")}</Notice>}>
        {form || <Notice tone="warning">{words("tooMany", { most: livingMost })}</Notice>}
      </Columns>
    </>
  );
});
