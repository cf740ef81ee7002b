import { passwordLength } from "./account";
import { isCommonPassword, plain } from "./common-passwords";

/** Why a password is not taken: a code in `refusals.account`, with its limit. */
export type PasswordProblem =
  | { code: "passwordTooShort"; params: { min: number } }
  | { code: "passwordTooShortForAgent"; params: { min: number } }
  | { code: "passwordTooLong"; params: { max: number } }
  | { code: "passwordCommon" | "passwordRepeated" | "passwordSequence" | "passwordPersonal" | "passwordOrganization"; params: Record<string, never> };

/** Whose password it is, and where: none of these words may be in it. */
export type PasswordOwner = {
  readonly email: string; readonly name: string | null; readonly identifier: string; readonly agent: boolean; readonly organization: string;
};

/** The first rule that a new password breaks, or null. Length is in characters; there is no rule about which ones. */
export function passwordProblem(password: string, owner: PasswordOwner): PasswordProblem | null {
  const characters = [...password.normalize("NFKC")];
  const min = passwordLength[owner.agent ? "agent" : "person"];
  if (characters.length < min) return { code: owner.agent ? "passwordTooShortForAgent" : "passwordTooShort", params: { min } };
  if (characters.length > passwordLength.most) return { code: "passwordTooLong", params: { max: passwordLength.most } };
  if (isCommonPassword(password)) return { code: "passwordCommon", params: {} };
  if (isRepetition(characters)) return { code: "passwordRepeated", params: {} };
  if (isSequence(characters)) return { code: "passwordSequence", params: {} };
  if (holdsOneOf(password, personalWords(owner))) return { code: "passwordPersonal", params: {} };
  if (holdsOneOf(password, [owner.organization])) return { code: "passwordOrganization", params: {} };
  return null;
}

/** Hardly any different characters, or the same piece again and again. */
const isRepetition = (characters: readonly string[]): boolean =>
  new Set(characters.map((one) => one.toLowerCase())).size < 5 || /^(.+?)\1+$/su.test(characters.join("").toLowerCase());

const rows = [
  "abcdefghijklmnopqrstuvwxyz", "01234567890", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "&é\"'(-è_çà",
];
const bothWays = (one: string, other: string): string[] => [`${one}${other}`, `${other}${one}`];
const neighbours = new Set(rows.flatMap((row) => [...row].slice(1).flatMap((character, at) => bothWays(row[at] ?? "", character))));

/** Most of it walks along the alphabet, the figures or a row of the keyboard. */
function isSequence(characters: readonly string[]): boolean {
  const steps = characters.slice(1).map((character, at) => `${characters[at]}${character}`.toLowerCase());
  return steps.filter((step) => neighbours.has(step)).length >= steps.length * 0.7;
}

const personalWords = ({ email, name, identifier }: PasswordOwner): string[] =>
  [email, identifier, ...(email.split("@")[0] ?? "").split(/[.+_-]/), email.split("@")[0] ?? "", name ?? "", ...(name ?? "").split(/[\s'’-]/)];

/** Words of fewer than four letters are in too many passwords to count. */
const holdsOneOf = (password: string, words: readonly string[]): boolean =>
  words.map(plain).some((word) => word.length >= 4 && plain(password).includes(word));
