import type { Actor } from "@/lib/kernel/actor";
import { cast, type Subject, type Subjects } from "./subjects/cast";

type May = (actor: never, subject: never) => boolean;
export type Row = { readonly name: string; readonly subject: string; readonly cells: readonly boolean[] };

/** What one actor may on one subject: what is not found is not allowed. */
export const allows = (may: May, actor: Actor, { of }: Subject): boolean => {
  const subject = of(actor);
  return subject !== null && may(actor as never, subject as never);
};

/** One row for each function and each subject of it, one cell for each of the cast. */
export const rowsOf = (functions: ReadonlyMap<string, May>, subjects: Subjects): Row[] =>
  [...functions].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([name, may]) =>
    (subjects[name] ?? []).map((subject) => ({ name, subject: subject.name, cells: Object.values(cast).map((actor) => allows(may, actor, subject)) })));

/** A Markdown table whose columns stand under each other as text too. */
export function markdown(first: string, rows: readonly Row[]): string {
  const header = [first, "subject", ...Object.keys(cast)];
  const lines = rows.map(({ name, subject, cells }) => [`\`${name}\``, subject, ...cells.map((may) => (may ? "yes" : "·"))]);
  const widths = header.map((title, column) => Math.max(...[header, ...lines].map((line) => (line[column] ?? title).length)));
  const text = (line: readonly string[]) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [text(header), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...lines.map(text)].join("\n");
}
