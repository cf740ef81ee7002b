import { holds, type Actor } from "@/lib/kernel/actor";

/** What people write to the organisation is read by reception and by readers. */
export const mayReadMessages = (actor: Actor): boolean => holds(actor, "reception", "reader");

/** And answered by reception. */
export const mayAnswerMessages = (actor: Actor): boolean => holds(actor, "reception");
