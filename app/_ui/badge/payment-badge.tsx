import { useTranslations } from "next-intl";
import type { PaymentState } from "@/lib/payments/payment";
import { StatusBadge, type Tone } from "./status-badge";

const tones: Record<PaymentState, Tone> = {
  pending: "progress", lapsed: "warning", accepted: "success", refused: "danger", abandoned: "neutral", expired: "neutral", declared: "progress", confirmed: "success", dropped: "warning",
};

/** Where a payment stands, the same for its person and for the agents. */
export function PaymentBadge({ state }: { state: PaymentState }) {
  const t = useTranslations("payments.states");
  return <StatusBadge tone={tones[state]}>{t(state)}</StatusBadge>;
}
