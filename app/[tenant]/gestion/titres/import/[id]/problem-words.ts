import type { useTranslations } from "next-intl";
import type { LineProblem } from "@/lib/imports/import";

type Words = ReturnType<typeof useTranslations<never>>;

/** What is wrong with a line, and what to do about it, in the reader's language. A file within the file is refused in the words of the file itself. */
export function problemWords(t: Words, { code, params }: LineProblem): string {
  const path = t.has(`imports.problems.${code}` as never) ? `imports.problems.${code}` : `refusals.import.${code}`;
  return t(path as never, params as never);
}
