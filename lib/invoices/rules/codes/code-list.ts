/** One token of a list: a code; « A10-24 », numbers that follow each other; « XB{4AB} », the same beginning with one more character. */
function codesOf(token: string): string[] {
  const [, letters = "", first, last] = /^([A-Z]*)(\d+)-(\d+)$/.exec(token) ?? [];
  if (first && last) return Array.from({ length: Number(last) - Number(first) + 1 }, (_, step) => letters + String(Number(first) + step).padStart(first.length, "0"));
  const [, beginning, ends] = /^(\w+)\{(\w+)\}$/.exec(token) ?? [];
  return beginning && ends ? [...ends].map((end) => beginning + end) : [token];
}

/** A list of codes written short. */
export const codes = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).flatMap(codesOf));
