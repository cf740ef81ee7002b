import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { ribName } from "@/lib/ribs/rib";
import { ribPage } from "@/lib/ribs/rib.queries";
import { RibActForm } from "../rib-acts.form";

export const generateMetadata = async () => ({ title: (await getTranslations("ribs.page"))("makeDefault") });

/** The confirmation as a page, for those who have no JavaScript. */
export default guardedPage("signed-in", async (scope, { params }: { params: Promise<{ id: string; rib: string }> }) => {
  const t = await getTranslations("ribs");
  const { id: place, rib: asked } = await params;
  const rib = await ribPage(scope, place, asked);
  const { id, establishment, may } = rib;
  const form = may.makeDefault && await ClientWords({ groups: ["ribs"], children: <RibActForm id={id} act="makeDefault" /> });
  return (
    <Narrow>
      <BackLink href={`/fournisseur/etablissements/${establishment.id}/rib/${id}`}>{t("page.title", { name: ribName(rib) })}</BackLink>
      <PageTitle>{t("page.makeDefaultTitle")}</PageTitle>
      {form ? <Stack gap="medium"><p>{t("page.makeDefaultBody")}</p>{form}</Stack> : <p>{t("page.notNow")}</p>}
    </Narrow>
  );
});
