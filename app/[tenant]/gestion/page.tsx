import { getTranslations } from "next-intl/server";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { Tile, TileGrid } from "@/app/_ui/panel/tile";
import { guardedPage } from "@/app/_web/guarded-page";
import { mayReadArchive } from "@/lib/documents/document.policy";
import { countedAtMost, waitingInGestion } from "@/lib/habilitations/waiting.queries";

export const generateMetadata = async () => ({ title: (await getTranslations("habilitations.desk"))("title") });

export default guardedPage("agent", async (scope) => {
  const t = await getTranslations("habilitations.desk");
  const { habilitations, invoices } = await waitingInGestion(scope);
  const archive = mayReadArchive(scope.actor);
  const badge = (count: number) =>
    count === 0 ? <StatusBadge tone="success">{t("none")}</StatusBadge>
      : <StatusBadge tone="progress">{count > countedAtMost ? t("more", { count: countedAtMost }) : t("waiting", { count })}</StatusBadge>;
  if (habilitations === null && invoices === null && !archive) {
    return <><PageTitle>{t("title")}</PageTitle><EmptyState icon="townHall" title={t("emptyTitle")}>{t("empty")}</EmptyState></>;
  }
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <h2 className="sr-only">{t("lead")}</h2>
      <TileGrid>
        {habilitations !== null && <Tile href="/gestion/habilitations" title={t("habilitations")} icon="users" badge={badge(habilitations)} />}
        {invoices !== null && <Tile href="/gestion/factures" title={t("invoices")} icon="inbox" badge={badge(invoices)} />}
        {archive && <Tile href="/gestion/archive" title={t("archive")} icon="archive">{t("archiveHint")}</Tile>}
      </TileGrid>
    </>
  );
});
