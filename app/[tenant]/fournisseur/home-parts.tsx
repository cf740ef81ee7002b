import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { HabilitationBadge } from "@/app/_ui/badge/habilitation-badge";
import { ButtonLink } from "@/app/_ui/button/button";
import { Stack } from "@/app/_ui/layout/section";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { Notice } from "@/app/_ui/panel/notice";
import { Tile, TileGrid } from "@/app/_ui/panel/tile";
import { DataTable } from "@/app/_ui/table/data-table";
import type { MyInvitation } from "@/lib/habilitations/invitation.queries";
import type { MyRequest } from "@/lib/habilitations/my-habilitation.queries";

const requestPath = ({ id }: { id: string }) => `/fournisseur/habilitations/${id}`;

/** What only the supplier can do, first. */
export function WaitsForYou({ requests, invitations }: { requests: readonly MyRequest[]; invitations: readonly MyInvitation[] }) {
  const t = useTranslations("habilitations.home");
  const asked = requests.filter(({ state }) => state === "complement-requested");
  if (asked.length + invitations.length === 0) return null;
  return (
    <Stack gap="small">
      {invitations.map(({ id, inviterName, establishmentName }) => (
        <Notice key={id} title={t("invitations")} actions={<ButtonLink href={`/invitation/${id}`} size="small">{t("invitationOpen")}</ButtonLink>}>
          {t("invitation", { inviter: inviterName, establishment: establishmentName })}
        </Notice>
      ))}
      {asked.map((request) => (
        <Notice key={request.id} tone="warning" title={t("waiting")} actions={<ButtonLink href={requestPath(request)} size="small">{t("answer")}</ButtonLink>}>
          {t("waitsForYou", { establishment: request.name })}
        </Notice>
      ))}
    </Stack>
  );
}

/** The four acts (S1.3). `only`: the one establishment of a person who has no other; of several, one is chosen in the list. */
export function Acts({ only }: { only: string | undefined }) {
  const t = useTranslations("habilitations.home");
  return (
    <TileGrid>
      <Tile href="/fournisseur/factures/deposer" title={t("deposit")} icon="upload">{t("depositHint")}</Tile>
      <Tile href="/fournisseur/factures" title={t("follow")} icon="invoice">{t("followHint")}</Tile>
      <Tile href={only ? `/fournisseur/etablissements/${only}/rib` : "#etablissements"} title={t("ribs")} icon="bank">{t(only ? "ribsHint" : "ribsChoose")}</Tile>
      <Tile href="/fournisseur/habilitations/nouvelle" title={t("add")} icon="plus">{t("addHint")}</Tile>
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
