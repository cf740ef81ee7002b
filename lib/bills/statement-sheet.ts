import { wordsIn } from "@/lib/i18n/words";
import { formatShortDate } from "@/lib/kernel/dates";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney, type Currency } from "@/lib/kernel/money";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";
import { letterheadOf } from "@/lib/organizations/organization";
import type { Sheet, SheetBlock } from "@/lib/ports/pdf";
import type { BillFacts } from "./bill";

export type StatementSheetInput = {
  readonly organization: OrganizationSettings;
  readonly locale: Locale;
  readonly person: { readonly name: string; readonly customerNumbers: readonly string[] };
  readonly year: number;
  /** In the order in which they are to be read. */
  readonly rows: readonly BillFacts[];
  /** Minor units, a total for each currency. */
  readonly totals: readonly { readonly currency: Currency; readonly billed: number; readonly paid: number; readonly due: number }[];
};
type Words = ReturnType<typeof wordsIn>;

/** A year's bills of one person, in the reader's language: a row each, and what was billed, paid and is still due in each currency. */
export function statementSheet(input: StatementSheetInput): Sheet {
  const { organization, locale, person, rows } = input;
  const t = wordsIn(locale);
  const year = String(input.year);
  const empty: SheetBlock = { kind: "paragraph", text: t("bills.sheet.statement.empty", { year }) };
  const cancelled: SheetBlock[] = rows.some(({ state }) => state === "cancelled") ? [{ kind: "paragraph", text: t("bills.sheet.statement.cancelled") }] : [];
  return {
    language: locale,
    title: t("bills.sheet.statement.title", { year }),
    issuer: letterheadOf(organization),
    blocks: [
      { kind: "facts", rows: [[t("bills.sheet.statement.name"), person.name], ...customerNumbersOf(person.customerNumbers, t)] },
      ...(rows.length === 0 ? [empty] : [billsOf(input, t), ...totalsOf(input, t), ...cancelled]),
      { kind: "paragraph", text: t("bills.sheet.statement.notReceipt") },
    ],
    footer: t("bills.sheet.statement.footer", { organization: organization.name, year }),
  };
}

const customerNumbersOf = (numbers: readonly string[], t: Words): (readonly [string, string])[] =>
  numbers.length === 0 ? [] : [[t("bills.sheet.statement.customerNumbers", { count: numbers.length }), numbers.join(", ")]];

function billsOf({ rows, locale }: StatementSheetInput, t: Words): SheetBlock {
  return {
    kind: "table",
    columns: [
      { label: t("bills.facts.issuedOn"), share: 1.65 },
      { label: t("bills.facts.dueOn"), share: 1.65 },
      { label: t("bills.facts.number"), share: 2.95 },
      { label: t("bills.facts.subject"), share: 3.05 },
      { label: t("bills.facts.state"), share: 2.6 },
      { label: t("bills.facts.amount"), share: 2, right: true },
    ],
    rows: rows.map(({ issuedOn, dueOn, number, subject, state, amount }) => [
      formatShortDate(issuedOn, locale), dueOn === null ? "" : formatShortDate(dueOn, locale), number, subject, t(`bills.states.${state}`), formatMoney(amount, locale),
    ]),
  };
}

function totalsOf({ totals, locale }: StatementSheetInput, t: Words): SheetBlock[] {
  return totals.map(({ currency, billed, paid, due }) => ({
    kind: "table",
    columns: [{ label: t(`bills.sheet.statement.totals.${currency}`), share: 4 }, { label: t("bills.facts.amount"), share: 1.2, right: true }],
    rows: [[t("bills.sheet.statement.billed"), formatMoney({ minor: billed, currency }, locale)], [t("bills.sheet.statement.paid"), formatMoney({ minor: paid, currency }, locale)]],
    total: [t("bills.sheet.statement.due"), formatMoney({ minor: due, currency }, locale)],
  }));
}
