import type { Notifications } from "@/lib/platform/notifications";
import type { DebtorEvent } from "./debtor.events";

const nobody = async () => [];

export const debtorNotifications: Notifications<DebtorEvent> = {
  "debtor.invited": nobody,
  "debtor.attached": nobody,
  "debtor.corrected": nobody,
  "debtor.address-confirmed": nobody,
  "debtor.address-dropped": nobody,
  "claim.requested": nobody,
  "claim.asked": nobody,
  "claim.unmatched": nobody,
  "claim.opened": nobody,
  "claim.code-sent": nobody,
  "claim.confirmed": nobody,
  "claim.dropped": nobody,
};
