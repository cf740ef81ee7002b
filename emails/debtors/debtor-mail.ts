import type { MailContext } from "../template";

/** What every message about a claim or a debtor may be drawn from. `number`: the bill's. */
export type ClaimParams = { readonly number: string };

/** Whom to ask, with one's customer numbers at hand (S4.1). */
export function whomToAsk({ t, organization: { contactName, contactEmail, contactPhone } }: MailContext): string {
  return contactPhone ? t("debtors.mail.whomPhone", { contactName, contactEmail, contactPhone }) : t("debtors.mail.whom", { contactName, contactEmail });
}

export const billsAddress = ({ organization }: MailContext): string => `${organization.origin}/factures`;
