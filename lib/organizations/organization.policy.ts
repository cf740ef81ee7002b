import { holds, type Actor } from "@/lib/kernel/actor";

/** Settings are the administrators' alone. */
export const mayChangeSettings = (actor: Actor): boolean => holds(actor);

/** And so is where the portal answers; whoever runs the installation changes it too, where the new address does not answer. */
export const mayChangeHost = (actor: Actor): boolean => mayChangeSettings(actor) || actor.system === true;
