import { holds, type Actor } from "@/lib/kernel/actor";

/** Imports are read by billing and by readers, and by a command. */
export const mayReadImports = (actor: Actor): boolean => actor.system === true || holds(actor, "billing", "reader");

/** Bills are put online by billing, or by whoever runs the installation. */
export const mayImport = (actor: Actor): boolean => actor.system === true || holds(actor, "billing");

/** Files are read and bills are written by the desk itself, as jobs. */
export const mayWorkOnImports = (actor: Actor): boolean => actor.system === true;
