import { IncomingMessage } from "node:http";
import { Readable, Transform } from "node:stream";
import type { ReadableStream } from "node:stream/web";

/** The routes that take files. Each of them reads its form by `bodyOf`. */
const paths = /^(\/api\/files|\/verifier\/fichier|\/fournisseur\/.+\/(envoi|complement)|\/gestion\/titres\/import\/envoi)$/;
/** The one that takes a file of bills with all of their PDFs. */
const imports = "/gestion/titres/import/envoi";
/** A file of bills of 1 GB, a deposit of 120 MB, and what surrounds them. Any other form is words: the framework holds it in memory before we know who sends it. */
const largest = { import: 1_010_000_000, files: 130 * 1024 * 1024, words: 1024 * 1024 };
const aside = Symbol.for("guichet.body-aside");

/** How many bytes an address takes at most. */
export const largestBodyAt = (path: string): number => {
  if (path === imports) return largest.import;
  return paths.test(path) ? largest.files : largest.words;
};

/** A form with files, sent to a route that reads it as it comes. */
export const bringsFiles = ({ method, url = "", headers }: IncomingMessage): boolean =>
  method === "POST" && paths.test(url.split("?")[0] ?? "") && (headers["content-type"] ?? "").startsWith("multipart/form-data");

/**
 * The same request without its body, for the framework: behind a proxy.ts it would hold the whole body in memory, twice, before any route begins.
 * The body waits in `request`, where the route reads it from the connection.
 */
export function withoutBody(request: IncomingMessage): IncomingMessage {
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders, headers } = request;
  const bare = Object.assign(new IncomingMessage(request.socket), { method, url, httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders, headers: { ...headers }, complete: true });
  bare.push(null);
  Object.assign(request, { [aside]: true });
  return bare;
}

/** The body of a request: from the connection where it was put aside, else from the framework. Null when there is none. */
export function bodyOf(request: Request, behind: IncomingMessage | undefined): Readable | null {
  if (behind && aside in behind) return behind;
  return request.body && Readable.fromWeb(request.body as ReadableStream);
}

/** Lets that many bytes pass, then breaks the reading off: a body whose length was not said has no other end. */
export function atMost(bytes: number, refusal: () => Error): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > bytes) done(refusal());
      else done(null, chunk);
    },
  });
}
