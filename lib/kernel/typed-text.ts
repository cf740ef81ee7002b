import { z } from "zod";

/** One line, as it reads: no doubled spaces, no character that cannot be seen. Longest in characters. */
export const line = (longest: number) =>
  z.string().transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim()).pipe(z.string().min(1).max(longest).refine((text) => !/\p{C}/u.test(text), "notVisible"));

/** What a form sends for a field that was left empty is nothing. */
export const absentWhenEmpty = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);

export const optionalLine = (longest: number) => z.preprocess(absentWhenEmpty, line(longest).optional());
