import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Section, Stack } from "@/app/_ui/layout/section";
import { DocumentPreview } from "@/app/_ui/panel/document-preview";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Notice } from "@/app/_ui/panel/notice";
import { addressText, establishmentIdText } from "@/lib/establishments/establishment";
import type { ProofView } from "@/lib/habilitations/habilitation-history";
import type { HabilitationFile } from "@/lib/habilitations/habilitation.queries";
import type { OpenInvitation } from "@/lib/habilitations/team.queries";
import { formatDate } from "@/lib/kernel/dates";

type Props = { file: HabilitationFile };

export function Claim({ file }: Props) {
  const t = useTranslations("habilitations");
  const locale = useLocale();
  const format = useFormatter();
  return (
    <Section title={t("review.claim")} card>
      <FactList
        facts={[
          { label: t("fact.establishment"), value: file.name },
          { label: t("fact.identifier"), value: establishmentIdText(file) },
          { label: t("fact.address"), value: addressText(file) },
          { label: t("fact.submittedAt"), value: format.dateTime(file.submittedAt, { dateStyle: "long", timeStyle: "short" }) },
          { label: t("fact.role"), value: file.role && t(`role.${file.role}`) },
          { label: t("fact.expiresOn"), value: file.until && formatDate(file.until, locale) },
          { label: t("review.givenReason"), value: file.reason && <span className="whitespace-pre-line">{file.reason}</span> },
        ]}
      />
    </Section>
  );
}

export function Applicant({ file }: Props) {
  const t = useTranslations("habilitations");
  const { name, email, identifier } = file.applicant;
  return (
    <Section title={t("review.applicant")} card>
      <FactList
        facts={[
          { label: t("fact.applicant"), value: name },
          { label: t("fact.email"), value: <a href={`mailto:${email}`} className="link">{email}</a> },
          { label: t("fact.accountIdentifier"), value: identifier },
          { label: t("fact.position"), value: file.position },
          { label: t("fact.right"), value: t(`right.${file.right}`) },
          { label: t("review.applicantNote"), value: file.note && <span className="whitespace-pre-line">{file.note}</span> },
        ]}
      />
    </Section>
  );
}

/** What the organisation already knows under the number that was given. */
export function Known({ file: { known, state } }: Props) {
  const t = useTranslations("habilitations.review");
  const locale = useLocale();
  if (!known) return <Notice title={t("known")}>{t("unknown")}</Notice>;
  const waits = state === "submitted" || state === "complement-requested";
  const names = known.managers.map(({ name, suspended, until }) =>
    suspended ? t("suspendedManager", { name }) : until ? t("managerUntil", { name, until: formatDate(until, locale) }) : name);
  return (
    <Notice title={t("known")} tone={waits && names.length > 0 ? "warning" : "info"}>
      <p>{t("knownAs", { name: known.name, address: addressText(known) })}</p>
      {names.length > 0 && <p className="mt-2"><strong>{t("managers")}</strong> : {names.join(", ")}. {waits && t("managersWarned")}</p>}
      {known.invitations.length > 0 && <Invited invitations={known.invitations} />}
      {names.length === 0 && waits && <p className="mt-2">{t("noManager")}</p>}
    </Notice>
  );
}

/** Whom the managers have invited: these people join without the agents. */
function Invited({ invitations }: { invitations: readonly OpenInvitation[] }) {
  const t = useTranslations("habilitations");
  const format = useFormatter();
  return (
    <div className="mt-2">
      <p><strong>{t("review.openInvitations")}</strong> :</p>
      <ul className="list-disc pl-5">
        {invitations.map(({ id, email, role, inviterName, expiresAt }) => (
          <li key={id}>{t("review.invitationTo", { email, role: t(`role.${role}`).toLowerCase(), inviter: inviterName, until: format.dateTime(expiresAt, { dateStyle: "long" }) })}</li>
        ))}
      </ul>
    </div>
  );
}

export function Proofs({ proofs }: { proofs: readonly ProofView[] }) {
  const t = useTranslations("habilitations");
  return (
    <Section title={t("proofs")}>
      {proofs.length === 0 ? <p>{t("noProof")}</p> : <Stack gap="medium">{proofs.map((proof) => <DocumentPreview key={proof.id} document={proof} />)}</Stack>}
    </Section>
  );
}
