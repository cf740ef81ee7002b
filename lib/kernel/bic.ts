/** Capitals, without spaces. Other characters stay, so that the code is then refused. */
export const bareBic = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, "").toUpperCase();

/** A BIC (ISO 9362): four letters of a bank, two of a country, two characters of a place and, if any, three of a branch. Takes it bare. */
export const isBic = (bare: string): boolean => /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bare);

/** Territories whose accounts have IBANs that begin with FR, while their banks' BICs name them (CFONB). */
const frenchTerritories = ["FR", "BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"];

/**
 * Whether a BIC and an IBAN, both bare, are of one country, or the IBAN is French and the bank overseas. Where they are not, both may still be right: a bank
 * keeps accounts from abroad.
 */
export function bicFitsIban(bic: string, iban: string): boolean {
  const [bank, account] = [bic.slice(4, 6), iban.slice(0, 2)];
  return bank === account || (account === "FR" && frenchTerritories.includes(bank));
}
