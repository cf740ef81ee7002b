import { useLocale, useTranslations } from "next-intl";
import { reasonsOf, type ReasonedState } from "@/lib/invoices/invoice";
import type { InvoiceView } from "@/lib/invoices/invoice.queries";
import { formatMoney } from "@/lib/kernel/money";
import type { Query } from "../../choice";
import { listText } from "../../listed";
import type { AgentMove } from "../../moves";
import { PartForm, PaymentForm, PlainForm, ReasonedForm, RecycleForm } from "../act.form";

type Props = { move: AgentMove; invoice: InvoiceView; list: Query; /** Where the organisation lives. */ today: string };

/** Reasons that the life cycle admits for a state, in words. */
export function useReasons(): (state: ReasonedState) => { value: string; label: string }[] {
  const t = useTranslations("invoices.reasons");
  return (state) => reasonsOf[state].map((value) => ({ value, label: t(value) }));
}

/** The form of a move, with what it asks. */
export function MoveForm({ move, invoice: { id: invoiceId, amounts: { gross } }, list, today }: Props) {
  const locale = useLocale();
  const reasons = useReasons();
  const acted = { invoiceId, list: listText(list) };
  switch (move) {
    case "suspend": return <ReasonedForm move={move} reasons={reasons("suspended")} {...acted} />;
    case "dispute": return <ReasonedForm move={move} reasons={reasons("disputed")} {...acted} />;
    case "refuse": return <ReasonedForm move={move} reasons={reasons("refused")} {...acted} />;
    case "approve-partly": return <PartForm reasons={reasons("partly-approved")} gross={formatMoney(gross, locale)} currency={gross.currency} {...acted} />;
    case "recycle": return <RecycleForm {...acted} />;
    case "send-payment": return <PaymentForm today={today} {...acted} />;
    default: return <PlainForm move={move} {...acted} />;
  }
}
