import { readFileSync } from "node:fs";
import { fr } from "@/lib/i18n/fr";
import { filesUnder } from "@/tests/support/files";

/** What a line, or the whole file, can be refused for, wherever in the room it is said. */
const said = /(?:code: |cells\.refuse\("\w+", |refuse\(found, |refuse\(|this\.refuse\(column, |bad\(|(?:word|parsed|matching)\w*(?:<[^(]*>)?\((?:"\w+"|column), )"([a-zA-Z]+)"/g;

it("every problem of a line or of a file has its words", () => {
  const codes = new Set(filesUnder("lib/imports", ".ts").flatMap((file) => [...readFileSync(file, "utf8").matchAll(said)].map(([, code]) => code ?? "")));
  expect(codes.size).toBeGreaterThan(30);
  const words = new Set([...Object.keys(fr.imports.problems), ...Object.keys(fr.refusals.import)]);
  expect([...codes].filter((code) => !words.has(code) && code !== "changedMeanwhile")).toEqual([]);
});
