import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { TextLink } from "@/app/_ui/button/text-link";
import { Section, Stack } from "@/app/_ui/layout/section";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Notice } from "@/app/_ui/panel/notice";
import { DataTable } from "@/app/_ui/table/data-table";
import { addressText, establishmentIdText } from "@/lib/establishments/establishment";
import { formatInstant } from "@/lib/kernel/dates";
import { changeableFacts, ribName, warningDays } from "@/lib/ribs/rib";
import type { RibFile } from "@/lib/ribs/rib-file.queries";
import type { NumberSource } from "@/lib/ribs/rib.schema";
import { unpaidCountedAtMost } from "@/lib/ribs/unpaid-invoices";
import { RevealForm } from "./decide.form";

type Props = { file: RibFile };

function useInstant() {
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? "UTC"];
  return (at: Date) => formatInstant(at, locale, timeZone);
}

/** Whether it is paid to, and if not why and until when. */
export function Standing({ file: { state, notPayable, coolingUntil, reason } }: Props) {
  const t = useTranslations("ribs");
  const instant = useInstant();
  const standing = notPayable ?? (state === "withdrawn" ? "withdrawnPaid" : "payable");
  const tone = standing === "payable" ? "success" : standing === "refused" ? "danger" : standing === "cooling" || standing === "to-verify" ? "warning" : "info";
  return (
    <Notice tone={tone}>
      <p>{t(`review.standing.${standing}`, { date: coolingUntil ? instant(coolingUntil) : "" })}</p>
      {reason && <p className="mt-2 whitespace-pre-line">{t("mail.reason")} {reason}</p>}
    </Notice>
  );
}

/** What should make an agent pause. */
export function Warnings({ file: { warnings, sameIban, state } }: Props) {
  const t = useTranslations("ribs.review");
  if (warnings.length === 0 || state !== "to-verify") return null;
  const words = warnings.map((warning) => {
    if (warning === "same-iban" && sameIban.length > 0) return t("sameIbanAt", { names: sameIban.join(", ") });
    return t(`warning.${warning}`, { days: warning === "email-changed" ? warningDays.email : warning === "team-changed" ? warningDays.team : warningDays.account });
  });
  return <Notice tone="warning" title={t("warnings")}><ul className="list-disc pl-5">{words.map((line) => <li key={line}>{line}</li>)}</ul></Notice>;
}

export function Account({ file }: Props) {
  const t = useTranslations("ribs");
  const instant = useInstant();
  const { id, label, holder, maskedIban, bic, establishment, requestedAt, unpaid, may } = file;
  const facts = [
    { label: t("fact.establishment"), value: establishment.name, note: establishmentIdText(establishment) },
    { label: t("review.address"), value: addressText(establishment) },
    { label: t("fact.holder"), value: holder },
    { label: t("fact.iban"), value: <span className="font-mono">{maskedIban}</span> },
    { label: t("fact.bic"), value: <span className="font-mono">{bic}</span> },
    { label: t("fact.label"), value: label },
    { label: t("fact.requestedAt"), value: instant(requestedAt) },
    { label: t("fact.unpaid"), value: unpaid > unpaidCountedAtMost ? t("unpaidMore", { count: unpaidCountedAtMost }) : t("unpaidCount", { count: unpaid }) },
  ];
  return <Section title={t("review.account")} card><Stack gap="medium"><FactList facts={facts} />{may.reveal && <RevealForm id={id} />}</Stack></Section>;
}

/** A change beside what it takes the place of. */
export function Former({ file }: Props) {
  const t = useTranslations("ribs");
  const { former, may } = file;
  if (!former) return null;
  const shown = (rib: Pick<RibFile, "label" | "holder" | "maskedIban" | "bic">) => ({ label: rib.label ?? t("review.none"), holder: rib.holder, iban: rib.maskedIban, bic: rib.bic });
  const [before, after] = [shown(former), shown(file)];
  return (
    <Section title={t("review.former")} lead={t("review.formerLead")}>
      <Stack gap="medium">
        <DataTable
          caption={t("review.formerCaption")}
          rows={changeableFacts}
          rowKey={(fact) => fact}
          columns={[
            { key: "fact", label: t("review.fact"), heading: true, cell: (fact) => t(`fact.${fact}`) },
            { key: "before", label: t("review.before"), cell: (fact) => before[fact] },
            { key: "after", label: t("review.after"), cell: (fact) => after[fact] },
            { key: "differs", label: t("fact.state"), cell: (fact) => (former.changed.includes(fact) ? <strong>{t("review.differs")}</strong> : t("review.same")) },
          ]}
        />
        <p><TextLink href={`/gestion/rib/${former.id}`}>{t("page.title", { name: ribName(former) })}</TextLink></p>
        {may.reveal && <RevealForm id={former.id} of={t("review.before")} />}
      </Stack>
    </Section>
  );
}

export function Requester({ file: { requester: { name, email, since } } }: Props) {
  const t = useTranslations("ribs.review");
  const instant = useInstant();
  const facts = [{ label: t("name"), value: name }, { label: t("email"), value: <a href={`mailto:${email}`} className="link">{email}</a> }, { label: t("since"), value: instant(since) }];
  return <Section title={t("requester")} card><FactList facts={facts} /></Section>;
}

/** Who has confirmed it so far, by which call. */
export function Words({ file: { state, confirmations: { words, given, needed } } }: Props) {
  const t = useTranslations("ribs");
  const instant = useInstant();
  if (words.length === 0) return null;
  const facts = words.map(({ by, at, person, number, source }) =>
    ({ label: by, value: t("review.word", { at: instant(at), person, number, source: t(`source.${source as NumberSource}`) }) }));
  return <Section title={t("review.words")} lead={state === "to-verify" ? t("confirmationsOf", { given, needed }) : undefined} card><FactList facts={facts} /></Section>;
}
