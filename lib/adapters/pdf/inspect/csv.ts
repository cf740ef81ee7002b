/** No control character but tab, line ends and form feed: a NUL byte or an escape is not text that people keep. */
const CONTROL = /(?![\t\n\r\f])\p{Cc}/u;
/** The same in Windows-1252 read byte by byte, where most codes from 128 to 159 are letters and punctuation. */
const CONTROL_1252 = /(?![\t\n\r\f\x80\x82-\x8C\x8E\x91-\x9C\x9E\x9F])\p{Cc}/u;
const OTHER_FORMATS = /^\s*(<|\{\\rtf|%!)/;

/**
 * Whether the bytes are the text of a table: UTF-8, UTF-16 with its mark, or Windows-1252, which spreadsheets write by
 * default in French. Separators are not looked at: people use comma, semicolon or tab, or have one column.
 */
export function isCsv(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return isPlain(decode(bytes, "utf-16le"), CONTROL);
  const text = decode(bytes, "utf-8");
  return text === null ? isPlain(Buffer.from(bytes).toString("latin1"), CONTROL_1252) : isPlain(text, CONTROL);
}

function isPlain(text: string | null, control: RegExp): boolean {
  return text !== null && text.trim() !== "" && !control.test(text) && !OTHER_FORMATS.test(text);
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
