/** Capitals, without spaces. Other characters stay, so that the number is then refused. */
export const bareIban = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, "").toUpperCase();

/** What a string of digits and letters leaves when divided by 97, A being 10 and Z 35 (ISO 7064, MOD 97-10). */
const remainder97 = (text: string): number =>
  [...text].reduce((rest, character) => {
    const value = parseInt(character, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);

/** The letters of a French account count as digits: A and J are 1, S is 2… */
const ribDigits = (text: string): string => text.replace(/[A-Z]/g, (letter) => {
  const place = letter.charCodeAt(0) - 65;
  return String(place < 18 ? (place % 9) + 1 : place - 16);
});

/** The key of a French RIB: 97 less what 89 × bank + 15 × counter + 3 × account leaves when divided by 97 (CFONB). */
function passesRibKey(bban: string): boolean {
  const match = /^(\d{5})(\d{5})([0-9A-Z]{11})(\d\d)$/.exec(bban);
  if (!match) return false;
  const [, bank = "", counter = "", account = "", key = ""] = match;
  return 97 - ((89 * Number(bank) + 15 * Number(counter) + 3 * Number(ribDigits(account))) % 97) === Number(key);
}

/** Accounts of France, its overseas territories (whose IBANs begin with FR too) and Monaco hold a RIB. */
const holdsRib = (iban: string): boolean => /^(FR|MC)/.test(iban);

/** An IBAN (ISO 13616): its form, its two check digits and, for a French one, its 27 characters and the key of its RIB. Takes it bare. */
export function isIban(bare: string): boolean {
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/.test(bare) || remainder97(bare.slice(4) + bare.slice(0, 4)) !== 1) return false;
  return !holdsRib(bare) || passesRibKey(bare.slice(4));
}

/** As it is printed, in groups of four: « FR14 2004 1010 0505 0001 3M02 606 ». */
export const ibanText = (bare: string): string => bare.replace(/(.{4})(?=.)/g, "$1 ");

/** Where it is read but not needed whole: « FR14 •••• •••• •••• •••• •••2 606 ». A text of eight characters or less is hidden whole. */
export const maskedIban = (bare: string): string =>
  ibanText(bare.length > 8 ? bare.slice(0, 4) + "•".repeat(bare.length - 8) + bare.slice(-4) : "•".repeat(bare.length));
