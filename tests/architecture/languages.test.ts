import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import ts from "typescript";
import { en } from "@/lib/i18n/en";
import { fr } from "@/lib/i18n/fr";
import { filesUnder } from "../support/files";

type Tree = { readonly [key: string]: string | Tree };

const leaves = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] => (typeof value === "string" ? [[path + key, value]] : leaves(value, `${path}${key}.`)));
/** What a message takes: `{name}`, `{count, plural, …}`. */
const placeholders = (message: string) => [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();

const french = new Map(leaves(fr));
const english = new Map(leaves(en));

describe("the languages", () => {
  it("have the same keys", () => {
    expect([...english.keys()].sort()).toEqual([...french.keys()].sort());
  });

  it("take the same parameters", () => {
    const differing = [...french].filter(([key, message]) => placeholders(message).join() !== placeholders(english.get(key) ?? "").join()).map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it("leave nothing empty and put no dot in a key", () => {
    expect([...french, ...english].filter(([key, message]) => !message.trim() || key.split(".").some((part) => part === "")).map(([key]) => key)).toEqual([]);
  });

  it("can all be said: what chooses between words is written as it must be", () => {
    const wrong: string[] = [];
    for (const [locale, messages] of [["fr", fr], ["en", en]] as const) {
      for (const key of french.keys()) {
        const onError = ({ code }: { code: string }) => { if (code === "INVALID_MESSAGE") wrong.push(`${locale}: ${key}`); };
        createTranslator({ locale, messages: messages as typeof fr, onError })(key as never, {} as never); // without values it does not read the sentence
      }
    }
    expect(wrong).toEqual([]);
  });
});

const pages = filesUnder("app", ".tsx");

/** Words between tags and in attributes that people read or hear. */
function literalWords(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const spoken = /^(aria-label|alt|title|placeholder|label|hint|lead|eyebrow)$/;
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}{2,}/u.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && spoken.test(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer) && /\p{L}{2,}/u.test(node.initializer.text)) found.push(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.map((words) => `${file}: ${words}`);
}

describe("pages", () => {
  it("hold no words of their own: they come from the messages", () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.flatMap(literalWords)).toEqual([]);
  });
});

describe("refusals", () => {
  it("have words for every code that the work can refuse with", () => {
    const codes = filesUnder("lib", ".ts").flatMap((file) => [...readFileSync(file, "utf8").matchAll(/new Refusal\(\s*"[\w-]+",\s*"([\w.]+)"/g)].map(([, code]) => code));
    expect(codes.length).toBeGreaterThan(10);
    expect([...new Set(codes)].filter((code) => !french.has(`refusals.${code}`))).toEqual([]);
  });
});
