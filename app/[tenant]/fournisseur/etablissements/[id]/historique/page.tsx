import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { BackLink } from "@/app/_ui/layout/trail";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { Pager } from "@/app/_ui/table/pager";
import { guardedPage } from "@/app/_web/guarded-page";
import { titleOf } from "@/app/_web/title-of";
import { establishmentPage } from "@/lib/establishments/establishment.queries";
import { establishmentTrail } from "@/lib/establishments/trail.queries";
import { TrailTable } from "./trail-table";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations("colleagues.trail");
  return titleOf(async (scope) => t("titleOf", { establishment: (await establishmentPage(scope, (await params).id)).name }), t("title"));
}

export default guardedPage("signed-in", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("colleagues.trail");
  const [{ id }, { apres, avant }] = [await params, await searchParams];
  const { name, items, previous, next } = await establishmentTrail(scope, id, { after: text(apres), before: text(avant) });
  const own = `/fournisseur/etablissements/${id}`;
  const address = (place: "apres" | "avant", at: string | null) => (at === null ? undefined : `${own}/historique?${new URLSearchParams({ [place]: at })}`);
  return (
    <>
      <BackLink href={own}>{name}</BackLink>
      <PageTitle lead={t("lead", { establishment: name })}>{t("title")}</PageTitle>
      {items.length === 0 ? <EmptyState icon="clock" title={t("emptyTitle")}>{t("empty")}</EmptyState> : <TrailTable entries={items} />}
      <Pager previous={address("avant", previous)} next={address("apres", next)} />
    </>
  );
});
