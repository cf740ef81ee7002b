import { useFormatter, useTranslations } from "next-intl";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import { ButtonLink } from "@/app/_ui/button/button";
import { Section } from "@/app/_ui/layout/section";
import { ConfirmDialog } from "@/app/_ui/panel/confirm-dialog";
import { Notice } from "@/app/_ui/panel/notice";
import { DataTable } from "@/app/_ui/table/data-table";
import { ClientWords } from "@/app/_web/client-words";
import type { MemberState } from "@/lib/members/member";
import type { MemberFile, MemberLine } from "@/lib/members/member.queries";
import { MemberActForm } from "./team.form";

const tones = { active: "success", invited: "info", expired: "warning" } as const;

export function MemberBadge({ state }: { state: MemberState }) {
  const t = useTranslations("members.state");
  return <StatusBadge tone={tones[state]}>{t(state)}</StatusBadge>;
}

/** The agents with what each may do, and when each was last here. */
export function MemberTable({ rows }: { rows: readonly MemberLine[] }) {
  const t = useTranslations("members");
  const format = useFormatter();
  return (
    <DataTable
      caption={t("list.caption")} rows={rows} rowKey={({ id }) => id}
      columns={[
        { key: "person", label: t("list.person"), heading: true, cell: ({ name, email, isOneself }) => <>{name}{isOneself && ` (${t("list.you")})`}{name !== email && <span className="block text-sm font-normal text-muted">{email}</span>}</> },
        { key: "roles", label: t("list.roles"), cell: ({ roles }) => roles.map((role) => t(`role.${role}`)).join(", ") },
        { key: "state", label: t("list.state"), cell: ({ state }) => <MemberBadge state={state} /> },
        { key: "lastSeen", label: t("list.lastSeen"), cell: ({ lastSeen }) => (lastSeen ? format.dateTime(lastSeen, { dateStyle: "medium", timeStyle: "short" }) : t("list.never")) },
        { key: "manage", label: t("list.manage"), bare: true, cell: ({ id, name }) => <ButtonLink href={`/gestion/equipe/${id}`} size="small" aria-label={t("list.manageOf", { name })}>{t("list.manage")}</ButtonLink> },
      ]}
    />
  );
}

const done = ["invitee", "relancee", "annulee", "roles", "retire"] as const;

/** Said once, on the page that follows the act. */
export function Done({ what }: { what: string | string[] | undefined }) {
  const t = useTranslations("members.done");
  const just = done.find((one) => one === what);
  return just ? <Notice tone="success" live>{t(just)}</Notice> : null;
}

/** In the address of the page that asks the same without JavaScript. */
export const partings = { withdraw: "annuler", remove: "retirer" } as const;
export const partingOf = ({ state }: MemberLine): keyof typeof partings => (state === "active" ? "remove" : "withdraw");

/** To send the invitation again and to withdraw it, or to remove who has followed it: each asked again before it is done. */
export function MemberActs({ file }: { file: MemberFile }) {
  const t = useTranslations("members.page");
  const { id, name, email } = file;
  const parting = partingOf(file);
  return (
    <ClientWords groups={["members"]}>
      {parting === "withdraw" && <Section card title={t("again")} lead={t("againLead", { email })}><MemberActForm id={id} name={name} act="again" /></Section>}
      <Section card title={t(parting)} lead={t(parting === "remove" ? "removeLead" : "withdrawHint")}>
        <ConfirmDialog href={`/gestion/equipe/${id}/confirmer?acte=${partings[parting]}`} trigger={t(parting)} title={t(`${parting}Title`, { name })} variant="danger">
          <MemberActForm id={id} name={name} act={parting} />
        </ConfirmDialog>
      </Section>
    </ClientWords>
  );
}
