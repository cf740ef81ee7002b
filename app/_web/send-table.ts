import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";

/** Answers with a table that is being written: private, saved under its name (ASCII), of a length that nobody knows yet. For HEAD nothing is written. */
export function sendTable(request: Request, { content, fileName, mediaType }: { readonly content: Readable; readonly fileName: string; readonly mediaType: string }): Response {
  const headers = {
    "content-type": mediaType, "content-disposition": `attachment; filename="${fileName}"`, "cache-control": "private, no-store", "x-content-type-options": "nosniff", "x-robots-tag": "noindex",
  };
  if (request.method !== "HEAD") return new Response(Readable.toWeb(content) as NodeStream as ReadableStream, { headers });
  content.destroy();
  return new Response(null, { headers });
}

/** What the address of a request asks for. */
export const askedOf = (request: Request): Record<string, string> => Object.fromEntries(new URL(request.url).searchParams);
