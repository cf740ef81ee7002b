import type { FileRefusalCode } from "@/lib/kernel/file-rules";

const MAX_DEPTH = 256;
const NAME = "[\\p{L}_:][\\p{L}\\p{N}\\p{M}_:.\\-·]*";
const ATTRIBUTE = `\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`;
const TOKENS = {
  comment: /<!--[^]*?-->/y,
  cdata: /<!\[CDATA\[[^]*?\]\]>/y,
  instruction: /<\?[^\s?][^]*?\?>/y,
  close: new RegExp(`</(${NAME})\\s*>`, "uy"),
  open: new RegExp(`<(${NAME})(?:${ATTRIBUTE})*\\s*(/?)>`, "uy"),
};
const FOREIGN_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;
/** Pages and drawings: a browser that opens them runs their scripts. */
const RUNS_IN_BROWSER = /=\s*["']http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1999\/XSL\/Transform)["']/;
const ENCODINGS = /^(utf-8|utf-16|us-ascii|iso-8859-1|iso-8859-15|windows-1252)$/i;

/**
 * `null` if the bytes are a well-formed XML document that carries data only: no document type (hence no entity of
 * its own), no style sheet that transforms it, no page or drawing with scripts. Namespaces are not resolved.
 */
export function checkXml(bytes: Uint8Array): FileRefusalCode | null {
  const text = decodeXml(bytes);
  if (text === null || text.includes("\0")) return "file.unreadable";
  if (carriesDoctype(text)) return "file.doctype";
  if (/<\?xml-stylesheet/i.test(text) || RUNS_IN_BROWSER.test(text)) return "file.active-content";
  return isWellFormed(text) ? null : "file.unreadable";
}

/** Whether the text declares a document type or an entity, even where a parser would not look at it. */
export const carriesDoctype = (text: string): boolean => /<!(DOCTYPE|ENTITY)/i.test(text);

/** The text of an XML document in the encoding that it declares, `null` if it is not in it or the name is unusual. */
export function decodeXml(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  if (encoding === null) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const declared = /<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1] ?? "utf-8";
  if (!ENCODINGS.test(declared) || /^utf-16$/i.test(declared)) return null;
  return declared.toLowerCase();
}

/** One root, tags that close in order, attributes quoted, no reference to an entity that only a DTD could define. */
function isWellFormed(text: string): boolean {
  const open: string[] = [];
  let roots = 0;
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    if (token === null) return false;
    at += token.source.length;
    if (token.kind === "text" && open.length === 0 && token.source.trim() !== "") return false;
    if ((token.kind === "text" || token.kind === "open") && FOREIGN_REFERENCE.test(token.source)) return false;
    if (token.kind === "cdata" && open.length === 0) return false;
    if (token.kind === "close" && open.pop() !== token.name) return false;
    if (token.kind === "open") {
      if (open.length === 0) roots += 1;
      if (!token.empty) open.push(token.name);
      if (open.length > MAX_DEPTH) return false;
    }
  }
  return roots === 1 && open.length === 0;
}

type Token = { kind: keyof typeof TOKENS | "text"; source: string; name: string; empty: boolean };

function tokenAt(text: string, at: number): Token | null {
  if (text[at] !== "<") return textAt(text, at);
  for (const kind of kindsFor(text[at + 1])) {
    const pattern = TOKENS[kind];
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { kind, source: match[0], name: match[1] ?? "", empty: match[2] === "/" };
  }
  return null;
}

/** By hand: a pattern would need a step of stack for each character, and invoices carry whole files as text. */
function textAt(text: string, at: number): Token {
  const next = text.indexOf("<", at);
  return { kind: "text", source: text.slice(at, next === -1 ? text.length : next), name: "", empty: false };
}

function kindsFor(next: string | undefined): (keyof typeof TOKENS)[] {
  if (next === "/") return ["close"];
  if (next === "?") return ["instruction"];
  return next === "!" ? ["comment", "cdata"] : ["open"];
}
