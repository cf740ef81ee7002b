import { createReadStream } from "node:fs";
import { SaxesParser } from "saxes";
import { isRefusal, Refusal } from "@/lib/kernel/refusal";
import { decodeText, type TextEncoding } from "./decode-text";
import { PesTree, type PesFiles, type PesPiece } from "./read-pes-tree";

/** Between two elements no honest file has more than that many characters, but in a joined file. */
const longest = { tag: 1 << 20, file: 100 << 20 };
const refuse = (code: string, params?: Record<string, string | number>) => new Refusal("conflict", `import.${code}`, params, "file");

/**
 * The pieces of a PES one by one. What is joined is passed over, and its place noted in `files`. Throws the refusals `import.doctype`, `import.notPes`
 * and `import.xml`, which names the line where the file cannot be read.
 */
export async function* readPes(path: string, encoding: TextEncoding, files: PesFiles): AsyncGenerator<PesPiece> {
  const reader = new PesReader(encoding, files);
  for await (const text of decodeText(createReadStream(path, { highWaterMark: 1 << 18 }), encoding)) {
    if (text === null) throw refuse("encoding");
    yield* reader.read(text);
  }
  yield* reader.end();
}

class PesReader {
  private readonly parser = new SaxesParser();
  private readonly tree: PesTree;
  private text = "";
  /** Characters and bytes before the text that is being read, and characters at the last element. */
  private readonly before = { characters: 0, bytes: 0 };
  private lastElement = 0;

  constructor(private readonly encoding: TextEncoding, files: PesFiles) {
    this.tree = new PesTree(files, () => this.byteOffset());
    this.parser.on("doctype", () => { throw refuse("doctype"); });
    this.parser.on("error", () => { throw this.unreadable(); });
    this.parser.on("opentag", ({ name, attributes }) => this.element(() => this.tree.open(localName(name), attributes.V)));
    this.parser.on("closetag", ({ name }) => this.element(() => this.tree.close(localName(name))));
  }

  *read(text: string): Generator<PesPiece> {
    this.text = text;
    this.parse(() => this.parser.write(text));
    this.before.characters += text.length;
    this.before.bytes += this.bytesOf(text);
    const distance = this.before.characters - this.lastElement;
    if (distance > (this.tree.inFile ? longest.file : longest.tag)) throw this.unreadable();
    yield* this.tree.take();
  }

  *end(): Generator<PesPiece> {
    this.parse(() => this.parser.close());
    yield* this.tree.take();
  }

  private element(tell: () => void): void {
    this.lastElement = this.parser.position;
    tell();
  }

  private parse(step: () => unknown): void {
    try {
      step();
    } catch (error) {
      throw isRefusal(error) ? error : this.unreadable();
    }
  }

  private unreadable = () => refuse("xml", { line: this.parser.line });
  private bytesOf = (text: string) => (this.encoding === "utf-8" ? Buffer.byteLength(text) : text.length);
  private byteOffset = () => this.before.bytes + this.bytesOf(this.text.slice(0, this.parser.position - this.before.characters));
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
