import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { InvoiceBadge } from "@/app/_ui/badge/invoice-badge";
import { Button } from "@/app/_ui/button/button";
import { TextLink } from "@/app/_ui/button/text-link";
import { SelectField } from "@/app/_ui/form/select-field";
import { DateField } from "@/app/_ui/form/text-field";
import { DataTable } from "@/app/_ui/table/data-table";
import type { StatedInvoice, Statement, StateTotal, StatementTotal } from "@/lib/invoices/statement.queries";
import { dateAt, formatShortDate } from "@/lib/kernel/dates";
import { formatMoney, type Money } from "@/lib/kernel/money";

const Amount = ({ amount }: { amount: Money }) => <span className="md:whitespace-nowrap">{formatMoney(amount, useLocale())}</span>;

type ChoiceProps = { establishments: readonly { id: string; name: string }[]; statement: Statement; unread: readonly ("du" | "au")[] };

/** Which establishment and which days: a form that needs no JavaScript. `unread`: what was asked for and is no day. */
export function StatementChoice({ establishments, statement, unread }: ChoiceProps) {
  const t = useTranslations("invoices.statement");
  const notDate = useTranslations("validation")("notDate");
  const error = (name: "du" | "au") => (unread.includes(name) ? notDate : undefined);
  const options = establishments.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form action="/fournisseur/factures/releve" method="get" className="flex flex-col gap-4 md:flex-row md:flex-wrap md:items-end">
      <SelectField id="etablissement" name="etablissement" label={t("establishment")} options={options} defaultValue={statement.establishment.id} width="medium" empty={false} />
      <DateField id="du" name="du" label={t("from")} defaultValue={statement.from} error={error("du")} />
      <DateField id="au" name="au" label={t("to")} defaultValue={statement.to} error={error("au")} />
      <Button type="submit" icon="search">{t("show")}</Button>
    </form>
  );
}

/** What was deposited, what came of it and what is still to be paid, a line for each currency. */
export function StatementTotals({ totals }: { totals: readonly StatementTotal[] }) {
  const t = useTranslations("invoices.statement");
  const amount = (key: "deposited" | "paid" | "ended" | "due") =>
    ({ key, label: t(key), align: "right" as const, cell: (total: StatementTotal) => <Amount amount={{ minor: total[key], currency: total.currency }} /> });
  const currency = { key: "currency", label: t("totals"), heading: true, bare: true, cell: (total: StatementTotal) => total.currency };
  return (
    <div>
      <DataTable caption={t("totals")} captionShown rows={totals} rowKey={(total) => total.currency} columns={[currency, amount("deposited"), amount("paid"), amount("ended"), amount("due")]} />
      <p className="mt-3 text-sm text-muted">{t("hint")}</p>
    </div>
  );
}

export function StatementStates({ states }: { states: readonly StateTotal[] }) {
  const t = useTranslations("invoices");
  return (
    <DataTable
      caption={t("statement.states")} captionShown rows={states} rowKey={({ state, amount }) => `${state} ${amount.currency}`}
      columns={[
        { key: "state", label: t("facts.state"), heading: true, cell: ({ state }) => <InvoiceBadge state={state} /> },
        { key: "count", label: t("statement.count"), align: "right", cell: ({ count }) => count },
        { key: "amount", label: t("facts.gross"), align: "right", cell: ({ amount }) => <Amount amount={amount} /> },
      ]}
    />
  );
}

export function StatementTable({ statement: { rows, from, to } }: { statement: Statement }) {
  const t = useTranslations("invoices");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const date = (day: string | null) => day && <span className="md:whitespace-nowrap">{formatShortDate(day, locale)}</span>;
  return (
    <DataTable<StatedInvoice>
      caption={t("statement.caption", { from: formatShortDate(from, locale), to: formatShortDate(to, locale) })} captionShown rows={rows} rowKey={({ id }) => id}
      columns={[
        { key: "depositedAt", label: t("facts.depositedAt"), cell: ({ depositedAt }) => date(dateAt(depositedAt, timeZone)) },
        { key: "number", label: t("facts.number"), heading: true, cell: ({ id, number }) => <TextLink href={`/fournisseur/factures/${id}`}>{number}</TextLink> },
        { key: "issuedOn", label: t("facts.issuedOn"), cell: ({ issuedOn }) => date(issuedOn) },
        { key: "state", label: t("facts.state"), cell: ({ state }) => <InvoiceBadge state={state} /> },
        { key: "paidOn", label: t("export.columns.paidOn"), cell: ({ paidOn }) => date(paidOn) },
        { key: "amount", label: t("facts.gross"), align: "right", cell: ({ amount }) => <Amount amount={amount} /> },
      ]}
    />
  );
}
