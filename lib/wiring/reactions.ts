import { followPayments } from "@/lib/bills/follow-payments";
import { endAlerts } from "@/lib/bills/end-alerts";
import { openExported } from "@/lib/bills/open-exported";
import { linkDebtors, settleImported } from "@/lib/debtors/link-debtors";
import { releaseDebtors } from "@/lib/debtors/release-debtors";
import { leaveDepartments } from "@/lib/departments/leave-departments";
import { acceptOnActivation } from "@/lib/habilitations/accept-on-activation";
import { endHabilitations } from "@/lib/habilitations/end-habilitations";
import { releaseInvoices } from "@/lib/invoices/release-invoices";
import type { React } from "@/lib/platform/notifications";

/** What each event leads to in other rooms. */
const reactions: Readonly<Record<string, readonly React[] | undefined>> = {
  "account.activated": [linkDebtors, acceptOnActivation],
  "account.signed-in": [linkDebtors],
  "account.email-changed": [linkDebtors],
  "debtor.attached": [settleImported],
  "account.data-exported": [openExported],
  "account.closed": [endHabilitations, endAlerts, releaseDebtors, releaseInvoices],
  "account.closed-elsewhere": [endHabilitations, endAlerts, releaseDebtors, releaseInvoices],
  "member.invitation-withdrawn": [leaveDepartments],
  "member.removed": [leaveDepartments, releaseInvoices],
  "member.roles-changed": [leaveDepartments, releaseInvoices],
  "payment.opened": [followPayments],
  "payment.accepted": [followPayments],
  "payment.refused": [followPayments],
  "payment.abandoned": [followPayments],
  "payment.expired": [followPayments],
  "payment.lapsed": [followPayments],
  "payment.declared": [followPayments],
  "payment.confirmed": [followPayments],
  "payment.dropped": [followPayments],
  "payment.withdrawn": [followPayments],
  "payment.recorded": [followPayments],
};

/** Every room's reactions together, in order. */
export const react: React = async (event, context) => {
  for (const one of reactions[event.type] ?? []) await one(event, context);
};
