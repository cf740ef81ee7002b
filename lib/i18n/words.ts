import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/kernel/locale";
import { en } from "./en";
import { fr } from "./fr";

export const messages = { fr, en } satisfies Record<Locale, unknown>;
export type Messages = typeof fr;

/** Words outside a request: mails, jobs, commands. */
export const wordsIn = (locale: Locale) => createTranslator({ locale, messages: messages[locale] as Messages });
export type Words = ReturnType<typeof wordsIn>;
