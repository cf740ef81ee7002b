import type { Notifications } from "@/lib/platform/notifications";
import type { DepartmentEvent } from "./department.events";

const nobody = async () => [];

/** What arrives for a service is told invoice by invoice. */
export const departmentNotifications: Notifications<DepartmentEvent> = {
  "department.created": nobody, "department.changed": nobody, "department.closed": nobody, "department.reopened": nobody, "department.members-set": nobody,
};
