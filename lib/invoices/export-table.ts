import { wordsIn } from "@/lib/i18n/words";
import { amountCell, type Cell } from "@/lib/kernel/cell";
import type { Currency } from "@/lib/kernel/money";
import type { Scope } from "@/lib/platform/scope";
import type { ExportedInvoice } from "./export-rows.queries";
import { countedAmount, isReasonCode, lifecycleCodes, type InvoiceKind, type InvoiceState } from "./invoice";

/** Who reads the table: agents also see to whom an invoice was given, and until when it is to be paid. */
export type ExportReader = "supplier" | "agent";

const beforeAgents = ["number", "kind", "establishment", "identifier", "issuedOn", "dueOn", "net", "tax", "gross", "currency", "approved", "state", "code", "stateAt", "reason", "depositedAt",
  "orderReference", "receivingService"] as const;
const forAgents = ["department", "assignee", "payBy"] as const;
const afterAgents = ["paidOn", "paymentReference", "archiveNumber"] as const;
const wide: readonly string[] = ["establishment", "reason", "archiveNumber", "department", "assignee", "state"];

/** The table of an export in the reader's language: its head, the width of its columns and how a row is said. */
export function exportTable({ locale }: Scope, reader: ExportReader) {
  const t = wordsIn(locale);
  const columns = [...beforeAgents, ...(reader === "agent" ? forAgents : []), ...afterAgents];
  return {
    head: columns.map((column) => t(`invoices.export.columns.${column}`)), title: t("invoices.export.sheet"), fileName: t("invoices.export.fileName"),
    widths: columns.map((column) => (wide.includes(column) ? 28 : 16)), rowOf: rowsIn(t, reader),
  };
}

/** A credit note's amounts are below zero: a column's sum is what is owed. */
function rowsIn(t: ReturnType<typeof wordsIn>, reader: ExportReader): (row: ExportedInvoice) => Cell[] {
  const states = wordsOnce((state: InvoiceState) => t(`invoices.states.${state}`));
  const kinds = wordsOnce((kind: InvoiceKind) => t(`invoices.kinds.${kind}`));
  const reasons = wordsOnce((code: string) => (isReasonCode(code) ? t(`invoices.reasons.${code}`) : code));
  return ([kind, number, issuedOn, dueOn, currency, net, tax, gross, approved, state, stateAt, depositedAt, orderReference, receivingService, reasonCode, reason, payBy, paidOn,
    paymentReference, establishment, identifier, department, assignee, archiveNumber]) => {
    const amount = (minor: number) => amountCell(countedAmount(kind, minor, currency as Currency));
    const why = [reasonCode && reasons(reasonCode), reason].filter(Boolean).join(" – ");
    return [
      number, kinds(kind), establishment, identifier, dayOf(issuedOn), dayOf(dueOn), amount(net), amount(tax), amount(gross), currency, approved === null ? null : amount(approved),
      states(state), codeOf(state), dayOf(stateAt), why, dayOf(depositedAt), orderReference, receivingService,
      ...(reader === "agent" ? [department, assignee, dayOf(payBy)] : []), dayOf(paidOn), paymentReference, archiveNumber,
    ];
  };
}

const dayOf = (day: string | null): Cell => day && { day };
const codeOf = (state: InvoiceState): string => String(lifecycleCodes[state].afnor ?? lifecycleCodes[state].chorus ?? "");

/** Each word is asked for once: asked again for every row, words would cost more than the reading. */
function wordsOnce<Key extends string>(say: (key: Key) => string): (key: Key) => string {
  const said = new Map<Key, string>();
  return (key) => {
    const known = said.get(key) ?? say(key);
    said.set(key, known);
    return known;
  };
}
