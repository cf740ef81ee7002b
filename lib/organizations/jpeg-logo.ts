import type { LogoSize } from "./png-logo";

type Segment = { readonly marker: number; readonly whole: Buffer; readonly data: Buffer };

const [startOfImage, endOfImage, startOfScan, applicationZero, adobe] = [0xd8, 0xd9, 0xda, 0xe0, 0xee];
/** Tables, the frame (baseline, extended or progressive) and the restart interval; JFIF and Adobe say how colours are to be read. */
const kept = new Set([0xdb, 0xc4, 0xc0, 0xc1, 0xc2, 0xdd, startOfScan, applicationZero, adobe]);
const frames = new Set([0xc0, 0xc1, 0xc2]);

export const isJpeg = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === startOfImage;

/** A JPEG with the segments that draw it alone (ITU-T T.81, annex B). Null for what is none, is cut, or hides bytes after its end. */
export function cleanJpeg(bytes: Buffer, fits: (size: LogoSize) => boolean): (LogoSize & { readonly bytes: Buffer }) | null {
  const segments = segmentsOf(bytes);
  const [frame, another] = segments?.filter(({ marker }) => frames.has(marker)) ?? [];
  if (!segments || !frame || another || frame.data.length < 6 || !segments.some(({ marker }) => marker === startOfScan)) return null;
  const size = { height: frame.data.readUInt16BE(1), width: frame.data.readUInt16BE(3) };
  if (!fits(size)) return null;
  const drawn = segments.filter(({ marker }) => kept.has(marker)).map(({ whole }) => whole);
  return { ...size, bytes: Buffer.concat([Buffer.from([0xff, startOfImage]), ...drawn, Buffer.from([0xff, endOfImage])]) };
}

/** Every segment up to the end of the image, which is the end of the file; null where one is cut. */
function segmentsOf(bytes: Buffer): Segment[] | null {
  const segments: Segment[] = [];
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === endOfImage) return at + 2 === bytes.length ? segments : null;
    if (at + 4 > bytes.length) return null;
    const dataEnd = at + 2 + bytes.readUInt16BE(at + 2);
    const end = marker === startOfScan ? endOfScan(bytes, dataEnd) : dataEnd;
    if (dataEnd < at + 4 || end > bytes.length) return null;
    segments.push({ marker, data: bytes.subarray(at + 4, dataEnd), whole: bytes.subarray(at, end) });
    at = end;
  }
  return null;
}

/** A scan goes on to the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length + 1;
}
