import type { Notifications } from "@/lib/platform/notifications";
import type { TextEvent } from "./text.events";

const nobody = async () => [];

/** A changed page speaks for itself. */
export const textNotifications: Notifications<TextEvent> = { "text.changed": nobody, "text.restored": nobody };
