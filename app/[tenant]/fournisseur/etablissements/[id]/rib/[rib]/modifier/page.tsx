import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { formDraft } from "@/app/_web/form-draft";
import { guardedPage } from "@/app/_web/guarded-page";
import { ribName } from "@/lib/ribs/rib";
import { ribPage } from "@/lib/ribs/rib.queries";
import { RibForm } from "../../rib.form";

type Props = { params: Promise<{ id: string; rib: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("ribs.form"))("change") });

export default guardedPage("signed-in", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("ribs");
  const { id: place, rib: asked } = await params;
  const rib = await ribPage(scope, place, asked);
  const { id, establishment, label, holder, bic, state, may } = rib;
  const own = `/fournisseur/etablissements/${establishment.id}/rib/${id}`;
  const draft = await formDraft(scope, (await searchParams).saisie, "change-rib");
  const of = { id, establishmentId: establishment.id, label: label ?? "", holder, bic };
  const form = may.change && await ClientWords({ groups: ["ribs"], children: <RibForm act="change" route={`${own}/modifier/envoi`} of={of} draft={draft} /> });
  return (
    <>
      <BackLink href={own}>{t("page.title", { name: ribName(rib) })}</BackLink>
      <PageTitle eyebrow={establishment.name} lead={form ? t(state === "to-verify" ? "form.changeLeadWaiting" : "form.changeLead") : undefined}>
        {t("form.changeTitle", { name: ribName(rib) })}
      </PageTitle>
      <Columns aside={<Notice title={t("form.afterTitle")}>{t("form.after")}</Notice>}>{form || <Notice tone="warning">{t("page.notNow")}</Notice>}</Columns>
    </>
  );
});
