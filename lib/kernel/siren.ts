import { passesLuhn } from "./luhn";

/** SIREN: the nine digits of a French legal unit, with a Luhn sum (INSEE). Takes it bare. */
export const isSiren = (siren: string): boolean => /^\d{9}$/.test(siren) && passesLuhn(siren);
