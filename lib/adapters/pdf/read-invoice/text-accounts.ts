import { isIban } from "@/lib/kernel/iban";

/** ISO 13616: how long an IBAN of each country is; those that the public accountant pays. */
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27, GB: 22, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26,
  IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27,
};

/** An IBAN has at most 34 signs, with a blank before each at most: no more of the text is looked at. */
const longest = 68;

/** The one IBAN of a text whose check digits hold. Null when there is none, or several: which one to pay is not ours to guess. */
export function ibanInText(text: string): string | null {
  const found = new Set<string>();
  for (const match of text.matchAll(/(?<![A-Z\d])([A-Z]{2})\d{2}(?=\s?[A-Z\d])/g)) {
    const length = LENGTHS[match[1] ?? ""] ?? 0;
    const iban = /^(?:\s?[A-Z\d])+/.exec(text.slice(match.index, match.index + longest))?.[0].replace(/\s/g, "").slice(0, length) ?? "";
    if (length > 0 && iban.length === length && isIban(iban)) found.add(iban);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
