import { useFormatter, useLocale, useTranslations } from "next-intl";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import { ButtonLink } from "@/app/_ui/button/button";
import { ConfirmDialog } from "@/app/_ui/panel/confirm-dialog";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { DataTable } from "@/app/_ui/table/data-table";
import { ClientWords } from "@/app/_web/client-words";
import type { ColleagueView, OpenInvitation, TeamPage } from "@/lib/habilitations/team.queries";
import { formatDate } from "@/lib/kernel/dates";
import { InvitationForm } from "./team.form";

export function Colleagues({ establishmentId, colleagues }: { establishmentId: string; colleagues: readonly ColleagueView[] }) {
  const t = useTranslations("colleagues");
  const h = useTranslations("habilitations");
  return (
    <DataTable
      caption={h("establishment.people")}
      rows={colleagues}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: h("establishment.person"), heading: true, cell: ({ name, isOneself, email }) => <>{name}{isOneself && ` (${t("team.you")})`}{name !== email && <span className="block text-sm font-normal text-muted">{email}</span>}</> },
        { key: "position", label: h("fact.position"), cell: ({ position }) => position },
        { key: "role", label: h("fact.role"), cell: ({ role }) => t(`role.${role}`) },
        { key: "until", label: h("fact.expiresOn"), cell: (colleague) => <Until colleague={colleague} /> },
        { key: "manage", label: t("team.manage"), bare: true, cell: ({ id, name }) => <ButtonLink href={`/fournisseur/etablissements/${establishmentId}/equipe/${id}`} size="small" aria-label={t("team.manageOf", { name })}>{t("team.manage")}</ButtonLink> },
      ]}
    />
  );
}

function Until({ colleague: { until, isSuspended, isRenewable } }: { colleague: ColleagueView }) {
  const t = useTranslations("colleagues.team");
  const h = useTranslations("habilitations.establishment");
  const locale = useLocale();
  const day = until && formatDate(until, locale);
  if (isSuspended) return <StatusBadge tone="warning">{h("suspended")}</StatusBadge>;
  return isRenewable && day ? <StatusBadge tone="warning">{t("endsSoon", { until: day })}</StatusBadge> : day;
}

export function Asking({ people }: { people: TeamPage["asking"] }) {
  const h = useTranslations("habilitations");
  return (
    <DataTable
      caption={h("establishment.pending")}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: h("establishment.person"), heading: true, cell: ({ name }) => name },
        { key: "position", label: h("fact.position"), cell: ({ position }) => position },
      ]}
    />
  );
}

export function Invitations({ establishmentId, invitations }: { establishmentId: string; invitations: readonly OpenInvitation[] }) {
  const t = useTranslations("colleagues");
  const h = useTranslations("habilitations");
  const format = useFormatter();
  if (invitations.length === 0) return <EmptyState icon="mail" title={t("team.noInvitation")} />;
  return (
    <DataTable
      caption={t("team.invitations")}
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: "email", label: h("fact.email"), heading: true, cell: ({ email, position }) => <>{email}<span className="block text-sm font-normal text-muted">{position}</span></> },
        { key: "role", label: h("fact.role"), cell: ({ role }) => t(`role.${role}`) },
        { key: "sent", label: t("team.invitedAt"), cell: ({ invitedAt }) => format.dateTime(invitedAt, { dateStyle: "long" }) },
        { key: "until", label: t("team.expiresAt"), cell: ({ expiresAt, hasExpired }) => hasExpired ? <StatusBadge tone="warning">{t("team.expired")}</StatusBadge> : format.dateTime(expiresAt, { dateStyle: "long" }) },
        { key: "acts", label: t("team.manage"), bare: true, cell: (invitation) => <InvitationActs establishmentId={establishmentId} invitation={invitation} /> },
      ]}
    />
  );
}

function InvitationActs({ establishmentId, invitation: { id, email } }: { establishmentId: string; invitation: OpenInvitation }) {
  const t = useTranslations("colleagues.team");
  return (
    <ClientWords groups={["colleagues"]}>
      <div className="flex flex-wrap gap-3">
        <InvitationForm id={id} email={email} act="again" />
        <ConfirmDialog href={`/fournisseur/etablissements/${establishmentId}/equipe/annuler?invitation=${id}`} trigger={<>{t("withdraw")}<span className="sr-only"> {email}</span></>} title={t("withdrawTo", { email })}>
          <InvitationForm id={id} email={email} act="withdraw" />
        </ConfirmDialog>
      </div>
    </ClientWords>
  );
}
