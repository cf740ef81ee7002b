import type { Notifications } from "@/lib/platform/notifications";
import type { AccountEvent } from "./account.events";

export const accountNotifications: Notifications<AccountEvent> = {};
