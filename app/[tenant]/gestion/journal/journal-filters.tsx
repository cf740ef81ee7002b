import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Icon } from "@/app/_ui/badge/icons";
import { Button } from "@/app/_ui/button/button";
import { TextLink } from "@/app/_ui/button/text-link";
import { SelectField } from "@/app/_ui/form/select-field";
import { DateField } from "@/app/_ui/form/text-field";
import { SearchBar } from "@/app/_ui/table/search-bar";
import { actRooms } from "@/lib/audits/audit";
import { formatShortDate } from "@/lib/kernel/dates";
import { deskSlug, folder, roomSlugs, withQuery, without, type Choice } from "./choice";

/** Who can be chosen, and the names of what the address says by identifiers. */
export type Names = { readonly agents: readonly { readonly id: string; readonly name: string }[]; readonly person: string | null; readonly subject: string | null };
type Props = { choice: Choice; names: Names };

/** The search, and the other criteria under a fold that is open while one of them is chosen. All of it stands in the address. */
export function JournalFilters({ choice: { raw, filter }, names }: Props) {
  const t = useTranslations("audits");
  const { recherche: _recherche, sujet, acte, ...folded } = raw;
  const rooms = [{ value: "", label: t("filters.anyRoom") }, ...actRooms.map((room) => ({ value: roomSlugs[room], label: t(`rooms.${room}`) }))];
  const listed = names.agents.some(({ id }) => id === filter.person) || !filter.person ? names.agents : [...names.agents, { id: filter.person, name: names.person ?? "–" }];
  const people = [{ value: "", label: t("filters.anyone") }, { value: deskSlug, label: t("filters.desk") }, ...listed.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <SearchBar action={folder} label={t("filters.search")} name="recherche" value={filter.search} placeholder={t("filters.searchHint")} hidden={{ sujet, acte }}>
      <details open={Object.keys(folded).length > 0} className="group order-last basis-full">
        <summary className="inline-flex cursor-pointer items-center gap-1.5 py-1 font-medium hover:text-brand-strong">
          {t("filters.title")}<Icon name="chevronDown" size={18} className="transition-transform group-open:rotate-180" />
        </summary>
        <div className="mt-4 grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-4">
          <SelectField id="domaine" name="domaine" label={t("filters.room")} options={rooms} defaultValue={raw.domaine} empty={false} />
          <SelectField id="personne" name="personne" label={t("filters.person")} options={people} defaultValue={raw.personne} empty={false} />
          <DateField id="du" name="du" label={t("filters.from")} defaultValue={raw.du} />
          <DateField id="au" name="au" label={t("filters.to")} defaultValue={raw.au} />
        </div>
      </details>
    </SearchBar>
  );
}

const chipNames = ["recherche", "domaine", "acte", "personne", "sujet", "du", "au"] as const;
type ChipName = (typeof chipNames)[number];

/** What narrows the list, each with its removal. */
export function ActiveFilters({ choice, names }: Props) {
  const t = useTranslations("audits");
  const shown = useShownValue({ choice, names });
  const chips = chipNames.flatMap((name) => { const value = choice.raw[name]; return value === undefined ? [] : [{ name, words: t(`chips.${name}`, { value: shown(name, value) }) }]; });
  if (chips.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <h2 className="sr-only">{t("filters.active")}</h2>
      <ul className="flex flex-wrap gap-2">
        {chips.map(({ name, words }) => (
          <li key={name}><Link prefetch={false} href={without(choice, name)} className="filter-tab">{words}<span className="sr-only">, {t("filters.remove")}</span><Icon name="close" size={16} /></Link></li>
        ))}
      </ul>
      {chips.length > 1 && <TextLink href={withQuery({})}>{t("filters.clearAll")}</TextLink>}
    </div>
  );
}

function useShownValue({ choice: { filter }, names }: Props): (name: ChipName, value: string) => string {
  const t = useTranslations("audits");
  const locale = useLocale();
  return (name, value) => {
    if (name === "domaine" && filter.room) return t(`rooms.${filter.room}`);
    if (name === "personne") return filter.desk ? t("filters.desk") : (names.person ?? "–");
    if (name === "sujet" && filter.subject) return `${t(`subjects.${filter.subject.kind}`)} ${names.subject ?? "–"}`;
    return name === "du" || name === "au" ? formatShortDate(value, locale) : value;
  };
}

/** The acts that the filters show, as a file. A plain form: what it answers is the file, which a browser saves without leaving the page. */
export function ExportForm({ choice }: { choice: Choice }) {
  const t = useTranslations("audits");
  return (
    <form method="post" action={`${folder}/export`} aria-label={t("export")} className="print:hidden">
      {Object.entries(choice.raw).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Button type="submit" icon="download">{t("export")}</Button>
      <p className="mt-2 text-sm text-muted">{t("exportHint")}</p>
    </form>
  );
}
