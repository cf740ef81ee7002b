import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/app/_ui/badge/icons";
import { SelectField } from "@/app/_ui/form/select-field";
import { AmountField, DateField } from "@/app/_ui/form/text-field";
import { invoiceKinds } from "@/lib/invoices/invoice";
import type { Currency } from "@/lib/kernel/money";
import { kindSlugs } from "./invoice-address";

/** Criteria of a list of invoices under a fold. `open`: while one of them is chosen. */
export function FoldedCriteria({ open, children }: { open: boolean; children: ReactNode }) {
  const t = useTranslations("inbox.filters");
  return (
    <details open={open} className="group order-last basis-full">
      <summary className="inline-flex cursor-pointer items-center gap-1.5 py-1 font-medium hover:text-brand-strong">
        {t("title")}<Icon name="chevronDown" size={18} className="transition-transform group-open:rotate-180" />
      </summary>
      <div className="mt-4 grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-4">{children}</div>
    </details>
  );
}

type Raw = Partial<Readonly<Record<"type" | "min" | "max" | "du" | "au" | "devise", string>>>;

/** Those that suppliers and agents share: kind, amount, days of the deposit and, where there are several, currency. `raw`: as the address names them. */
export function InvoiceCriteria({ raw, currencies }: { raw: Raw; currencies: readonly Currency[] }) {
  const t = useTranslations("inbox.filters");
  const words = useTranslations("invoices");
  const kinds = [{ value: "", label: t("anyKind") }, ...invoiceKinds.map((kind) => ({ value: kindSlugs[kind], label: t(`kinds.${kind}`) }))];
  const counted = [{ value: "", label: words("filters.allCurrencies") }, ...currencies.map((value) => ({ value, label: words(`currencies.${value}`) }))];
  return (
    <>
      <SelectField id="type" name="type" label={t("kind")} options={kinds} defaultValue={raw.type} empty={false} />
      <AmountField id="min" name="min" label={t("min")} defaultValue={raw.min} />
      <AmountField id="max" name="max" label={t("max")} defaultValue={raw.max} />
      <DateField id="du" name="du" label={t("from")} defaultValue={raw.du} />
      <DateField id="au" name="au" label={t("to")} defaultValue={raw.au} />
      {currencies.length > 1 && <SelectField id="devise" name="devise" label={words("filters.currency")} options={counted} defaultValue={raw.devise} empty={false} />}
    </>
  );
}
