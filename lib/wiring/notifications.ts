import { accountNotifications } from "@/lib/accounts/account.notifications";
import { auditNotifications } from "@/lib/audits/audit.notifications";
import { billNotifications } from "@/lib/bills/bill.notifications";
import { debtorNotifications } from "@/lib/debtors/debtor.notifications";
import { departmentNotifications } from "@/lib/departments/department.notifications";
import { documentNotifications } from "@/lib/documents/document.notifications";
import { habilitationNotifications } from "@/lib/habilitations/habilitation.notifications";
import { invitationNotifications } from "@/lib/habilitations/invitation.notifications";
import { importNotifications } from "@/lib/imports/import.notifications";
import { inboxNotifications } from "@/lib/invoices/inbox.notifications";
import { invoiceNotifications } from "@/lib/invoices/invoice.notifications";
import { memberNotifications } from "@/lib/members/member.notifications";
import { messageNotifications } from "@/lib/messages/message.notifications";
import { organizationNotifications } from "@/lib/organizations/organization.notifications";
import { paymentNotifications } from "@/lib/payments/payment.notifications";
import { ribNotifications } from "@/lib/ribs/rib.notifications";
import { textNotifications } from "@/lib/texts/text.notifications";
import type { DomainEvent } from "@/lib/platform/events";
import type { NotificationContext, Notify } from "@/lib/platform/notifications";

type Tell = (event: DomainEvent, context: NotificationContext) => ReturnType<Notify>;
const rooms = {
  ...accountNotifications, ...auditNotifications, ...departmentNotifications, ...billNotifications, ...debtorNotifications, ...documentNotifications, ...habilitationNotifications, ...invitationNotifications, ...importNotifications,
  ...invoiceNotifications, ...inboxNotifications, ...memberNotifications, ...messageNotifications, ...organizationNotifications, ...paymentNotifications, ...ribNotifications, ...textNotifications,
} as object as Readonly<Record<string, Tell | undefined>>;

/** Every room's notifications together. An event that no room knows is a fault. */
export const notify: Notify = (event, context) => {
  const tell = rooms[event.type];
  if (!tell) throw new Error(`no room tells of ${event.type}`);
  return tell(event, context);
};
