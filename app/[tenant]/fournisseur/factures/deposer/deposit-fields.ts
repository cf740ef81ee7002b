"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { FormState } from "@/app/_ui/form/form-state";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { departmentText, type Department } from "@/lib/departments/department";
import { compareFilling, type Comparison, type Filling } from "@/lib/invoices/deposit-filling";
import { withUsualRib } from "@/lib/invoices/deposit-start";
import type { DraftField } from "@/lib/invoices/draft";
import { depositInvoiceSchema } from "@/lib/invoices/invoice.schema";
import type { Currency } from "@/lib/kernel/money";
import type { Report } from "./report";
import type { SpokenFinding } from "./spoken-findings";
import { useCheckOnRefusal, useDepositReading } from "./use-deposit-reading";

/** A RIB to pay to, as it is chosen. `fullLabel` says whose it is too. */
export type RibOption = { readonly id: string; readonly establishmentId: string; readonly isDefault: boolean; readonly label: string; readonly fullLabel: string };
export type DepositProps = {
  readonly start: FormState;
  readonly filling: Filling;
  readonly report: Report | null;
  readonly establishments: readonly { readonly id: string; readonly label: string }[];
  readonly ribs: readonly RibOption[];
  readonly departments: readonly Department[];
  readonly currencies: readonly Currency[];
  readonly requires: { readonly order: boolean; readonly department: boolean };
  readonly draftDays: number;
  /** The drafts that were prepared together with this one, as an address names them. */
  readonly lot: string;
};

const keysDrawn = new Set<string>();

/** A form that one goes back to after leaving it is drawn empty: it is another deposit, with a key of its own. A draft is the same deposit each time. */
function useOwnKey(drawn: FormState): FormState {
  const { depositKey = "", draftId } = drawn.values;
  const [start] = useState(() => (!draftId && keysDrawn.has(depositKey) ? { ...drawn, values: { ...drawn.values, depositKey: crypto.randomUUID() } } : drawn));
  useEffect(() => { keysDrawn.add(depositKey); }, [depositKey]);
  return start;
}

/** Every field is bound before the form is drawn, so that the summary of errors knows their labels and their order. */
export function useDepositForm(props: DepositProps) {
  const t = useTranslations("invoices.deposit.fields");
  const start = useOwnKey(props.start);
  const form = useActionForm({ route: "/fournisseur/factures/deposer/envoi" }, depositInvoiceSchema, start);
  const reader = useDepositReading(form.formProps.ref, { filling: props.filling, report: props.report, state: start });
  useCheckOnRefusal(form.state, reader.check);
  const wrong = reader.report?.fields ?? {};
  const words = useValueWords(props);
  const compared = compareFilling(reader.typed, reader.filling);
  const field = (name: DraftField) => {
    const bound = form.field(name, t(name));
    const beside: Beside = { name, label: t(name), comparison: compared[name], said: compared[name] ? words(name, compared[name].value) : "", findings: besideOf(name, reader.report), take: reader.take };
    return { ...bound, error: bound.error ?? wrong[name], beside };
  };
  const file = (name: "document" | "attachments") => { const bound = form.file(name, t(name)); return { ...bound, error: bound.error ?? wrong[name] }; };
  /** Another establishment was chosen: it is paid to a RIB of its own. */
  const takeUsualRib = () => {
    flushSync(reader.look); // its RIBs are in the list before one is taken
    reader.take("ribId", withUsualRib(reader.now(), props.ribs).ribId ?? "");
  };
  return { form, reader, compared, takeUsualRib, fields: {
    document: file("document"), attachments: file("attachments"), establishmentId: field("establishmentId"), kind: field("kind"), number: field("number"), issuedOn: field("issuedOn"), dueOn: field("dueOn"),
    creditedNumber: field("creditedNumber"), currency: field("currency"), net: field("net"), tax: field("tax"), gross: field("gross"), ribId: field("ribId"),
    orderReference: field("orderReference"), departmentId: field("departmentId"), receivingService: field("receivingService"),
  } };
}
export type Fields = ReturnType<typeof useDepositForm>["fields"];

/** What stands beside a field: what the file says of it, and differences within the file. */
export type Beside = {
  readonly name: DraftField; readonly label: string; readonly comparison: Comparison | undefined; readonly said: string; readonly findings: readonly SpokenFinding[];
  readonly take: (field: DraftField, value: string) => void;
};

/** What the data say is compared as one types; what the pages say, or say otherwise than the data, was found by the check. */
const besideOf = (name: DraftField, report: Report | null): SpokenFinding[] => (report?.findings ?? []).filter(({ field, source }) => field === name && (source === "text" || source === "both"));

/** A value of a field as people read it. */
function useValueWords({ establishments, ribs, departments }: DepositProps) {
  const t = useTranslations("invoices");
  const lists: Partial<Record<DraftField, readonly { id: string; label: string }[]>> = {
    establishmentId: establishments, ribId: ribs, departmentId: departments.map((one) => ({ id: one.id, label: departmentText(one) })), kind: (["invoice", "credit-note"] as const).map((id) => ({ id, label: t(`kinds.${id}`) })),
  };
  return (name: DraftField, value: string): string => {
    const listed = lists[name]?.find(({ id }) => id === value)?.label;
    return listed ?? (/^\d{4}-\d\d-\d\d$/.test(value) ? value.split("-").reverse().join("/") : value);
  };
}
