import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { HabilitationBadge } from "@/app/_ui/badge/habilitation-badge";
import { ButtonLink } from "@/app/_ui/button/button";
import { Stack } from "@/app/_ui/layout/section";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { Notice } from "@/app/_ui/panel/notice";
import { Tile, TileGrid } from "@/app/_ui/panel/tile";
import { DataTable } from "@/app/_ui/table/data-table";
import { establishmentIdText } from "@/lib/establishments/establishment";
import type { MyEstablishment, MyRequest } from "@/lib/habilitations/my-habilitation.queries";

const requestPath = ({ id }: { id: string }) => `/fournisseur/habilitations/${id}`;

/** What only the supplier can do, first. */
export function WaitsForYou({ requests }: { requests: readonly MyRequest[] }) {
  const t = useTranslations("habilitations.home");
  const asked = requests.filter(({ state }) => state === "complement-requested");
  if (asked.length === 0) return null;
  return (
    <Stack gap="small">
      {asked.map((request) => (
        <Notice key={request.id} tone="warning" title={t("waiting")} actions={<ButtonLink href={requestPath(request)} size="small">{t("answer")}</ButtonLink>}>
          {t("waitsForYou", { establishment: request.name })}
        </Notice>
      ))}
    </Stack>
  );
}

export function Acts() {
  const t = useTranslations("habilitations.home");
  return (
    <TileGrid>
      <Tile href="/fournisseur/factures/deposer" title={t("deposit")} icon="upload">{t("depositHint")}</Tile>
      <Tile href="/fournisseur/factures" title={t("follow")} icon="invoice">{t("followHint")}</Tile>
    </TileGrid>
  );
}

export function NothingYet({ requests, schemes }: { requests: readonly MyRequest[]; schemes: string }) {
  const t = useTranslations("habilitations.home");
  const add = <ButtonLink href="/fournisseur/habilitations/nouvelle" variant="primary" icon="plus">{t("add")}</ButtonLink>;
  const reviewed = requests.some(({ state }) => state === "submitted");
  if (reviewed) return <EmptyState icon="clock" title={t("waitingTitle")} action={<ButtonLink href="/fournisseur/habilitations/nouvelle" icon="plus">{t("add")}</ButtonLink>}>{t("waitingBody")}</EmptyState>;
  return <EmptyState icon="building" title={t("emptyTitle")} action={add}>{t("empty", { schemes })}</EmptyState>;
}

export function Establishments({ establishments }: { establishments: readonly MyEstablishment[] }) {
  const t = useTranslations("habilitations");
  return (
    <DataTable
      caption={t("home.establishments")}
      rows={establishments}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: t("fact.establishment"), heading: true, cell: ({ id, name }) => <Link href={`/fournisseur/etablissements/${id}`} className="link">{name}</Link> },
        { key: "identifier", label: t("fact.identifier"), cell: (row) => establishmentIdText(row) },
        { key: "city", label: t("request.city"), cell: ({ city }) => city },
        { key: "role", label: t("fact.role"), cell: ({ role }) => t(`role.${role}`) },
      ]}
    />
  );
}

export function Requests({ requests }: { requests: readonly MyRequest[] }) {
  const t = useTranslations("habilitations");
  const format = useFormatter();
  return (
    <DataTable
      caption={t("home.requests")}
      rows={requests}
      rowKey={({ id }) => id}
      columns={[
        { key: "reference", label: t("fact.reference"), heading: true, cell: (row) => <Link href={requestPath(row)} className="link whitespace-nowrap">{row.reference}</Link> },
        { key: "name", label: t("fact.establishment"), cell: ({ name }) => name },
        { key: "sent", label: t("fact.submittedAt"), cell: ({ submittedAt }) => format.dateTime(submittedAt, { dateStyle: "long" }) },
        { key: "state", label: t("fact.state"), cell: ({ state }) => <HabilitationBadge state={state} /> },
      ]}
    />
  );
}
