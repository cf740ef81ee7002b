/** Letters and digits that nobody confuses: no 0/o, 1/l/i, 2/z, 5/s, 8/b, u/v. */
const alphabet = "3479acdefghjkmnpqrtwxy";
const length = 8;

/** Makes an identifier from random bytes (at least 64 of them: some are thrown away so that each character is as likely). */
export function identifierFrom(random: Uint8Array): string {
  const limit = 256 - (256 % alphabet.length);
  const characters = [...random].filter((byte) => byte < limit).map((byte) => alphabet[byte % alphabet.length]);
  if (characters.length < length) throw new Error("not enough random bytes");
  return characters.slice(0, length).join("");
}

/** What was typed at sign-in, brought to the stored form. */
export const normalSignInName = (typed: string): string => typed.trim().toLowerCase();
