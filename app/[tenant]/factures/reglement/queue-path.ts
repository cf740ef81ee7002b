/** The page where chosen bills are paid one after the other. */
export const queuePath = (billIds: readonly string[]): string => `/factures/reglement?${new URLSearchParams(billIds.map((id) => ["facture", id]))}`;
