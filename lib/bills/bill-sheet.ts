import { wordsIn } from "@/lib/i18n/words";
import { formatDate, type DateText } from "@/lib/kernel/dates";
import { formatMoney, type Currency } from "@/lib/kernel/money";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";
import { letterheadOf } from "@/lib/organizations/organization";
import type { Sheet, SheetBlock } from "@/lib/ports/pdf";
import { payfipLimits, refdetOf, type BillLine, type BillMode } from "./bill";

export type BillSheetInput = {
  readonly organization: OrganizationSettings;
  /** PayFiP's number under which it is paid; null: there is none. */
  readonly payfipNumber: string | null;
  readonly bill: {
    readonly number: string; readonly fiscalYear: number; readonly reference: string; readonly issuedOn: DateText; readonly dueOn: DateText | null; readonly subject: string;
    readonly lines: readonly BillLine[]; readonly minor: number; readonly currency: Currency; readonly mode: BillMode;
  };
  readonly debtor: {
    readonly lastName: string; readonly firstName: string | null; readonly address: string; readonly postalCode: string; readonly city: string; readonly customerNumber: string | null;
  };
  /** How to pay otherwise: the organisation's own words, lines of plain text. */
  readonly meansText: string;
};
type Words = ReturnType<typeof wordsIn>;

/** The bill as a document, in the organisation's language: what an « avis des sommes à payer » says, how to pay it, and a code that leads there. */
export function billSheet(input: BillSheetInput): Sheet {
  const { organization, bill } = input;
  const t = wordsIn(organization.locale);
  return {
    language: organization.locale,
    title: t("bills.sheet.title"),
    issuer: letterheadOf(organization),
    recipient: recipientOf(input.debtor),
    blocks: [factsOf(input, t), amountsOf(input, t), ...waysToPay(input, t)],
    footer: t("bills.sheet.footer", { organization: organization.name, number: bill.number, fiscalYear: String(bill.fiscalYear) }),
  };
}

const recipientOf = ({ firstName, lastName, address, postalCode, city }: BillSheetInput["debtor"]): string[] =>
  [[firstName, lastName].filter(Boolean).join(" "), ...address.split("\n"), [postalCode, city].filter(Boolean).join(" ")].filter((line) => line.trim() !== "");

function factsOf({ organization: { locale }, bill, debtor }: BillSheetInput, t: Words): SheetBlock {
  const due = bill.mode === "direct-debit" ? t("bills.sheet.debitedOn") : t("bills.sheet.dueOn");
  const rows: (readonly [string, string | null])[] = [
    [t("bills.sheet.number"), t("bills.sheet.numberOfYear", { number: bill.number, fiscalYear: String(bill.fiscalYear) })],
    [t("bills.sheet.reference"), bill.reference],
    [t("bills.sheet.customerNumber"), debtor.customerNumber],
    [t("bills.sheet.issuedOn"), formatDate(bill.issuedOn, locale)],
    [due, bill.dueOn === null ? t("bills.sheet.noDueOn") : formatDate(bill.dueOn, locale)],
    [t("bills.sheet.subject"), bill.subject],
  ];
  return { kind: "facts", rows: rows.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const])) };
}

function amountsOf({ organization: { locale }, bill }: BillSheetInput, t: Words): SheetBlock {
  const { currency, minor, subject } = bill;
  const lines = bill.lines.length > 0 ? bill.lines : [{ label: subject, minor }];
  const amount = (value: number) => formatMoney({ minor: value, currency }, locale);
  return {
    kind: "table",
    columns: [{ label: t("bills.sheet.line"), share: 4 }, { label: t("bills.sheet.amount"), share: 1.2, right: true }],
    rows: lines.map((line) => [line.label, amount(line.minor)]),
    total: [t("bills.sheet.toPay"), amount(minor)],
  };
}

/** A debit asks nothing of its debtor; else online where PayFiP takes the bill, and the organisation's other ways. */
function waysToPay({ organization, payfipNumber, bill, meansText }: BillSheetInput, t: Words): SheetBlock[] {
  if (bill.mode === "direct-debit") return [{ kind: "paragraph", text: t("bills.sheet.debit"), strong: true }];
  const lines = meansText.split("\n").map((line) => line.trim()).filter(Boolean);
  const online = isPaidOnline(payfipNumber, bill);
  const heading = t(online ? "bills.sheet.otherMeans" : "bills.sheet.means");
  const means: SheetBlock[] = lines.length === 0 ? [] : [{ kind: "paragraph", text: heading, strong: true }, { kind: "paragraph", text: lines.join("\n") }];
  return online ? [onlineCode(organization, bill, t), ...means] : means;
}

const isPaidOnline = (payfipNumber: string | null, { currency, minor, reference }: BillSheetInput["bill"]): boolean =>
  payfipNumber !== null && currency === "EUR" && refdetOf(reference) !== null && minor >= payfipLimits.least && minor <= payfipLimits.most;

function onlineCode({ origin, locale }: OrganizationSettings, { reference, minor, currency }: BillSheetInput["bill"], t: Words): SheetBlock {
  return {
    kind: "code",
    title: t("bills.sheet.online"),
    lines: [
      t("bills.sheet.onlineAddress", { address: `${origin}/payer`.replace(/^https?:\/\//, "") }),
      t("bills.sheet.onlineReference", { reference }),
      t("bills.sheet.onlineAmount", { amount: formatMoney({ minor, currency }, locale) }),
    ],
    qr: `${origin}/payer?reference=${encodeURIComponent(reference)}`,
  };
}
