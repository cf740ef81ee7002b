import type { Notifications } from "@/lib/platform/notifications";
import type { PaymentEvent } from "./payment.events";

const nobody = async () => [];

export const paymentNotifications: Notifications<PaymentEvent> = {
  "payment.opened": nobody,
  "payment.accepted": nobody,
  "payment.refused": nobody,
  "payment.abandoned": nobody,
  "payment.expired": nobody,
  "payment.lapsed": nobody,
  "payment.declared": nobody,
  "payment.confirmed": nobody,
  "payment.dropped": nobody,
  "payment.recorded": nobody,
};
