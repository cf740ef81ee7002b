import type { Notifications } from "@/lib/platform/notifications";
import type { OrganizationEvent } from "./organization.events";

export const organizationNotifications: Notifications<OrganizationEvent> = {
  "organization.settings-changed": async () => [],
};
