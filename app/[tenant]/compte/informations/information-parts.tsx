import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "@/app/_ui/button/text-link";
import { Section } from "@/app/_ui/layout/section";
import { FactList } from "@/app/_ui/panel/fact-list";
import type { MailFrequencies } from "@/lib/accounts/mail-preference.queries";
import type { MyInformation } from "@/lib/accounts/my-account.queries";
import { dateAt, formatDate } from "@/lib/kernel/dates";
import type { Scope } from "@/lib/platform/scope";

type With = { information: MyInformation };

/** A value with its link on the same line: « Modifier » alone says nothing to who hears links one after the other. */
function Changeable({ href, what, verb = "modify", children }: { href: string; what: string; verb?: "modify" | "see"; children: ReactNode }) {
  const t = useTranslations("accounts.information");
  return (
    <span className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <span className="min-w-0 wrap-anywhere">{children}</span>
      <TextLink href={href}>{t(verb)}<span className="sr-only"> {what}</span></TextLink>
    </span>
  );
}

export function PersonPart({ information: { name, identifier } }: With) {
  const t = useTranslations("accounts.information");
  return (
    <Section title={t("person")} card>
      <FactList facts={[
        { label: t("name"), value: <Changeable href="/compte/nom" what={t("name")}>{name ?? t("noName")}</Changeable> },
        { label: t("identifier"), value: <span className="font-mono">{identifier}</span>, note: t("identifierNote") },
      ]} />
    </Section>
  );
}

export function SecurityPart({ information, scope: { locale, organization } }: With & { scope: Scope }) {
  const t = useTranslations("accounts.information");
  const { email, pendingEmail, passwordChangedAt, openSessions } = information;
  const since = passwordChangedAt && t("passwordSince", { date: formatDate(dateAt(passwordChangedAt, organization.timeZone), locale) });
  return (
    <Section title={t("security")} card>
      <FactList facts={[
        { label: t("email"), value: <Changeable href="/compte/adresse" what={t("email")}>{email}</Changeable>, note: pendingEmail && t("pendingEmail", { email: pendingEmail }) },
        { label: t("password"), value: <Changeable href="/compte/mot-de-passe" what={t("password")}>{since ?? t("password")}</Changeable> },
        { label: t("sessions"), value: <Changeable href="/compte/sessions" what={t("sessions")} verb="see">{t("sessionsCount", { count: openSessions })}</Changeable> },
      ]} />
    </Section>
  );
}

export function AlertsPart({ newBills, scope: { organization } }: { newBills: boolean; scope: Scope }) {
  const t = useTranslations("accounts.information");
  const note = organization.announcesBills ? undefined : t("alertsNone", { organization: organization.name });
  return (
    <Section title={t("alerts")} card>
      <FactList facts={[{ label: t("alertsLabel"), value: <Changeable href="/compte/alertes" what={t("alertsLabel")}>{t(newBills ? "alertsOn" : "alertsOff")}</Changeable>, note }]} />
    </Section>
  );
}

export function MailsPart({ frequencies: { supplier, agent } }: { frequencies: MailFrequencies }) {
  const t = useTranslations("accounts.mailFrequency");
  const line = (side: "supplier" | "agent", frequency: MailFrequencies["agent"]) =>
    ({ label: t(`questions.${side}`), value: frequency && <Changeable href="/compte/courriels" what={t(`questions.${side}`)}>{t(`choices.${frequency}`)}</Changeable> });
  return <Section title={t("title")} card><FactList facts={[line("supplier", supplier), line("agent", agent)]} /></Section>;
}

export function DataPart() {
  const t = useTranslations("accounts.information");
  return (
    <Section title={t("data")} card>
      <ul className="flex flex-col gap-5">
        <li><TextLink href="/compte/donnees">{t("export")}</TextLink><p className="mt-1 text-sm text-muted">{t("exportBody")}</p></li>
        <li><TextLink href="/compte/fermer">{t("close")}</TextLink><p className="mt-1 text-sm text-muted">{t("closeBody")}</p></li>
      </ul>
    </Section>
  );
}
