import { holds, type Actor } from "@/lib/kernel/actor";

/** Whom the organisation bills is read by billing and by readers. */
export const mayReadDebtors = (actor: Actor): boolean => holds(actor, "billing", "reader");

/** Corrected, confirmed and invited by billing. */
export const mayHandleDebtors = (actor: Actor): boolean => holds(actor, "billing");
