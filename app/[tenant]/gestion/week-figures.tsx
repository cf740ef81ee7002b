import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "@/app/_ui/button/text-link";
import { WeekBars } from "@/app/_ui/chart/week-bars";
import { Section } from "@/app/_ui/layout/section";
import { Disclosure } from "@/app/_ui/panel/disclosure";
import { DataTable } from "@/app/_ui/table/data-table";
import type { BillFigures } from "@/lib/bills/bill-figures.queries";
import { weeksShown, type InvoiceFigures } from "@/lib/invoices/desk-figures.queries";
import { formatShortDate } from "@/lib/kernel/dates";
import { formatMoney, type Money } from "@/lib/kernel/money";
import type { Week, WeekFigure } from "@/lib/kernel/weeks";
import { standingSlugs, withQuery } from "./factures/choice";

type SeriesName = "deposited" | "paid" | "received";
type Series = { readonly name: SeriesName; readonly weeks: readonly WeekFigure<Money>[]; readonly hrefOf: (week: Week) => string };

/** Deposits and payments, week by week: a drawing, and the same figures in a table whose numbers lead to their lists. */
export async function WeekFigures({ invoices, bills }: { invoices: InvoiceFigures | null; bills: BillFigures | null }) {
  const t = await getTranslations("dashboard.weeks");
  const series: Series[] = [
    ...(invoices ? [
      { name: "deposited" as const, weeks: invoices.deposited, hrefOf: ({ monday, sunday }: Week) => withQuery({ etat: standingSlugs.all, du: monday, au: sunday }) },
      { name: "paid" as const, weeks: invoices.paid, hrefOf: ({ monday, sunday }: Week) => withQuery({ etat: standingSlugs.all, "paye-du": monday, "paye-au": sunday }) },
    ] : []),
    ...(bills ? [{ name: "received" as const, weeks: bills.paid, hrefOf: ({ monday, sunday }: Week) => `/gestion/titres?regle-du=${monday}&regle-au=${sunday}` }] : []),
  ];
  return <Section title={t("title", { count: weeksShown })}><ul className="grid items-start gap-5 md:grid-cols-2 lg:grid-cols-3">{series.map((one) => <WeekCard key={one.name} {...one} />)}</ul></Section>;
}

async function WeekCard({ name, weeks, hrefOf }: Series) {
  const [t, locale] = [await getTranslations("dashboard.weeks"), await getLocale()];
  const day = (week: Week | undefined) => (week ? formatShortDate(week.monday, locale) : "");
  const total = weeks.reduce((sum, { count }) => sum + count, 0);
  return (
    <li className="card p-5">
      <h3 className="font-semibold">{t(name)}</h3>
      <p className="mb-4 text-sm text-muted">{t("total", { count: total, weeks: weeks.length })}</p>
      <WeekBars values={weeks.map(({ count }) => count)} first={day(weeks[0])} last={day(weeks.at(-1))} />
      <Disclosure summary={t("figures")}>
        <div className="[&_th]:min-w-0!">
          <DataTable caption={t(`deeds.${name}`)} rows={[...weeks].reverse()} rowKey={({ monday }) => monday} columns={[
            { key: "week", label: t("week"), heading: true, cell: (week) => day(week) },
            { key: "count", label: t("count"), align: "right", cell: (week) => (
              <>
                {week.count === 0 ? 0 : <TextLink href={hrefOf(week)}>{week.count}</TextLink>}
                {week.amounts.map((amount) => <span key={amount.currency} className="block text-sm whitespace-nowrap text-muted">{formatMoney(amount, locale)}</span>)}
              </>
            ) },
          ]} />
        </div>
      </Disclosure>
    </li>
  );
}
