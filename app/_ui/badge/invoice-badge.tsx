import { useTranslations } from "next-intl";
import { lifecycleCodes, type InvoiceState } from "@/lib/invoices/invoice";
import { StatusBadge, type Tone } from "./status-badge";

export const invoiceTones: Record<InvoiceState, Tone> = {
  deposited: "neutral", available: "info", "in-charge": "progress", "to-recycle": "warning", suspended: "warning", completed: "info", disputed: "warning",
  approved: "success", "partly-approved": "success", refused: "danger", "service-done": "success", mandated: "progress", "at-accountant": "progress",
  booked: "progress", "payment-sent": "success", paid: "success", cancelled: "neutral",
};

/** A state in words with its AFNOR code, or said to be one of Chorus Pro's where it has none. */
export function useStateWithCode(): (state: InvoiceState) => string {
  const t = useTranslations("invoices");
  return (state) => {
    const { afnor } = lifecycleCodes[state];
    const words = t(`states.${state}`);
    return afnor === null ? t("stateOfChorus", { state: words }) : t("stateWithCode", { state: words, code: afnor });
  };
}

/** Where an invoice stands, the same for its supplier and for the agents. `coded`: with the code of the life cycle. */
export function InvoiceBadge({ state, coded }: { state: InvoiceState; coded?: boolean }) {
  const t = useTranslations("invoices");
  const withCode = useStateWithCode();
  return <StatusBadge tone={invoiceTones[state]}>{coded ? withCode(state) : t(`states.${state}`)}</StatusBadge>;
}
