import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { FILE_MAX_BYTES } from "@/lib/kernel/file-rules";
import { requestBehind } from "./answer";
import { atMost, bodyOf } from "./request-body";

type Hashed = { readonly sha256: string; readonly form: FormData };

/** SHA-256 of the first file of a form, computed as it comes: nothing is kept. `absent` where there is no file, `trop-gros` past the limit of a file. */
export async function hashOfReceived(request: Request): Promise<Hashed> {
  const form = new FormData();
  let sha256 = "absent";
  try {
    const body = bodyOf(request, requestBehind());
    if (!body) return { sha256, form };
    const parser = busboy({ headers: Object.fromEntries(request.headers), limits: { files: 1, fields: 10, fieldSize: 1000, fileSize: FILE_MAX_BYTES + 1 } });
    parser.on("field", (name, value) => form.append(name, value));
    parser.on("file", (_field, stream, { filename }) => {
      const hash = createHash("sha256");
      stream.on("error", () => undefined); // a form that breaks off: the parser says it
      stream.on("data", (chunk: Buffer) => hash.update(chunk));
      stream.on("end", () => { if (filename) sha256 = (stream as Readable & { truncated?: boolean }).truncated ? "trop-gros" : hash.digest("hex"); });
    });
    await pipeline(body, atMost(10 * FILE_MAX_BYTES, () => new Error("too much")), parser);
  } catch {
    sha256 = "absent"; // broken off, or not a form
  }
  return { sha256, form };
}
