import type { Notifications } from "@/lib/platform/notifications";
import type { InvoiceEvent } from "./invoice.events";

export const invoiceNotifications: Notifications<InvoiceEvent> = {};
