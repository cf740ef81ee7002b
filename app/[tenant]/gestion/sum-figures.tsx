import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "@/app/_ui/button/text-link";
import { Section } from "@/app/_ui/layout/section";
import type { BillFigures } from "@/lib/bills/bill-figures.queries";
import type { InvoiceFigures } from "@/lib/invoices/desk-figures.queries";
import { formatMoney } from "@/lib/kernel/money";
import type { Sum } from "@/lib/kernel/sums";
import { standingSlugs, withQuery } from "./factures/choice";

type SumName = "toPay" | "late" | "unpaid" | "overdue";
type NamedSums = { readonly name: SumName; readonly href: string; readonly rows: readonly Sum[] };

/** What is due and what is late, to suppliers and from citizens, currency by currency. */
export async function SumFigures({ invoices, bills }: { invoices: InvoiceFigures | null; bills: BillFigures | null }) {
  const t = await getTranslations("dashboard.sums");
  const sums: NamedSums[] = [
    ...(invoices ? [
      { name: "toPay" as const, href: withQuery({ etat: standingSlugs.accepted }), rows: invoices.toPay },
      { name: "late" as const, href: withQuery({ etat: standingSlugs.all, retard: "1" }), rows: invoices.late },
    ] : []),
    ...(bills ? [
      { name: "unpaid" as const, href: "/gestion/titres?choix=non-reglees", rows: bills.unpaid },
      { name: "overdue" as const, href: "/gestion/titres?choix=non-reglees&retard=1", rows: bills.late },
    ] : []),
  ];
  return <Section title={t("title")}><ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-4">{sums.map((sum) => <SumCard key={sum.name} {...sum} />)}</ul></Section>;
}

async function SumCard({ name, href, rows }: NamedSums) {
  const [t, locale] = [await getTranslations("dashboard.sums"), await getLocale()];
  return (
    <li className="card flex flex-col gap-2 p-5">
      <h3 className="font-semibold">{t(name)}</h3>
      {rows.length === 0 && <p className="text-xl text-muted">{t("none")}</p>}
      {rows.map(({ count, amount }) => (
        <p key={amount.currency}>
          <span className="block text-xl font-semibold tracking-tight tabular-nums">{formatMoney(amount, locale)}</span>
          <TextLink href={`${href}&devise=${amount.currency}`}>{t("invoices", { count })}</TextLink>
        </p>
      ))}
      <p className="mt-auto text-sm text-muted">{t(`${name}Hint`)}</p>
    </li>
  );
}
