import { Refusal } from "@/lib/kernel/refusal";
import { optionalColumns, requiredColumns, type ImportColumn } from "./import";

const separators = [";", ",", "\t"] as const;
export type Separator = (typeof separators)[number];

/** The longest row of titles that is looked for, in characters. */
const longestHeader = 64 * 1024;

/** The first line that says something. */
export async function headerLine(texts: AsyncIterable<string>): Promise<string> {
  let head = "";
  for await (const text of texts) {
    head = (head + text).replace(/^\ufeff?\s*\n/, "");
    if (head.length > longestHeader || head.trimStart().includes("\n")) break;
  }
  return head.replace(/^\ufeff/, "").trimStart().split("\n")[0] ?? "";
}

/** The character that parts the titles most often, out of quotes; a semicolon where none does. */
export function separatorOf(header: string): Separator {
  const bare = header.replace(/"[^"]*"/g, "");
  const count = (separator: Separator) => bare.split(separator).length;
  return separators.reduce((best, other) => (count(other) > count(best) ? other : best));
}

/** « Date d’Émission » and « date_emission » are the same title. */
const plainName = (title: string): string => title.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^_|_$/g, "");

const known = new Set<string>([...requiredColumns, ...optionalColumns]);
const isColumn = (name: string): name is ImportColumn => known.has(name);

/**
 * Which column stands where, in any order; null where the title is empty. Throws the refusal `import.columns`, which names those that are missing,
 * unknown or there twice.
 */
export function columnsOf(titles: readonly string[]): readonly (ImportColumn | null)[] {
  const names = titles.map(plainName);
  const found = names.filter(isColumn);
  const missing = requiredColumns.filter((column) => !found.includes(column));
  const unknown = titles.filter((title, place) => title.trim() !== "" && !isColumn(names[place] ?? "")).map((title) => title.trim().slice(0, 40));
  const twice = [...new Set(found.filter((column, place) => found.indexOf(column) !== place))];
  if (missing.length + unknown.length + twice.length > 0) {
    const said = (list: readonly string[]) => list.slice(0, 20).join(", ") || "none";
    throw new Refusal("conflict", "import.columns", { missing: said(missing), unknown: said(unknown), twice: said(twice) }, "file");
  }
  return names.map((name) => (isColumn(name) ? name : null));
}
