import { useTranslations } from "next-intl";
import { SelectField } from "@/app/_ui/form/select-field";
import { Notice } from "@/app/_ui/panel/notice";
import { SearchBar } from "@/app/_ui/table/search-bar";
import { FoldedCriteria, InvoiceCriteria } from "@/app/_web/invoice-criteria";
import { invoiceStates } from "@/lib/invoices/invoice";
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
      <FoldedCriteria open={Object.keys(folded).length > 0}><InvoiceCriteria raw={raw} currencies={currencies} /></FoldedCriteria>
    </SearchBar>
  );
}

/** Amounts that are compared are in one currency: which one, where none was chosen. */
export function CurrencyNote({ choice: { raw, filter }, currencies }: Pick<Props, "choice" | "currencies">) {
  const t = useTranslations();
  if (currencies.length < 2 || !filter.currency || raw.devise !== undefined) return null;
  return <Notice>{t("inbox.filters.inCurrency", { currency: t(`invoices.currencies.${filter.currency}`) })}</Notice>;
}
