import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { Section } from "@/app/_ui/layout/section";
import { DataTable } from "@/app/_ui/table/data-table";
import type { ChangedField, DebtorChange } from "@/lib/debtors/debtor-changes";
import { formatInstant } from "@/lib/kernel/dates";

/** What agents corrected and decided, and what imports proposed, before and after. */
export function Changes({ changes }: { changes: readonly DebtorChange[] }) {
  const [t, fact] = [useTranslations("debtors.file"), useTranslations("debtors.fact")];
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? "UTC"];
  if (changes.length === 0) return null;
  const label = (name: ChangedField) => (name === "proposedEmail" ? t("proposedEmail") : fact(name));
  return (
    <Section title={t("changes")}>
      <DataTable
        caption={t("changesCaption")}
        rows={changes}
        rowKey={({ id }) => id}
        columns={[
          { key: "what", label: t("changed"), heading: true, cell: ({ kind, fields }) => (
            <>
              {t(`changeKinds.${kind}`)}
              {fields.map(({ name, before, after }) => <span key={name} className="block text-sm font-normal wrap-anywhere">{t("change", { field: label(name), before: before || t("nothingThere"), after: after || t("nothingThere") })}</span>)}
            </>
          ) },
          { key: "at", label: t("changedAt"), cell: ({ at }) => formatInstant(at, locale, timeZone) },
          { key: "by", label: t("changedBy"), cell: ({ by, kind }) => by ?? (kind === "address-proposed" ? t("byImport") : null) },
        ]}
      />
    </Section>
  );
}
