import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { ribName } from "@/lib/ribs/rib";
import { ribPage } from "@/lib/ribs/rib.queries";
import { RibActForm } from "../rib-acts.form";
import { Withdrawing } from "../rib-parts";

export const generateMetadata = async () => ({ title: (await getTranslations("ribs.page"))("withdraw") });

/** The confirmation as a page, for those who have no JavaScript. */
export default guardedPage("signed-in", async (scope, { params }: { params: Promise<{ id: string; rib: string }> }) => {
  const t = await getTranslations("ribs");
  const { id: place, rib: asked } = await params;
  const rib = await ribPage(scope, place, asked);
  const { id, establishment, may } = rib;
  const form = may.withdraw && await ClientWords({ groups: ["ribs"], children: <RibActForm id={id} act="withdraw" /> });
  return (
    <Narrow>
      <BackLink href={`/fournisseur/etablissements/${establishment.id}/rib/${id}`}>{t("page.title", { name: ribName(rib) })}</BackLink>
      <PageTitle>{t("page.withdrawTitle", { name: ribName(rib) })}</PageTitle>
      {form ? <Stack gap="medium"><Withdrawing rib={rib} contact={scope.organization} />{form}</Stack> : <p>{t("page.notNow")}</p>}
    </Narrow>
  );
});
