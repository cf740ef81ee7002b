import { crc32, inflateSync } from "node:zlib";

/** What of a picture a portal needs. Everything else (words, profiles, what a camera knew) is left out. */
const kept = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

type Chunk = { readonly type: string; readonly data: Buffer; readonly whole: Buffer };
export type LogoSize = { readonly width: number; readonly height: number };
type CleanLogo = LogoSize & { readonly bytes: Buffer };

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(signature);

/** A PNG with its necessary chunks alone, each checked (PNG 3, 5.3 to 5.6). Null for what is none, is damaged, interlaced or moves, or hides bytes after its end. */
export function cleanPng(bytes: Buffer, fits: (size: LogoSize) => boolean): CleanLogo | null {
  const chunks = chunksOf(bytes);
  const [first] = chunks ?? [];
  if (!chunks || first?.type !== "IHDR" || first.data.length !== 13) return null;
  const size = { width: first.data.readUInt32BE(0), height: first.data.readUInt32BE(4) };
  const wanted = chunks.filter(({ type }) => kept.has(type));
  if (!fits(size) || wanted.at(-1)?.type !== "IEND" || wanted.filter(({ type }) => type === "IHDR" || type === "IEND").length !== 2) return null;
  return hasPixels(first.data, wanted, size) ? { ...size, bytes: Buffer.concat([signature, ...wanted.map(({ whole }) => whole)]) } : null;
}

/** Every chunk up to the end of the file; null where one is cut or its checksum is wrong. */
function chunksOf(bytes: Buffer): Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = signature.length; at < bytes.length;) {
    if (at + 12 > bytes.length) return null;
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    chunks.push({ type: bytes.toString("latin1", at + 4, at + 8), data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    at = end;
  }
  return chunks;
}

/** The pixels are as many as the header says, and no more: nothing unfolds. */
function hasPixels(header: Buffer, chunks: readonly Chunk[], { width, height }: LogoSize): boolean {
  const [depth = 0, colorType = 0, compression, filter, interlace] = header.subarray(8);
  const perPixel = channels[colorType];
  if (perPixel === undefined || ![1, 2, 4, 8, 16].includes(depth) || compression !== 0 || filter !== 0 || interlace !== 0) return false;
  if (colorType === 3 && !chunks.some(({ type }) => type === "PLTE")) return false;
  const expected = height * (1 + Math.ceil((width * perPixel * depth) / 8));
  try {
    return inflateSync(Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data)), { maxOutputLength: expected + 1 }).length === expected;
  } catch {
    return false;
  }
}
