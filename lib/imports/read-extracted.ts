import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import { FILE_MAX_BYTES } from "@/lib/kernel/file-rules";
import { isRefusal, Refusal } from "@/lib/kernel/refusal";
import type { ExtractedFile } from "./source";

const brokenFile = (name: string): Refusal => new Refusal("conflict", "import.fileBroken", { name }, "file");

/**
 * Writes the bytes of one file that came within another to `path`. One that is too big keeps one byte more than the limit, so that the gate refuses
 * it by its own rule. Throws the refusal `import.fileBroken` when its bytes cannot be read, or are not those of the checksum; nothing stays then.
 */
export async function keepExtracted(name: string, path: string, open: () => Promise<AsyncIterable<Buffer>>, checksum?: number): Promise<ExtractedFile> {
  const hash = createHash("sha256");
  let [bytes, crc] = [0, 0];
  try {
    await pipeline(async function* () {
      for await (const whole of await open()) {
        const chunk = whole.subarray(0, FILE_MAX_BYTES + 1 - bytes);
        hash.update(chunk);
        if (checksum !== undefined) crc = crc32(chunk, crc);
        bytes += chunk.length;
        yield chunk;
        if (bytes > FILE_MAX_BYTES) return;
      }
      if (checksum !== undefined && crc !== checksum) throw brokenFile(name);
    }, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw isRefusal(error) || isDiskError(error) ? error : brokenFile(name);
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** A full disk is no fault of the file. Errors of the reading itself (`Z_DATA_ERROR`, a size that lies) have no system call. */
const isDiskError = (error: unknown): boolean => error instanceof Error && "syscall" in error;
