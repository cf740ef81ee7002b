import { useTranslations } from "next-intl";
import { lifecycleCodes, type InvoiceState } from "@/lib/invoices/invoice";
import { StatusBadge, type Tone } from "./status-badge";

export const invoiceTones: Record<InvoiceState, Tone> = { deposited: "neutral", available: "info", "in-charge": "progress", approved: "success", refused: "danger" };

/** Where an invoice stands, the same for its supplier and for the agents. `coded`: with the code of the life cycle. */
export function InvoiceBadge({ state, coded }: { state: InvoiceState; coded?: boolean }) {
  const t = useTranslations("invoices");
  const words = t(`states.${state}`);
  return <StatusBadge tone={invoiceTones[state]}>{coded ? t("stateWithCode", { state: words, code: lifecycleCodes[state] }) : words}</StatusBadge>;
}
