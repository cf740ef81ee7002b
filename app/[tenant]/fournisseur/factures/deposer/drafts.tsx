import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/button/button";
import { Section } from "@/app/_ui/layout/section";
import { DataTable } from "@/app/_ui/table/data-table";
import { Pager } from "@/app/_ui/table/pager";
import { DRAFT_DAYS, type Draft } from "@/lib/invoices/draft";
import { dateAt, formatDate } from "@/lib/kernel/dates";
import type { Page } from "@/lib/kernel/keyset";
import { formatMoney, isCurrency, parseAmount } from "@/lib/kernel/money";

const page = "/fournisseur/factures/deposer";
/** What a person calls a draft: its number, else its file. */
export const draftName = ({ values, files }: Draft): string | undefined => values.number || files.document[0]?.name;

/** The amount as it is written out where it is one; else as it was typed. */
export function draftAmount({ values: { gross = "", currency = "" } }: Draft, locale: "fr" | "en"): string {
  const minor = isCurrency(currency) ? parseAmount(gross, currency) : null;
  return minor === null || !isCurrency(currency) ? gross : formatMoney({ minor, currency }, locale);
}

/** The deposits that were begun, each to be taken up again or thrown away. */
export function DraftList({ drafts: { items, previous, next }, establishments }: { drafts: Page<Draft>; establishments: readonly { id: string; name: string }[] }) {
  const t = useTranslations("invoices.deposit.draftsList");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  if (items.length === 0) return null;
  const nameOf = (draft: Draft) => draftName(draft) ?? t("noNumber");
  return (
    <Section id="brouillons" title={t("title")} lead={t("lead", { days: DRAFT_DAYS })}>
      <DataTable
        caption={t("caption")} rows={items} rowKey={({ id }) => id}
        columns={[
          { key: "number", label: t("number"), heading: true, cell: ({ values }) => values.number || t("noNumber") },
          { key: "file", label: t("file"), cell: ({ files }) => files.document[0]?.name },
          { key: "establishment", label: t("establishment"), cell: ({ values }) => establishments.find(({ id }) => id === values.establishmentId)?.name },
          { key: "amount", label: t("amount"), align: "right", cell: (draft) => <span className="md:whitespace-nowrap">{draftAmount(draft, locale)}</span> },
          { key: "until", label: t("until"), cell: ({ endsAt }) => formatDate(dateAt(endsAt, timeZone), locale) },
          { key: "actions", label: t("actions"), bare: true, cell: (draft) => (
            <div className="flex flex-wrap gap-2">
              <ButtonLink href={`${page}?brouillon=${draft.id}`} size="small" icon="pencil" aria-label={t("resumeNamed", { name: nameOf(draft) })}>{t("resume")}</ButtonLink>
              <ButtonLink href={`${page}/brouillons/${draft.id}/supprimer`} size="small" variant="quiet" icon="trash" aria-label={t("deleteNamed", { name: nameOf(draft) })}>{t("delete")}</ButtonLink>
            </div>
          ) },
        ]}
      />
      <Pager previous={previous ? `${page}?avant=${encodeURIComponent(previous)}#brouillons` : undefined} next={next ? `${page}?apres=${encodeURIComponent(next)}#brouillons` : undefined} />
    </Section>
  );
}
