/** ISO-8859-1 is read as Windows-1252, of which it is a part but for control characters that no one writes. */
export type TextEncoding = "utf-8" | "windows-1252" | "iso-8859-15";

/** Opens the same bytes again, from their start. */
export type OpenBytes = () => Promise<AsyncIterable<Buffer>>;

/** What Windows-1252 has in place of the control characters 0x80 to 0x9F. Node 20's own decoder leaves them as they are. */
const extras = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** What ISO-8859-15 has in place of the letters of ISO-8859-1. */
const replaced: Readonly<Record<string, string>> = { "¤": "€", "¦": "Š", "¨": "š", "´": "Ž", "¸": "ž", "¼": "Œ", "½": "œ", "¾": "Ÿ" };

function single(bytes: Buffer, encoding: TextEncoding): string {
  const text = bytes.toString("latin1");
  if (encoding === "iso-8859-15") return text.replace(/[¤¦¨´¸¼½¾]/g, (character) => replaced[character] ?? character);
  return text.replace(/[\u0080-\u009f]/g, (character) => extras[character.charCodeAt(0) - 0x80] ?? character);
}

/** UTF-8 when every byte of the content is, to its end; else Windows-1252. Reads all of it and holds none. */
export async function encodingOf(open: OpenBytes): Promise<TextEncoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of await open()) if (read(decoder, chunk) === null) return "windows-1252";
  return read(decoder) === null ? "windows-1252" : "utf-8";
}

/** The text of these bytes, piece by piece, a byte order mark included. Null: a byte is not UTF-8, and nothing follows. */
export async function* decodeText(chunks: AsyncIterable<Buffer>, encoding: TextEncoding): AsyncGenerator<string | null> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  for await (const chunk of chunks) {
    const text = encoding === "utf-8" ? read(decoder, chunk) : single(chunk, encoding);
    yield text;
    if (text === null) return;
  }
  if (encoding === "utf-8") yield read(decoder);
}

function read(decoder: TextDecoder, chunk?: Buffer): string | null {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    return null;
  }
}

/** The same text with line feeds alone at the ends of lines, so that lines are counted as a person does. */
export async function* plainLines(texts: AsyncIterable<string | null>): AsyncGenerator<string> {
  let carried = "";
  for await (const text of texts) {
    const whole = carried + (text ?? "");
    carried = whole.endsWith("\r") ? "\r" : "";
    yield (carried ? whole.slice(0, -1) : whole).replace(/\r\n?/g, "\n");
  }
  if (carried) yield "\n";
}
