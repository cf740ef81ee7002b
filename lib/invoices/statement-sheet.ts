import { wordsIn, type Words } from "@/lib/i18n/words";
import { dateAt, formatShortDate, type DateText } from "@/lib/kernel/dates";
import { identifierText } from "@/lib/kernel/establishment-identifier";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney } from "@/lib/kernel/money";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";
import { letterheadOf } from "@/lib/organizations/organization";
import type { Sheet, SheetBlock } from "@/lib/ports/pdf";
import type { Statement } from "./statement.queries";

export type StatementSheetInput = { readonly organization: OrganizationSettings; readonly locale: Locale; readonly today: DateText; readonly statement: Statement };

/** An establishment's invoices of a period, in the reader's language: a row each, their totals in each currency and by state. */
export function statementSheet({ organization, locale, today, statement }: StatementSheetInput): Sheet {
  const { establishment, rows, from, to } = statement;
  const t = wordsIn(locale);
  const days = { from: formatShortDate(from, locale), to: formatShortDate(to, locale) };
  const facts: SheetBlock = {
    kind: "facts",
    rows: [[t("invoices.statement.establishment"), establishment.name], [establishment.scheme, identifierText(establishment.scheme, establishment.identifier)], [t("invoices.statement.sheet.period"), t("invoices.statement.sheet.dates", days)]],
  };
  const empty: SheetBlock = { kind: "paragraph", text: t("invoices.statement.empty", days) };
  const whole = [invoicesOf(statement, t, locale, organization.timeZone), ...totalsOf(statement, t, locale), statesOf(statement, t, locale), { kind: "paragraph", text: t("invoices.statement.hint") } as const];
  return {
    language: locale,
    title: t("invoices.statement.sheet.title"),
    issuer: letterheadOf(organization),
    blocks: [facts, ...(rows.length === 0 ? [empty] : whole), { kind: "paragraph", text: t("invoices.statement.sheet.notReceipt", { today: formatShortDate(today, locale) }) }],
    footer: t("invoices.statement.sheet.footer", { organization: organization.name, establishment: establishment.name }),
  };
}

const invoicesOf = ({ rows }: Statement, t: Words, locale: Locale, timeZone: string): SheetBlock => ({
  kind: "table",
  columns: [
    { label: t("invoices.facts.depositedAt"), share: 1.7 }, { label: t("invoices.facts.number"), share: 3 }, { label: t("invoices.facts.issuedOn"), share: 1.9 },
    { label: t("invoices.facts.state"), share: 2.8 }, { label: t("invoices.facts.gross"), share: 2.1, right: true },
  ],
  rows: rows.map(({ depositedAt, number, issuedOn, state, amount }) => [
    formatShortDate(dateAt(depositedAt, timeZone), locale), number, formatShortDate(issuedOn, locale), t(`invoices.states.${state}`), formatMoney(amount, locale),
  ]),
});

const totalsOf = ({ totals }: Statement, t: Words, locale: Locale): SheetBlock[] => totals.map(({ currency, ...total }) => {
  const line = (key: "deposited" | "paid" | "ended" | "due") => [t(`invoices.statement.${key}`), formatMoney({ minor: total[key], currency }, locale)];
  return {
    kind: "table", columns: [{ label: t(`invoices.statement.ofCurrency.${currency}`), share: 4 }, { label: t("invoices.facts.gross"), share: 1.4, right: true }],
    rows: [line("deposited"), line("paid"), line("ended")], total: line("due"),
  };
});

const statesOf = ({ states }: Statement, t: Words, locale: Locale): SheetBlock => ({
  kind: "table",
  columns: [{ label: t("invoices.statement.states"), share: 4 }, { label: t("invoices.statement.count"), share: 1, right: true }, { label: t("invoices.facts.gross"), share: 1.4, right: true }],
  rows: states.map(({ state, count, amount }) => [t(`invoices.states.${state}`), String(count), formatMoney(amount, locale)]),
});
