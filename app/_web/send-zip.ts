import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";

/** Answers with a ZIP that is being made: private, saved under `fileName` (ASCII), of a length that nobody knows yet. */
export const sendZip = (zip: Readable, fileName: string): Response =>
  new Response(Readable.toWeb(zip) as NodeStream as ReadableStream, {
    headers: {
      "content-type": "application/zip", "content-disposition": `attachment; filename="${fileName}"`, "cache-control": "private, no-store",
      "x-content-type-options": "nosniff", "x-robots-tag": "noindex",
    },
  });
