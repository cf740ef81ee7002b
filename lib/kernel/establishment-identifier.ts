import { passesLuhn } from "./luhn";
import { isSiren } from "./siren";

export const identifierSchemes = ["SIRET", "RIDET"] as const;
export type IdentifierScheme = (typeof identifierSchemes)[number];

/** Digits only: people type spaces and dots. Other characters stay, so that the value is then refused. */
export const bareIdentifier = (text: string): string => text.replace(/[\s.\u00a0\u202f-]/g, "");

const laPoste = "356000000";

/** SIRET: 14 digits, Luhn on all of them and on the SIREN; La Poste's may instead have a sum of digits divisible by 5 (INSEE). */
export function isSiret(siret: string): boolean {
  if (!/^\d{14}$/.test(siret) || !isSiren(siret.slice(0, 9))) return false;
  if (passesLuhn(siret)) return true;
  return siret.startsWith(laPoste) && [...siret].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** RIDET: the 7 digits of a RID and 3 of the establishment (ISEE, New Caledonia). No check digit is published: format only. */
const isRidet = (ridet: string): boolean => /^\d{10}$/.test(ridet);

/**
 * Files that know columns of 14 characters only write a RIDET as « NC0123456001XX »: the RIDET of such a text; any other text is given back bare.
 * Source: import formats of French portals that take New Caledonia.
 */
export const unwrappedIdentifier = (text: string): string => bareIdentifier(text).replace(/^NC(\d{10})XX$/, "$1");

/** Takes a bare identifier. */
export const isIdentifier = (scheme: IdentifierScheme, bare: string): boolean => (scheme === "SIRET" ? isSiret(bare) : isRidet(bare));

/** As people read it: « 123 456 782 00010 », « 0123456.001 ». */
export const identifierText = (scheme: IdentifierScheme, bare: string): string =>
  scheme === "SIRET" ? bare.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, "$1 $2 $3 $4") : bare.replace(/^(\d{7})(\d{3})$/, "$1.$2");

const lengths: Record<IdentifierScheme, number> = { SIRET: 14, RIDET: 10 };
const shortestPrefix = 3;

/** Every text of `length` digits that begins so lies between these two, whatever the database's order of letters: a range that an index answers. */
export const digitsBetween = (digits: string, length: number) => ({ gte: digits.padEnd(length, "0"), lte: digits.padEnd(length, "9") });

/** What was typed as the beginning of an establishment's number, or as the whole of it: where it may lie, scheme by scheme. Empty when it is none. */
export function identifiersBeginning(typed: string, schemes: readonly IdentifierScheme[]): { scheme: IdentifierScheme; identifier: { gte: string; lte: string } }[] {
  const digits = bareIdentifier(typed);
  if (!/^\d+$/.test(digits) || digits.length < shortestPrefix) return [];
  return schemes.filter((scheme) => digits.length <= lengths[scheme]).map((scheme) => ({ scheme, identifier: digitsBetween(digits, lengths[scheme]) }));
}
