import { z } from "zod";
import { locales } from "@/lib/kernel/locale";
import { textMaxCharacters, textNames } from "./text";

/** Line breaks as one character, and nothing that no keyboard types. */
const clean = (text: string): string => text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, "").trim();

/** The version that the agent read: the instant at which it was written, or nothing where the default text stood. */
const seen = z.union([z.literal("").transform(() => null), z.iso.datetime().transform((text) => new Date(text))]);
const which = z.object({ name: z.enum(textNames), locale: z.enum(locales), seen });

export const writeTextSchema = which.extend({ body: z.string().transform(clean).pipe(z.string().min(1).max(textMaxCharacters)) });
export const restoreTextSchema = which;
