/** Where the result of a payment without an account is read, by whoever holds its identifier. */
export const backPath = (paymentId: string): string => `/payer/retour?paiement=${paymentId}`;
/** Where it is cancelled, without JavaScript. */
export const cancelPath = (paymentId: string): string => `/payer/annuler?paiement=${paymentId}`;
