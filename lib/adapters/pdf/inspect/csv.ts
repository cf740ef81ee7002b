/** No control character but tab, line ends and form feed: a NUL byte or an escape is not text that people keep. */
const CONTROL = /(?![\t\n\r\f])\p{Cc}/u;
const OTHER_FORMATS = /^(\{\\rtf|%!|\s*<)/;

/**
 * The text of a CSV file in UTF-8, UTF-16 (with its mark) or Windows-1252, which spreadsheets write by default;
 * `null` if the bytes are not text.
 */
export function decodeCsv(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  return text === null || text.trim() === '' || CONTROL.test(text) || OTHER_FORMATS.test(text) ? null : text;
}

function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tryDecode(bytes, 'utf-16le');
  return tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'windows-1252');
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
