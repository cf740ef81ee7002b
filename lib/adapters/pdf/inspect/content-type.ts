import type { FileType } from "@/lib/kernel/file-rules";
import { isCsv } from "./csv";

const PDF_HEADER_WITHIN = 1024;
/** Programs, archives and scripts, which a reader could take for what they are in spite of a later PDF header. */
const FOREIGN_STARTS = ["MZ", "PK", "\x7FELF", "Rar!", "7z\xBC\xAF", "GIF8", "#!", "\xD0\xCF\x11\xE0"];

/**
 * The type that the content shows, whatever the file is called; `null` if it is none of those we know.
 * It looks at signatures only: whether the rest is sound is the business of each type's own check.
 */
export function contentType(bytes: Uint8Array): FileType | null {
  const start = Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN + 5)).toString("latin1");
  if (start.startsWith("\x89PNG\r\n\x1A\n")) return "image/png";
  if (start.startsWith("\xFF\xD8\xFF")) return "image/jpeg";
  if (FOREIGN_STARTS.some((signature) => start.startsWith(signature))) return null;
  if (start.startsWith("%PDF-")) return "application/pdf";
  if (startsLikeXml(start)) return "application/xml";
  if (start.includes("%PDF-")) return "application/pdf";
  return isCsv(bytes) ? "text/csv" : null;
}

/** Also with a byte order mark, in UTF-8 or UTF-16, and after blanks. */
function startsLikeXml(start: string): boolean {
  return /^(\xEF\xBB\xBF|\xFE\xFF|\xFF\xFE)?\s*</.test(start.replaceAll("\0", ""));
}
