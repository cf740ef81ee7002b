import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "@/app/_ui/button/text-link";
import { FactList } from "@/app/_ui/panel/fact-list";
import { DataTable } from "@/app/_ui/table/data-table";
import { isAct, type AuditItem, type Subject } from "@/lib/audits/audit";
import { changeWords, factWords, originWords, sentenceOf, whoWords } from "@/lib/audits/audit-words";
import { wordsIn } from "@/lib/i18n/words";
import { formatInstant } from "@/lib/kernel/dates";
import type { Locale } from "@/lib/kernel/locale";
import { subjectText, withQuery } from "./choice";

/** Where agents see it; an establishment has no page of its own: its history is its page. */
const pages: Readonly<Record<Subject["kind"], string | null>> = {
  invoice: "/gestion/factures", rib: "/gestion/rib", habilitation: "/gestion/habilitations", bill: "/gestion/titres", debtor: "/gestion/redevables", import: "/gestion/titres/import",
  thread: "/gestion/messages", establishment: null,
};
const pageOf = (subject: Subject): string => { const page = pages[subject.kind]; return page === null ? withQuery({ sujet: subjectText(subject) }) : `${page}/${subject.id}`; };

/** Each act in a sentence, with what it changed under a fold. Instants are those of the organisation. */
export function JournalTable({ rows, timeZone }: { rows: readonly AuditItem[]; timeZone: string }) {
  const t = useTranslations("audits");
  const locale = useLocale() as Locale;
  const words = wordsIn(locale);
  return (
    <DataTable
      caption={t("caption")} rows={rows} rowKey={({ id }) => id}
      columns={[
        { key: "at", label: t("columns.at"), cell: ({ at }) => <time dateTime={at.toISOString()}>{formatInstant(at, locale, timeZone)}</time> },
        { key: "act", label: t("columns.act"), heading: true, cell: (item) => <><span className="block font-medium">{sentenceOf(words, item)}</span><Details item={item} locale={locale} /></> },
        { key: "subject", label: t("columns.subject"), cell: ({ subject }) => subject && <>{t(`subjects.${subject.kind}`)} <TextLink href={pageOf(subject)}>{subject.name}</TextLink></> },
        { key: "origin", label: t("columns.origin"), cell: (item) => <span className="wrap-anywhere">{originWords(words, item)}</span> },
      ]}
    />
  );
}

function Details({ item, locale }: { item: AuditItem; locale: Locale }) {
  const t = useTranslations("audits");
  const words = wordsIn(locale);
  const { who, person, position } = item;
  const facts = [
    { label: t("detail.who"), value: whoWords(words, who), note: who.kind === "person" ? who.email : undefined },
    { label: t("detail.person"), value: person?.name },
    ...factWords(words, locale, item).map(({ name, value }) => ({ label: name, value })),
    { label: t("detail.place"), value: position ?? t("detail.waiting") },
  ];
  return (
    <details className="mt-1 font-normal">
      <summary className="cursor-pointer py-1 text-sm text-muted hover:text-brand-strong">{t("details")}</summary>
      <div className="flex flex-col gap-4 pt-2 pb-3">
        {item.changes.length > 0 && <Changes item={item} locale={locale} />}
        <FactList facts={facts} />
        <Ways item={item} />
      </div>
    </details>
  );
}

function Changes({ item, locale }: { item: AuditItem; locale: Locale }) {
  const t = useTranslations("audits.detail");
  return (
    <dl>
      {changeWords(wordsIn(locale), locale, item).map(({ name, before, after }) => (
        <div key={name} className="py-1">
          <dt className="text-sm text-muted">{name}</dt>
          <dd className="wrap-anywhere">
            <span className="sr-only">{t("saidBefore")} </span>{before ?? t("absent")} <span aria-hidden>→</span><span className="sr-only">, {t("saidAfter")} </span><strong>{after ?? t("absent")}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** From one act to others: the same person's, the same thing's, those of the same kind. */
function Ways({ item: { who, person, subject, type } }: { item: AuditItem }) {
  const t = useTranslations("audits.detail");
  const people = [...(who.kind === "person" ? [who] : []), ...(person ? [person] : [])];
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm print:hidden">
      {people.map(({ id, name }) => <TextLink key={id} href={withQuery({ personne: id })}>{t("ofPerson", { name })}</TextLink>)}
      {subject && <TextLink href={withQuery({ sujet: subjectText(subject) })}>{t("ofSubject", { name: subject.name })}</TextLink>}
      {isAct(type) && <TextLink href={withQuery({ acte: type })}>{t("ofAct")}</TextLink>}
    </p>
  );
}
