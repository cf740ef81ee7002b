import { identifierText, type IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { formatDate } from "@/lib/kernel/dates";
import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";

/** `until`: the last day on which it can be accepted, as `2026-11-21`. */
export type InvitationMailParams = {
  readonly invitationId: string;
  readonly establishmentName: string;
  readonly scheme: IdentifierScheme;
  readonly identifier: string;
  readonly role: "manager" | "depositor" | "reader";
  readonly inviterName: string;
  readonly until: string;
};

/** A manager invites a colleague: leads to the page that says to what, and with an account that is not active yet by its activation. */
export const invited: Template<InvitationMailParams> = {
  subject: ({ establishmentName }, { t }) => t("habilitations.mail.invited.subject", { establishment: establishmentName }),
  body: (params, context) => <Body params={params} context={context} />,
};

/** The token of the activation goes with the page's address, so that its reader sees what they accept before they choose a password. */
function pageOf({ invitationId }: InvitationMailParams, { organization, link }: MailContext): string {
  const page = `${organization.origin}/invitation/${invitationId}`;
  return link === null ? page : `${page}?acces=${encodeURIComponent(new URL(link).pathname.split("/").at(-1) ?? "")}`;
}

function Body({ params, context }: { params: InvitationMailParams; context: MailContext }) {
  const { t, locale, organization } = context;
  const { establishmentName: establishment, inviterName, role, scheme, identifier, until } = params;
  return (
    <Letter context={context} preview={invited.subject(params, context)} action={{ label: t("habilitations.mail.invited.action"), href: pageOf(params, context) }}>
      <Paragraph>{t("habilitations.mail.invited.body", { inviter: inviterName, establishment, organization: organization.name })}</Paragraph>
      <Facts
        facts={[
          [t("habilitations.mail.establishment"), establishment],
          [scheme, identifierText(scheme, identifier)],
          [t("habilitations.fact.role"), t(`habilitations.role.${role}`)],
          [t("habilitations.mail.invited.until"), formatDate(until, locale)],
        ]}
      />
      <Paragraph>{t("habilitations.mail.invited.unexpected")}</Paragraph>
    </Letter>
  );
}
