import { useTranslations } from "next-intl";
import { Tile, TileGrid } from "@/app/_ui/panel/tile";
import type { MyAccount } from "@/lib/accounts/my-account.queries";

/** « Mes services en ligne »: the spaces of this portal, then those of others. */
export function ServiceTiles({ account: { citizenHere, agentHere, otherPortals }, organization }: { account: MyAccount; organization: string }) {
  const t = useTranslations("accounts.mine");
  return (
    <TileGrid>
      {citizenHere && <Tile href="/factures" level={3} icon="file" title={t("bills")}>{t("billsBody", { organization })}</Tile>}
      <Tile href="/fournisseur" level={3} icon="invoice" title={t("supplier")}>{t("supplierBody")}</Tile>
      <Tile href="/messages" level={3} icon="mail" title={t("messages")}>{t("messagesBody", { organization })}</Tile>
      {agentHere && <Tile href="/gestion" level={3} icon="townHall" title={t("desk")}>{t("deskBody", { organization })}</Tile>}
      {otherPortals.map(({ href, space, name }) => (
        <Tile key={href} href={href} level={3} icon="external" title={t(space === "bills" ? "billsElsewhere" : "elsewhere", { organization: name })}>{t("elsewhereBody")}</Tile>
      ))}
    </TileGrid>
  );
}
