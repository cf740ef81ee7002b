import type { AgentRole } from "@/lib/kernel/actor";
import { formatDate } from "@/lib/kernel/dates";
import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";

/** `roles`: separated by commas. `until`: the last day of the link, as `2026-11-21`; empty where the person only signs in. `by`: who decided. */
export type MemberInvitedParams = { readonly roles: string; readonly by: string; readonly until: string };
export type MemberRolesParams = { readonly before: string; readonly after: string; readonly by: string };
export type MemberRemovedParams = { readonly roles: string; readonly by: string };
/** `is`: whether the person is administrator from now on. */
export type AdministratorParams = { readonly person: string; readonly by: string; readonly is: "yes" | "no" };

const named = (roles: string, { t }: MailContext): string => roles.split(",").map((role) => t(`members.role.${role as AgentRole}`)).join(", ");

/** An administrator gave somebody roles in Gestion: leads to the choice of a password, or to sign-in. */
export const memberInvited: Template<MemberInvitedParams> = {
  subject: (_params, { t, organization }) => t("members.mail.invited.subject", { organization: organization.name }),
  body: ({ roles, by, until }, context) => {
    const { t, locale, organization, link } = context;
    const href = link ?? `${organization.origin}/connexion?retour=${encodeURIComponent("/gestion")}`;
    const facts: [string, string][] = [[t("members.mail.roles"), named(roles, context)], ...(until ? [[t("members.mail.invited.until"), formatDate(until, locale)] as [string, string]] : [])];
    return (
      <Letter context={context} preview={t("members.mail.invited.subject", { organization: organization.name })} action={{ label: t(link ? "members.mail.invited.choose" : "members.mail.invited.signIn"), href }}>
        <Paragraph>{t("members.mail.invited.body", { by, organization: organization.name })}</Paragraph>
        <Facts facts={facts} />
        <Paragraph>{t(link ? "members.mail.invited.password" : "members.mail.invited.account")}</Paragraph>
        <Paragraph>{t("members.mail.invited.unexpected")}</Paragraph>
      </Letter>
    );
  },
};

/** Their roles in Gestion are others from now on. */
export const memberRolesChanged: Template<MemberRolesParams> = {
  subject: (_params, { t, organization }) => t("members.mail.changed.subject", { organization: organization.name }),
  body: ({ before, after, by }, context) => {
    const { t, organization } = context;
    return (
      <Letter context={context} preview={t("members.mail.changed.subject", { organization: organization.name })} action={{ label: t("members.mail.changed.action"), href: `${organization.origin}/gestion` }}>
        <Paragraph>{t("members.mail.changed.body", { by, organization: organization.name })}</Paragraph>
        <Facts facts={[[t("members.mail.changed.before"), named(before, context)], [t("members.mail.changed.after"), named(after, context)]]} />
      </Letter>
    );
  },
};

/** They have no place in Gestion any more. */
export const memberRemoved: Template<MemberRemovedParams> = {
  subject: (_params, { t, organization }) => t("members.mail.removed.subject", { organization: organization.name }),
  body: ({ roles, by }, context) => {
    const { t, organization } = context;
    return (
      <Letter context={context} preview={t("members.mail.removed.subject", { organization: organization.name })}>
        <Paragraph>{t("members.mail.removed.body", { by, organization: organization.name })}</Paragraph>
        <Facts facts={[[t("members.mail.removed.were"), named(roles, context)]]} />
        <Paragraph>{t("members.mail.removed.account")}</Paragraph>
      </Letter>
    );
  },
};

/** To the other administrators: there is one more among them, or one less. */
export const administratorTold: Template<AdministratorParams> = {
  subject: ({ is }, { t, organization }) => t("members.mail.administrator.subject", { is, organization: organization.name }),
  body: ({ person, by, is }, context) => {
    const { t, organization } = context;
    return (
      <Letter context={context} preview={t("members.mail.administrator.subject", { is, organization: organization.name })} action={{ label: t("members.mail.administrator.action"), href: `${organization.origin}/gestion/equipe` }}>
        <Paragraph>{t("members.mail.administrator.body", { person, by, is })}</Paragraph>
        <Paragraph>{t("members.mail.administrator.doubt")}</Paragraph>
      </Letter>
    );
  },
};
