/** An attempt at PayFiP, a payment that its debtor declares, or one that an import or an agent recorded. */
export const paymentChannels = ["payfip", "declared", "recorded"] as const;
export type PaymentChannel = (typeof paymentChannels)[number];

/**
 * PayFiP: pending (keeps the bill), lapsed (keeps it no more, may still succeed), then accepted, refused, abandoned or expired.
 * A declaration: declared, then confirmed or dropped. What is recorded is accepted from the start.
 */
export const paymentStates = ["pending", "lapsed", "accepted", "refused", "abandoned", "expired", "declared", "confirmed", "dropped"] as const;
export type PaymentState = (typeof paymentStates)[number];

export const paymentMeans = ["card", "direct-debit", "transfer", "cheque", "cash", "other"] as const;
export type PaymentMeans = (typeof paymentMeans)[number];
