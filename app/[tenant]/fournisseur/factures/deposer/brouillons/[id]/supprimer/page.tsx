import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { draftsNamed } from "@/lib/invoices/draft.queries";
import { Refusal } from "@/lib/kernel/refusal";
import { draftName } from "../../../drafts";
import { DeleteDraftForm } from "./delete-draft.form";

export const generateMetadata = async () => ({ title: (await getTranslations("invoices.deposit.draftsList"))("deleteTitle") });

/** The confirmation before a draft is thrown away. */
export default guardedPage("signed-in", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const t = await getTranslations("invoices.deposit");
  const [draft] = await draftsNamed(scope, [(await params).id]);
  if (!draft) throw new Refusal("not-found", "notFound");
  return (
    <Narrow>
      <BackLink href="/fournisseur/factures/deposer#brouillons">{t("draftsList.title")}</BackLink>
      <PageTitle eyebrow={draftName(draft)} lead={t("draftsList.deleteBody")}>{t("draftsList.deleteTitle")}</PageTitle>
      {await ClientWords({ groups: ["invoices"], children: <DeleteDraftForm draftId={draft.id} /> })}
    </Narrow>
  );
});
