import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Icon } from "@/app/_ui/badge/icons";
import { TextLink } from "@/app/_ui/button/text-link";
import { Checkbox } from "@/app/_ui/form/choice-fields";
import { SelectField } from "@/app/_ui/form/select-field";
import { Notice } from "@/app/_ui/panel/notice";
import { SearchBar } from "@/app/_ui/table/search-bar";
import { kindSlugs } from "@/app/_web/invoice-address";
import { FoldedCriteria, InvoiceCriteria } from "@/app/_web/invoice-criteria";
import { invoiceKinds } from "@/lib/invoices/invoice";
import { formatShortDate } from "@/lib/kernel/dates";
import type { Currency } from "@/lib/kernel/money";
import { assigneeNames, assigneeSlugs, folder, isGroup, myDepartments, noDepartment, standings, standingSlugs, without, withQuery, type Choice, type Standing } from "./choice";
import type { Places } from "./filter-choices";

type Props = { choice: Choice; places: Places };
type Currencies = { currencies: readonly Currency[] };

/** The search, and the other criteria under a fold that is open while one of them is chosen. All of it stands in the address. */
export function InboxFilters({ choice, places, currencies }: Props & Currencies) {
  const t = useTranslations();
  const { raw, filter } = choice;
  const { recherche: _recherche, etablissement, tri, ordre, "paye-du": paidFrom, "paye-au": paidTo, "decidee-du": decidedFrom, ...folded } = raw;
  return (
    <SearchBar action={folder} label={t("invoices.filters.search")} name="recherche" value={filter.search} placeholder={t("invoices.filters.searchHint")} hidden={{ etablissement, tri, ordre, "paye-du": paidFrom, "paye-au": paidTo, "decidee-du": decidedFrom }}>
      <FoldedCriteria open={Object.keys(folded).some((name) => name !== "etat")}><Criteria raw={raw} standing={choice.standing} places={places} currencies={currencies} /></FoldedCriteria>
    </SearchBar>
  );
}

function Criteria({ raw, standing, places, currencies }: Pick<Choice, "raw" | "standing"> & { places: Places } & Currencies) {
  const t = useTranslations("inbox.filters");
  const standingWords = useStandingWords();
  const departments = [{ value: "", label: t("anyDepartment") }, { value: myDepartments, label: t("myDepartments") }, { value: noDepartment, label: t("noDepartment") }, ...places.departments.map(({ id, name }) => ({ value: id, label: name }))];
  const named = places.people.map(({ id, name }) => ({ value: id, label: name }));
  const people = [{ value: "", label: t("anyone") }, ...assigneeNames.map((who) => ({ value: assigneeSlugs[who] as string, label: t(who) })), ...named];
  return (
    <>
      <SelectField id="etat" name="etat" label={t("standing")} options={standings.map((name) => ({ value: standingSlugs[name], label: standingWords(name) }))} defaultValue={standingSlugs[standing]} empty={false} />
      <SelectField id="service" name="service" label={t("department")} options={departments} defaultValue={raw.service} empty={false} />
      <SelectField id="personne" name="personne" label={t("assignee")} options={people} defaultValue={raw.personne} empty={false} />
      <InvoiceCriteria raw={raw} currencies={currencies} />
      <div className="sm:col-span-2"><Checkbox id="retard" name="retard" value="1" defaultValue={raw.retard} label={t("late")} plain /></div>
    </>
  );
}

function useStandingWords(): (standing: Standing) => string {
  const t = useTranslations();
  return (standing) => (standing === "all" || isGroup(standing) ? t(`inbox.standings.${standing}`) : t(`invoices.states.${standing}`));
}

const chipNames = ["recherche", "service", "personne", "etablissement", "type", "devise", "min", "max", "du", "au", "paye-du", "paye-au", "decidee-du", "retard"] as const;
type ChipName = (typeof chipNames)[number];
const dayNames: readonly ChipName[] = ["du", "au", "paye-du", "paye-au", "decidee-du"];

/** What narrows the list, each with its removal. */
export function ActiveFilters({ choice, places }: Props) {
  const t = useTranslations("inbox.filters");
  const wordsOf = useChipWords(places);
  const standingWords = useStandingWords();
  const state = isGroup(choice.standing) || choice.standing === "all" ? [] : [{ name: "etat", words: standingWords(choice.standing) }];
  const chips = [...state, ...chipNames.flatMap((name) => { const value = choice.raw[name]; return value === undefined ? [] : [{ name, words: wordsOf(name, value) }]; })];
  if (chips.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <h2 className="sr-only">{t("active")}</h2>
      <ul className="flex flex-wrap gap-2">
        {chips.map(({ name, words }) => (
          <li key={name}><Link prefetch={false} href={without(choice, name)} className="filter-tab">{words}<span className="sr-only">, {t("remove")}</span><Icon name="close" size={16} /></Link></li>
        ))}
      </ul>
      {chips.length > 1 && <TextLink href={withQuery(isGroup(choice.standing) && choice.raw.etat ? { etat: choice.raw.etat } : {})}>{t("clearAll")}</TextLink>}
    </div>
  );
}

function useChipWords({ department, establishment, person }: Places): (name: ChipName, value: string) => string {
  const t = useTranslations("inbox.filters");
  const locale = useLocale();
  const shown = (name: ChipName, value: string): string => {
    if (name === "service") return department ?? t(value === myDepartments ? "myDepartments" : "noDepartment");
    if (name === "personne") return person ?? t(assigneeNames.find((who) => assigneeSlugs[who] === value) ?? "anotherPerson");
    if (name === "etablissement") return establishment ?? "–";
    if (name === "type") return t(`kinds.${invoiceKinds.find((kind) => kindSlugs[kind] === value) ?? "invoice"}`);
    return dayNames.some((day) => day === name) ? formatShortDate(value, locale) : value;
  };
  return (name, value) => t(`chips.${name}`, { value: shown(name, value) });
}

/** What an order or an amount does to the list besides. */
export function OrderNote({ choice: { filter, raw }, currencies }: { choice: Choice } & Currencies) {
  const t = useTranslations();
  const inCurrency = currencies.length > 1 && filter.currency && raw.devise === undefined ? filter.currency : null;
  if (filter.sort !== "payBy" && !inCurrency) return null;
  return <Notice>{filter.sort === "payBy" && <p>{t("inbox.filters.payByOnly")}</p>}{inCurrency && <p>{t("inbox.filters.inCurrency", { currency: t(`invoices.currencies.${inCurrency}`) })}</p>}</Notice>;
}
