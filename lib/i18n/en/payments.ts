import type { payments as french, paymentRefusals as frenchRefusals } from "../fr/payments";
import type { Shape } from "../shape";

export const payments = {
  means: { card: "Bank card", "direct-debit": "Direct debit", transfer: "Bank transfer", cheque: "Cheque", cash: "Cash", other: "Other means" },
  states: {
    pending: "In progress", lapsed: "Interrupted", accepted: "Accepted", refused: "Refused", abandoned: "Abandoned", expired: "Expired",
    declared: "Declared", confirmed: "Confirmed", dropped: "Not found",
  },
} satisfies Shape<typeof french>;

export const paymentRefusals = {
} satisfies Shape<typeof frenchRefusals>;
