import { useTranslations } from "next-intl";
import { Icon } from "@/app/_ui/badge/icons";
import { SelectField } from "@/app/_ui/form/select-field";
import { AmountField, DateField } from "@/app/_ui/form/text-field";
import { Notice } from "@/app/_ui/panel/notice";
import { SearchBar } from "@/app/_ui/table/search-bar";
import { kindSlugs } from "@/app/_web/invoice-address";
import { invoiceKinds, invoiceStates } from "@/lib/invoices/invoice";
import type { Currency } from "@/lib/kernel/money";
import { folder, stateSlugs, type Choice } from "./choice";

type Props = { choice: Choice; establishments: readonly { readonly id: string; readonly name: string }[]; currencies: readonly Currency[] };

/** The search, and the other criteria under a fold that is open while one of them is chosen. All of it stands in the address. */
export function FollowedFilters({ choice: { raw, filter }, establishments, currencies }: Props) {
  const t = useTranslations();
  const { etat, recherche: _recherche, etablissement, tri, ordre, ...folded } = raw;
  const several = establishments.length > 1;
  const states = [{ value: "", label: t("invoices.filters.all") }, ...invoiceStates.map((state) => ({ value: stateSlugs[state], label: t(`invoices.states.${state}`) }))];
  const places = [{ value: "", label: t("invoices.filters.allEstablishments") }, ...establishments.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <SearchBar action={folder} label={t("invoices.filters.search")} name="recherche" value={filter.search} placeholder={t("invoices.filters.searchHint")} hidden={{ tri, ordre, ...(several ? {} : { etablissement }) }}>
      <SelectField id="etat" name="etat" label={t("invoices.facts.state")} options={states} defaultValue={etat} width="medium" empty={false} />
      {several && <SelectField id="etablissement" name="etablissement" label={t("invoices.filters.establishment")} options={places} defaultValue={etablissement} width="medium" empty={false} />}
      <details open={Object.keys(folded).length > 0} className="group order-last basis-full">
        <summary className="inline-flex cursor-pointer items-center gap-1.5 py-1 font-medium hover:text-brand-strong">
          {t("inbox.filters.title")}<Icon name="chevronDown" size={18} className="transition-transform group-open:rotate-180" />
        </summary>
        <div className="mt-4 grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-4"><Criteria raw={raw} currencies={currencies} /></div>
      </details>
    </SearchBar>
  );
}

function Criteria({ raw, currencies }: Pick<Choice, "raw"> & Pick<Props, "currencies">) {
  const t = useTranslations("inbox.filters");
  const words = useTranslations("invoices");
  const kinds = [{ value: "", label: t("anyKind") }, ...invoiceKinds.map((kind) => ({ value: kindSlugs[kind], label: t(`kinds.${kind}`) }))];
  const counted = [{ value: "", label: words("filters.allCurrencies") }, ...currencies.map((value) => ({ value, label: words(`currencies.${value}`) }))];
  return (
    <>
      <SelectField id="type" name="type" label={t("kind")} options={kinds} defaultValue={raw.type} empty={false} />
      <DateField id="du" name="du" label={t("from")} defaultValue={raw.du} />
      <DateField id="au" name="au" label={t("to")} defaultValue={raw.au} />
      <AmountField id="min" name="min" label={t("min")} defaultValue={raw.min} />
      <AmountField id="max" name="max" label={t("max")} defaultValue={raw.max} />
      {currencies.length > 1 && <SelectField id="devise" name="devise" label={words("filters.currency")} options={counted} defaultValue={raw.devise} empty={false} />}
    </>
  );
}

/** Amounts that are compared are in one currency: which one, where none was chosen. */
export function CurrencyNote({ choice: { raw, filter }, currencies }: Pick<Props, "choice" | "currencies">) {
  const t = useTranslations();
  if (currencies.length < 2 || !filter.currency || raw.devise !== undefined) return null;
  return <Notice>{t("inbox.filters.inCurrency", { currency: t(`invoices.currencies.${filter.currency}`) })}</Notice>;
}
