import { holds, type Actor } from "@/lib/kernel/actor";

/** The organisation's own pages are written by those who answer its public. */
export const mayWriteTexts = (actor: Actor): boolean => holds(actor, "reception");
