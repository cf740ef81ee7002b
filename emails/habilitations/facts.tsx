import { identifierText, type IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { Facts, Paragraph } from "../_parts/letter";
import type { MailContext } from "../template";

/** What every message about a habilitation is told with. `reason`: the agents' word; `establishmentId`: once the organisation knows it. */
export type HabilitationMailParams = {
  readonly habilitationId: string;
  readonly reference: string;
  readonly scheme: IdentifierScheme;
  readonly identifier: string;
  readonly establishmentName: string;
  readonly position: string;
  readonly applicantName: string;
  readonly reason?: string;
  readonly role?: "manager" | "depositor" | "reader";
  readonly establishmentId?: string;
  /** Its last day, as `2026-11-21`. */
  readonly until?: string;
  /** Who did it, or who may renew it: a name. */
  readonly actorName?: string;
};

/** The request in short: reference, establishment, identifier. */
export const RequestFacts = ({ params, context: { t } }: { params: HabilitationMailParams; context: MailContext }) => (
  <Facts
    facts={[
      [t("habilitations.mail.reference"), params.reference],
      [t("habilitations.mail.establishment"), params.establishmentName],
      [params.scheme, identifierText(params.scheme, params.identifier)],
    ]}
  />
);

/** The same, with who asks: for agents and managers. */
export const ApplicantFacts = ({ params, context: { t } }: { params: HabilitationMailParams; context: MailContext }) => (
  <Facts facts={[[t("habilitations.mail.applicant"), params.applicantName], [t("habilitations.mail.position"), params.position]]} />
);

/** The agents' own words, line by line. */
export const Reason = ({ params, label }: { params: HabilitationMailParams; label: string }) => (
  <>
    <Paragraph><strong>{label}</strong></Paragraph>
    {(params.reason ?? "").split(/\s*\n\s*/).map((line, place) => <Paragraph key={place}>{line}</Paragraph>)}
  </>
);

export const requestPath = ({ organization }: MailContext, { habilitationId }: HabilitationMailParams): string =>
  `${organization.origin}/fournisseur/habilitations/${habilitationId}`;
export const reviewPath = ({ organization }: MailContext, { habilitationId }: HabilitationMailParams): string =>
  `${organization.origin}/gestion/habilitations/${habilitationId}`;
export const establishmentPath = ({ organization }: MailContext, { establishmentId }: HabilitationMailParams): string =>
  `${organization.origin}/fournisseur/etablissements/${establishmentId}`;
