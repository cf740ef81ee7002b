import type { FileRefusalCode } from "@/lib/kernel/file-rules";

/** More than an A3 page scanned at 600 dpi: beyond it a small file unfolds into gigabytes in the reader's browser. */
const MAX_PIXELS = 100_000_000;

/** `null` if the PNG is whole: a header with a size, chunks that fit in the file, and an end. */
export function checkPng(bytes: Uint8Array): FileRefusalCode | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: FileRefusalCode | null = "file.unreadable";
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
    if (at + 12 + length > bytes.length) return "file.unreadable";
    if (at === 8 && name === "IHDR" && length === 13) size = checkSize(view.getUint32(at + 8), view.getUint32(at + 12));
    if (name === "IEND") return size;
    at += 12 + length;
  }
  return "file.unreadable";
}

/** `null` if the JPEG is whole: segments that fit, a frame with a size, a scan, and an end of image after it. */
export function checkJpeg(bytes: Uint8Array): FileRefusalCode | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: FileRefusalCode | null = "file.unreadable";
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return "file.unreadable";
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return "file.unreadable";
    if (isFrame(marker) && length >= 7) size = checkSize(view.getUint16(at + 7), view.getUint16(at + 5));
    if (marker === 0xda) return endsAfter(bytes, at) ? size : "file.unreadable";
    at += 2 + length;
  }
  return "file.unreadable";
}

/** SOF0 to SOF15, without the three codes of that range that are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function endsAfter(bytes: Uint8Array, scan: number): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(Buffer.of(0xff, 0xd9)) > scan;
}

function checkSize(width: number, height: number): FileRefusalCode | null {
  if (width === 0 || height === 0) return "file.unreadable";
  return width * height > MAX_PIXELS ? "file.too-complex" : null;
}
