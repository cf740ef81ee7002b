import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/button/button";
import { Notice } from "@/app/_ui/panel/notice";
import { Tile, TileGrid } from "@/app/_ui/panel/tile";
import type { EstablishmentPage } from "@/lib/establishments/establishment.queries";
import { mayActFor } from "@/lib/habilitations/habilitation";

/** What the person may do for the establishment, by their role. */
export function Acts({ id, role }: Pick<EstablishmentPage, "id" | "role">) {
  const t = useTranslations("habilitations.establishment");
  const own = `/fournisseur/etablissements/${id}`;
  return (
    <TileGrid>
      {mayActFor(role) && <Tile level={3} href={`/fournisseur/factures/deposer?etablissement=${id}`} title={t("deposit")} icon="upload">{t("depositHint")}</Tile>}
      <Tile level={3} href={`/fournisseur/factures?etablissement=${id}`} title={t("follow")} icon="invoice">{t("followHint")}</Tile>
      <Tile level={3} href={`${own}/rib`} title={t("ribs")} icon="bank">{t("ribsHint")}</Tile>
      {role === "manager" && <Tile level={3} href={`${own}/equipe`} title={t("team")} icon="users">{t("teamHint")}</Tile>}
      {role === "manager" && <Tile level={3} href={`${own}/historique`} title={t("trail")} icon="clock">{t("trailHint")}</Tile>}
    </TileGrid>
  );
}

/** In the last days of one's right: a manager renews it, others ask one to. */
export function EndsSoon({ establishment: { id, role, own }, until }: { establishment: EstablishmentPage; until: string }) {
  const t = useTranslations("habilitations.establishment.ends");
  const renew = role === "manager" && <ButtonLink href={`/fournisseur/etablissements/${id}/equipe/${own.id}`} variant="primary" size="small">{t("renew")}</ButtonLink>;
  return <Notice tone="warning" title={t("title")} actions={renew || undefined}>{t(role === "manager" ? "manager" : "other", { until })}</Notice>;
}
