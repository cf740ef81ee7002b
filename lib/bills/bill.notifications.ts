import type { Notifications } from "@/lib/platform/notifications";
import type { BillEvent } from "./bill.events";

const nobody = async () => [];

export const billNotifications: Notifications<BillEvent> = {
  "bill.published": nobody,
  "bill.opened": nobody,
  "bill.changed": nobody,
  "bill.reduced": nobody,
  "bill.withdrawn": nobody,
  "bill.announced": nobody,
  "bill.end-announced": nobody,
  "bill.alerts-chosen": nobody,
};
