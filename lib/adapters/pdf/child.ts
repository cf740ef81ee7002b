import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { inspectFile } from "./inspect/inspect-file";
import type { Answer, FromChild, Task, ToChild } from "./protocol";
import { stampPdf } from "./stamp/stamp-pdf";
import { dieWithParent } from "./watch-parent";

/**
 * The child process: one task at a time, and nothing else. It may hang, run out of memory or die on a hostile file;
 * its parent sees to that.
 */
dieWithParent();
process.on("message", ({ id, task }: ToChild) => {
  void work(task).then((answer) => send({ id, answer }));
});
process.on("disconnect", () => process.exit());
send({ ready: true });

function send(message: FromChild): void {
  process.send?.(message);
}

async function work(task: Task): Promise<Answer> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(task.path);
  } catch (error) {
    return { kind: "failed", reason: "not-reached", detail: String(error) };
  }
  return task.kind === "inspect" ? inspect(bytes, task) : stamp(bytes, task);
}

async function inspect(bytes: Uint8Array, { name, role }: Task & { kind: "inspect" }): Promise<Answer> {
  try {
    return { kind: "verdict", verdict: await inspectFile(bytes, name, role) };
  } catch {
    // An engine that fails in a way nobody foresaw has not read the file: it does not come in.
    return { kind: "verdict", verdict: { accepted: false, code: "file.unreadable" } };
  }
}

/** Writes beside the output, then renames: a child killed halfway leaves no half copy under the real name. */
async function stamp(original: Uint8Array, { output, band }: Task & { kind: "stamp" }): Promise<Answer> {
  const start = performance.now();
  const made = await stampPdf(original, band).catch(String);
  if (typeof made === "string") return { kind: "failed", reason: "not-stampable", detail: made };
  const { bytes, pages, signedOriginal } = made;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const ms = performance.now() - start;
  try {
    await writeFile(`${output}.part`, bytes);
    await rename(`${output}.part`, output);
  } catch (error) {
    return { kind: "failed", reason: "not-reached", detail: String(error) };
  }
  return { kind: "stamped", copy: { pages, sha256, bytes: bytes.length, ms, signedOriginal } };
}
