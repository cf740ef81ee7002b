import { endAlerts } from "@/lib/bills/end-alerts";
import { followPayments } from "@/lib/bills/follow-payments";
import { openExported } from "@/lib/bills/open-exported";
import { linkDebtors, settleImported } from "@/lib/debtors/link-debtors";
import { releaseDebtors } from "@/lib/debtors/release-debtors";
import { leaveDepartments } from "@/lib/departments/leave-departments";
import { acceptOnActivation } from "@/lib/habilitations/accept-on-activation";
import { endHabilitations } from "@/lib/habilitations/end-habilitations";
import { releaseInvoices } from "@/lib/invoices/release-invoices";
import type { DomainEvent } from "@/lib/platform/events";
import type { React } from "@/lib/platform/notifications";
import type { Scope } from "@/lib/platform/scope";
import { people } from "@/prisma/world/people";
import type { Mairie } from "./mairie";

/** An event that names the mairie's things: what comes of it when the province emits it, and which tables it touches in the mairie. */
type Reaction = { readonly react: React; readonly event: (mairie: Mairie) => DomainEvent; readonly next: unknown; readonly touches: readonly string[] };

const untouched = { answer: [] };
const closed = (accountId: string) => (): DomainEvent => ({ type: "account.closed", accountId, payload: {} });
const { id: supplierId } = people.fournisseur;

export const reactions: Readonly<Record<string, Reaction>> = {
  "bills.endAlerts": { react: endAlerts, event: closed(supplierId), next: untouched, touches: ["alert_preference"] },
  "bills.followPayments": {
    react: followPayments, event: ({ declaredBill, declaration }) => ({ type: "payment.dropped", billId: declaredBill, payload: { paymentId: declaration, number: "33", reason: "" } }),
    next: { refusal: "changedMeanwhile" }, touches: ["bill"],
  },
  "bills.openExported": { react: openExported, event: () => ({ type: "account.data-exported", accountId: supplierId, payload: {} }), next: untouched, touches: ["bill"] },
  "debtors.linkDebtors": { react: linkDebtors, event: () => ({ type: "account.signed-in", accountId: supplierId, payload: {} }), next: untouched, touches: ["debtor"] },
  "debtors.releaseDebtors": { react: releaseDebtors, event: closed(supplierId), next: untouched, touches: ["bill", "bill_claim", "debtor"] },
  "debtors.settleImported": {
    react: settleImported, event: ({ freeDebtor }) => ({ type: "debtor.attached", debtorId: freeDebtor, accountId: supplierId, payload: { by: "import" } }), next: untouched, touches: ["debtor"],
  },
  "departments.leaveDepartments": {
    react: leaveDepartments, event: () => ({ type: "member.removed", accountId: people.agent.id, payload: { roles: ["accounting"] } }), next: untouched, touches: [],
  },
  "habilitations.acceptOnActivation": {
    react: acceptOnActivation, event: ({ invitee }) => ({ type: "account.activated", accountId: invitee, payload: {} }), next: untouched, touches: ["habilitation", "invitation"],
  },
  "invoices.releaseInvoices": {
    react: releaseInvoices, event: () => ({ type: "member.removed", accountId: people.admin.id, payload: { roles: ["accounting"] } }), next: untouched, touches: ["invoice"],
  },
  "habilitations.endHabilitations": { react: endHabilitations, event: closed(people.candidat.id), next: untouched, touches: ["habilitation"] },
};

class TakenBack extends Error {
  constructor(readonly touched: string[]) { super("taken back"); }
}

const followed = ["alert_preference", "bill", "bill_claim", "debtor", "habilitation", "invitation", "invoice", "payment"] as const;

/** The tables of which a reaction wrote a row that the organisation sees. `keeps`: it stays written; else the transaction is taken back. */
export const touchedBy = (scope: Scope, { react, event }: Reaction, mairie: Mairie, { keeps }: { keeps: boolean }): Promise<string[]> =>
  scope.commit(async ({ tx, emit }) => {
    await react(event(mairie), { tx, scope, emit });
    const touched: string[] = [];
    for (const table of followed) {
      const rows = await tx.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${table}" WHERE xmin = pg_current_xact_id()::xid LIMIT 1`);
      if (rows.length > 0) touched.push(table);
    }
    if (!keeps) throw new TakenBack(touched);
    return touched;
  }).catch((error: unknown) => {
    if (error instanceof TakenBack) return error.touched;
    throw error;
  });
