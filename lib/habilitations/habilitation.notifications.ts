import type { Notifications } from "@/lib/platform/notifications";
import type { HabilitationEvent } from "./habilitation.events";

export const habilitationNotifications: Notifications<HabilitationEvent> = {};
