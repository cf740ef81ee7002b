import type { Words } from "@/lib/i18n/words";
import { billStates } from "@/lib/bills/bill";
import { invoiceStates } from "@/lib/invoices/invoice";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney } from "@/lib/kernel/money";
import { commandNames, fieldNames, isAct, isOfTheDesk, jobNames, valueNames, type AuditFact, type AuditItem, type Change, type Who } from "./audit";

/** Who acted, in a word. */
export const whoWords = (t: Words, who: Who): string => (who.kind === "person" ? who.name : t(`audits.who.${who.kind}`));

/** The act in a sentence: « Alix Agent a approuvé la facture F-12. » */
export function sentenceOf(t: Words, { type, who, subject, person, detail }: AuditItem): string {
  const name = whoWords(t, who);
  if (!isAct(type)) return t("audits.unknownAct", { who: name, type });
  const concerned = person?.name ?? (who.kind === "person" ? name : t("audits.nobody"));
  return t(`audits.acts.${type}`, { who: name, subject: subject?.name ?? detail ?? t("audits.nothing"), person: concerned, detail: detail ?? t("audits.nothing") });
}

/** From where: the address of a request, or the work of the desk. */
export function originWords(t: Words, { origin, who }: AuditItem): string {
  if (origin === null) return who.kind === "desk" ? t("audits.origins.none") : "–";
  if (!isOfTheDesk(origin)) return origin;
  const [kind, ...words] = origin.split(" ");
  const name = words.join(" ");
  const [job, command] = [jobNames.find((known) => known === name), commandNames.find((known) => known === name)];
  if (kind === "job") return t("audits.origins.job", { name: job ? t(`audits.jobs.${job}`) : name });
  return t("audits.origins.command", { name: command ? t(`audits.commands.${command}`) : name });
}

/** What an act changed, with its values in words. */
export function changeWords(t: Words, locale: Locale, item: AuditItem): Change[] {
  return item.changes.map(({ name, before, after }) => {
    const value = (text: string | null) => (text === null ? null : valueWords(t, locale, item, name, text));
    const field = fieldNames.find((known) => known === name);
    return { name: field ? t(`audits.fields.${field}`) : name, before: value(before), after: value(after) };
  });
}

/** What else it says: a name in words, and its value. */
export const factWords = (t: Words, locale: Locale, item: AuditItem): { name: string; value: string }[] =>
  item.facts.map(({ name, value }: AuditFact) => ({ name: t(`audits.facts.${name}`), value: valueWords(t, locale, item, name, value) }));

const amounts = ["amount", "approvedAmount"];

function valueWords(t: Words, locale: Locale, { type, currency }: AuditItem, name: string, value: string): string {
  if (amounts.includes(name) && currency !== null && /^-?\d+$/.test(value)) return formatMoney({ minor: Number(value), currency }, locale);
  if (name === "state") return stateWords(t, type, value);
  return value.split(", ").map((one) => { const known = valueNames.find((word) => word === one); return known ? t(`audits.values.${known}`) : one; }).join(", ");
}

function stateWords(t: Words, type: string, value: string): string {
  const ofInvoice = type.startsWith("invoice.") && invoiceStates.find((state) => state === value);
  const ofBill = type.startsWith("bill.") && billStates.find((state) => state === value);
  if (ofInvoice) return t(`invoices.states.${ofInvoice}`);
  return ofBill ? t(`bills.states.${ofBill}`) : value;
}
