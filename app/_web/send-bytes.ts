import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { answerLength } from "./answer";

export type Range = { readonly start: number; readonly end: number };
type Content = { bytes: number; mediaType: string; fileName: string; attachment: boolean };

/** What a stored file may do in a browser: nothing. A PDF is shown by the browser's own reader, which a sandbox would forbid. */
const policyOf = (mediaType: string) =>
  ["default-src 'none'", "frame-ancestors 'self'", "base-uri 'none'", "form-action 'none'", ...(mediaType === "application/pdf" ? ["style-src 'unsafe-inline'", "object-src 'self'"] : ["sandbox"])].join("; ");

/** The one range that a reader asks for; null: the whole; `bad`: outside of the file. Several ranges, or a condition on them, get the whole. */
export function rangeOf(headers: Headers, bytes: number): Range | null | "bad" {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(headers.get("range")?.trim() ?? "");
  if (!asked || headers.has("if-range")) return null;
  const [, from = "", to = ""] = asked;
  if (from === "" && to === "") return null;
  const start = from === "" ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return start > end || start >= bytes || (from === "" && Number(to) === 0) ? "bad" : { start, end };
}

/**
 * Answers with a file that is private: never cached, never sniffed, shown only by our own pages. Understands ranges and HEAD. `open` is not
 * called for HEAD.
 */
export async function sendBytes(request: Request, content: Content, open: (range?: Range) => Promise<Readable | Response>): Promise<Response> {
  const { bytes, mediaType, fileName, attachment } = content;
  const headers = new Headers({
    "content-type": mediaType === "text/csv" || mediaType === "application/xml" ? `${mediaType}; charset=utf-8` : mediaType,
    "content-disposition": `${attachment ? "attachment" : "inline"}; filename="${fileName}"`,
    "cache-control": "private, no-store", "x-content-type-options": "nosniff", "content-security-policy": policyOf(mediaType), "accept-ranges": "bytes", "x-robots-tag": "noindex",
  });
  const range = rangeOf(request.headers, bytes);
  if (range === "bad") {
    headers.set("content-range", `bytes */${bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const length = range ? range.end - range.start + 1 : bytes;
  const body = request.method === "HEAD" ? null : await open(range ?? undefined);
  if (body instanceof Response) return body;
  if (range) headers.set("content-range", `bytes ${range.start}-${range.end}/${bytes}`);
  headers.set("content-length", String(length));
  answerLength(length);
  return new Response(body && (Readable.toWeb(body) as NodeStream as ReadableStream), { status: range ? 206 : 200, headers });
}
