import { SaxesParser } from "saxes";

/** An element with its prefix resolved: `name` is the local name. Foreign elements are not in the tree. */
export type XmlElement = {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Its own text, not that of its children. */
  text: string;
};

/** Over them no honest invoice of 5 MB is, and a hostile one would fill the memory. */
const MAX_DEPTH = 64;
const MAX_ELEMENTS = 200_000;

/** The namespaces that an invoice is written in. Another family's element, and all that is in it, says nothing that we know. */
const FAMILIES = /^urn:(un:unece:uncefact|oasis:names:specification:ubl):/;

export type XmlFault = "not-xml" | "too-big";

/** The tree of a document without DTD (look before: see `carriesDoctype`), or why there is none. No entity but those of XML itself is known. */
export function xmlTree(text: string): XmlElement | XmlFault {
  const builder = new TreeBuilder();
  try {
    builder.parser.write(text).close();
  } catch (error) {
    return error === builder.overflow ? "too-big" : "not-xml";
  }
  return builder.root ?? "not-xml";
}

class TreeBuilder {
  readonly parser = new SaxesParser({ xmlns: true });
  readonly overflow = new Error("too many elements");
  root: XmlElement | null = null;
  private readonly open: (XmlElement | null)[] = [];
  private elements = 0;

  constructor() {
    this.parser.on("error", (error) => { throw error; });
    this.parser.on("doctype", () => { throw new Error("doctype"); });
    this.parser.on("opentag", ({ local, uri, attributes }) => {
      const own = Object.values(attributes).filter(({ prefix }) => prefix === "");
      this.enter({ name: local, namespace: uri, attributes: Object.fromEntries(own.map((one) => [one.local, one.value.trim()])), children: [], text: "" });
    });
    this.parser.on("closetag", () => void this.open.pop());
    this.parser.on("text", (text) => this.say(text));
    this.parser.on("cdata", (text) => this.say(text));
  }

  private enter(element: XmlElement): void {
    this.elements += 1;
    if (this.elements > MAX_ELEMENTS || this.open.length >= MAX_DEPTH) throw this.overflow;
    const parent = this.open.at(-1);
    const known = parent === undefined || (parent !== null && FAMILIES.test(element.namespace));
    if (known) parent?.children.push(element);
    this.root ??= element;
    this.open.push(known ? element : null);
  }

  private say(text: string): void {
    const current = this.open.at(-1);
    if (current) current.text += text;
  }
}

/** Every element that the path of names leads to, in the order of the document. */
export function all(from: XmlElement | null, ...path: string[]): XmlElement[] {
  let found = from === null ? [] : [from];
  for (const name of path) found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  return found;
}

export const first = (from: XmlElement | null, ...path: string[]): XmlElement | null => all(from, ...path)[0] ?? null;

/** The text of the first element there that has one, without the blanks around it. */
export function textAt(from: XmlElement | null, ...path: string[]): string | null {
  for (const { text } of all(from, ...path)) if (text.trim() !== "") return text.trim();
  return null;
}

/** An attribute of the first element there; null for none, or an empty one. */
export const attributeAt = (from: XmlElement | null, attribute: string, ...path: string[]): string | null =>
  first(from, ...path)?.attributes[attribute] || null;
