/**
 * The bytes of a base64 text that ends at the next `<`, as `chunks` of a file come. Strict: anything else than base64 and blanks is an error, and
 * so is an end that is not one, since a PDF must be the one that was sent.
 */
export async function* decodeBase64(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = "";
  let padded = false;
  for await (const chunk of chunks) {
    const text = chunk.toString("latin1");
    const end = text.indexOf("<");
    const letters = rest + (end < 0 ? text : text.slice(0, end)).replace(/\s+/g, "");
    if ((padded && letters !== "") || !/^[A-Za-z0-9+/]*={0,2}$/.test(letters)) throw new Error("not base64");
    const whole = end < 0 ? letters.length - (letters.length % 4) : letters.length;
    if (whole % 4 !== 0) throw new Error("not base64");
    padded ||= letters.slice(0, whole).endsWith("=");
    rest = letters.slice(whole);
    if (whole > 0) yield Buffer.from(letters.slice(0, whole), "base64");
    if (end >= 0) return;
  }
  throw new Error("not base64");
}
