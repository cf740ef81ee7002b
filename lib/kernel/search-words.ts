const wordLength = 60;

/** Lower case, without accents: « Réf. Été » and « ref. ete » are the same. */
const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const pieces = (text: string): string[] => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/**
 * The words under which a text is found. Each begins at one of its pieces and runs on to its end, without separators, so that a reader who
 * knows « FA-2026-017 » finds it by « FA-2026 », « fa2026017 », « 2026-017 » and « 017 ».
 */
export const wordsOf = (texts: readonly string[]): string[] => {
  const words = texts.flatMap((text) => pieces(text).map((_, start, all) => all.slice(start).join("").slice(0, wordLength)));
  return [...new Set(words)];
};

/** What was typed, as the beginnings of words that must all be found. Groups of three digits (« 1 234,50 ») are one number. */
export const searchedWords = (typed: string): string[] => {
  const joined = plain(typed).replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, "");
  return [...new Set(joined.split(/\s+/).map((part) => pieces(part).join("").slice(0, wordLength)).filter(Boolean))].slice(0, 8);
};

/** The range of an index that holds the words beginning so. Words are compared by their bytes: no letter comes after the last code point. */
export const beginningWith = (beginning: string): { gte: string; lt: string } => ({ gte: beginning, lt: `${beginning}\u{10FFFF}` });
