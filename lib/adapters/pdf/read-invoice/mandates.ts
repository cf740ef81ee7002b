import type { Einvoice } from "@/lib/kernel/einvoice";

type Means = Einvoice["payment"][number];

/** UNTDID 4461: direct debit, SEPA direct debit. */
const DIRECT_DEBITS = ["49", "59"];

/**
 * Puts what the document says once about direct debit (BT-90; in CII also BT-89) into the means that it is about: those that debit, else the first one.
 */
export function withMandates(payment: readonly Means[], said: { reference: string | null; creditor: string | null }): Means[] {
  if (said.reference === null && said.creditor === null) return [...payment];
  const debits = payment.filter((means) => means.mandate !== null || DIRECT_DEBITS.includes(means.meansCode ?? ""));
  const concerned = debits.length > 0 ? debits : payment.slice(0, 1);
  return payment.map((means) => (concerned.includes(means) ? { ...means, mandate: completed(means.mandate, said) } : means));
}

const completed = (mandate: Means["mandate"], said: { reference: string | null; creditor: string | null }): NonNullable<Means["mandate"]> => ({
  reference: mandate?.reference ?? said.reference,
  creditor: mandate?.creditor ?? said.creditor,
  debtorIban: mandate?.debtorIban ?? null,
});
