import { holds, type Actor } from "@/lib/kernel/actor";

/** Settings are the administrators' alone. */
export const mayChangeSettings = (actor: Actor): boolean => holds(actor);
