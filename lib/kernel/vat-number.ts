import { isSiren } from "./siren";

/** Capitals, without the spaces, dots and hyphens that people put between. Other characters stay, so that the number is then refused. */
export const bareVatNumber = (text: string): string => text.replace(/[\s.\u00a0\u202f-]/g, "").toUpperCase();

/** A key has no I and no O: they read as 1 and 0. */
const keyCharacters = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** The two digits of a key: what the SIREN followed by « 12 » leaves when divided by 97. */
const numericKey = (siren: string): string => String(Number(`${siren}12`) % 97).padStart(2, "0");

/** A key with a letter: it is read as one number, whose quotient by 11 goes with the SIREN and whose remainder must come out. */
function passesLetterKey(key: string, siren: string): boolean {
  const [first = -1, second = -1] = [...key].map((character) => keyCharacters.indexOf(character));
  const value = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (Number(siren) + 1 + Math.floor(value / 11)) % 11 === value % 11;
}

/** Monaco's numbers are French ones whose unit begins with 000 and is no SIREN. */
const isMonegasque = (unit: string): boolean => unit.startsWith("000");

/**
 * A VAT number of France or Monaco: FR, a key of two characters and nine digits, a SIREN but for Monaco. Takes it bare.
 * Source of the keys: the arithmetic of python-stdnum, fr/tva.
 */
export function isFrenchVatNumber(bare: string): boolean {
  const match = /^FR([0-9A-HJ-NP-Z]{2})(\d{9})$/.exec(bare);
  const [, key = "", unit = ""] = match ?? [];
  if (!match || !(isMonegasque(unit) || isSiren(unit))) return false;
  return /^\d\d$/.test(key) ? key === numericKey(unit) : passesLetterKey(key, unit);
}

/** The SIREN in a right French VAT number; null for any other, and for Monaco. */
export const sirenOfVatNumber = (bare: string): string | null =>
  isFrenchVatNumber(bare) && !isMonegasque(bare.slice(4)) ? bare.slice(4) : null;

/** French ones by their key; those of other countries by their form only: a country and 2 to 13 characters. Takes it bare. */
export const isVatNumber = (bare: string): boolean => (bare.startsWith("FR") ? isFrenchVatNumber(bare) : /^[A-Z]{2}[0-9A-Z+*]{2,13}$/.test(bare));
