import { holds, type Actor } from "@/lib/kernel/actor";

/** How the organisation is divided is its administrators' alone to say, as its settings are. */
export const mayManageDepartments = (actor: Actor): boolean => holds(actor);

/** Those who read deposited invoices know the services that receive them. */
export const mayReadDepartments = (actor: Actor): boolean => holds(actor, "accounting", "reader");
