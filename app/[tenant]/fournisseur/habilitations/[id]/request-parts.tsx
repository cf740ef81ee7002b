import { useFormatter, useLocale, useTranslations } from "next-intl";
import { ButtonLink, ButtonRow } from "@/app/_ui/button/button";
import { Section } from "@/app/_ui/layout/section";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Notice } from "@/app/_ui/panel/notice";
import { Receipt } from "@/app/_ui/panel/receipt";
import { addressText, establishmentIdText } from "@/lib/establishments/establishment";
import { mayActFor } from "@/lib/habilitations/habilitation";
import type { MyHabilitation } from "@/lib/habilitations/my-habilitation.queries";
import { formatDate } from "@/lib/kernel/dates";

type Contact = { contactName: string; contactEmail: string };

/** What the person leaves the counter with, right after sending. */
export function SentReceipt({ habilitation }: { habilitation: MyHabilitation }) {
  const t = useTranslations("habilitations");
  const format = useFormatter();
  const { reference, name, submittedAt } = habilitation;
  const facts = [
    { label: t("fact.establishment"), value: name, note: establishmentIdText(habilitation) },
    { label: t("fact.submittedAt"), value: format.dateTime(submittedAt, { dateStyle: "long", timeStyle: "short" }) },
  ];
  return <Receipt title={t("follow.receivedTitle")} referenceLabel={t("fact.reference")} reference={reference} facts={facts}>{t("follow.received", { reference })}</Receipt>;
}

/** What happens next, and the way to go on. */
export function WhatNext({ habilitation, contact }: { habilitation: MyHabilitation; contact: Contact }) {
  const t = useTranslations("habilitations.follow");
  const { state, role, reason, establishmentId } = habilitation;
  const over = state === "refused" || state === "withdrawn";
  const tone = state === "approved" ? "success" : state === "submitted" ? "info" : "warning";
  return (
    <Notice tone={tone} title={t("nextTitle")}>
      <p>{t(`next.${state}`, contact)}</p>
      {reason && state !== "submitted" && (
        <p className="mt-3 border-l-3 border-line pl-3.5 whitespace-pre-line"><span className="block font-medium">{state === "complement-requested" ? t("asked") : t("reason")}</span>{reason}</p>
      )}
      {(state === "approved" || over) && (
        <div className="mt-4">
          <ButtonRow>
            {state === "approved" && mayActFor(role) && <ButtonLink href="/fournisseur/factures/deposer" variant="primary">{t("deposit")}</ButtonLink>}
            {state === "approved" && establishmentId && <ButtonLink href={`/fournisseur/etablissements/${establishmentId}`}>{t("establishment")}</ButtonLink>}
            {over && <ButtonLink href="/fournisseur/habilitations/nouvelle">{t("again")}</ButtonLink>}
          </ButtonRow>
        </div>
      )}
    </Notice>
  );
}

export function RequestFacts({ habilitation }: { habilitation: MyHabilitation }) {
  const t = useTranslations("habilitations");
  const locale = useLocale();
  const { name, position, right, role, proofs, state, until } = habilitation;
  return (
    <Section title={t("follow.facts")} card>
      <FactList
        facts={[
          { label: t("fact.establishment"), value: name },
          { label: t("fact.identifier"), value: establishmentIdText(habilitation) },
          { label: t("fact.address"), value: addressText(habilitation) },
          { label: t("fact.position"), value: position },
          { label: t("fact.right"), value: t(`right.${right}`) },
          { label: t("fact.role"), value: role && t(`role.${role}`) },
          { label: t("fact.expiresOn"), value: until && state === "approved" && formatDate(until, locale) },
          { label: t("proofs"), value: proofs.length > 0 && <ul>{proofs.map(({ id, path, fileName }) => <li key={id}><a href={path} className="link">{fileName}</a></li>)}</ul> },
        ]}
      />
    </Section>
  );
}
