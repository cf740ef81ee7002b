import type { Notifications } from "@/lib/platform/notifications";
import type { MessageEvent } from "./message.events";

const nobody = async () => [];

export const messageNotifications: Notifications<MessageEvent> = {
  "message.received": nobody,
  "message.answered": nobody,
  "message.closed": nobody,
  "message.reopened": nobody,
};
