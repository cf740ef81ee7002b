import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { composeSheet } from "./compose/compose-sheet";
import { inspectFile } from "./inspect/inspect-file";
import type { Answer, FromChild, Task, ToChild } from "./protocol";
import { readInvoice } from "./read-invoice/read-invoice";
import { stampPdf } from "./stamp/stamp-pdf";
import { warmUp } from "./warm-up";
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
  if (task.kind === "compose") return compose(task);
  if (task.kind === "warm-up") return warmUp().then(() => ({ kind: "warm" }));
  let bytes: Uint8Array;
  try {
    bytes = await readFile(task.path);
  } catch (error) {
    return { kind: "failed", reason: "not-reached", detail: String(error) };
  }
  if (task.kind === "read-invoice") return { kind: "read", reading: await readInvoice(bytes, task.type, task.only) };
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

async function stamp(original: Uint8Array, { output, band }: Task & { kind: "stamp" }): Promise<Answer> {
  const start = performance.now();
  const made = await stampPdf(original, band).catch(String);
  if (typeof made === "string") return { kind: "failed", reason: "not-stampable", detail: made };
  const { bytes, pages, signedOriginal } = made;
  const ms = performance.now() - start;
  const written = await write(bytes, output);
  return "reason" in written ? written : { kind: "stamped", copy: { pages, ...written, ms, signedOriginal } };
}

async function compose({ sheet, output }: Task & { kind: "compose" }): Promise<Answer> {
  const made = await composeSheet(sheet).catch(String);
  if (typeof made === "string") return { kind: "failed", reason: "not-reached", detail: made };
  const written = await write(made.bytes, output);
  return "reason" in written ? written : { kind: "composed", document: { pages: made.pages, ...written } };
}

/** Writes beside the output, then renames: a child killed halfway leaves no half document under the real name. */
async function write(bytes: Uint8Array, output: string): Promise<{ sha256: string; bytes: number } | (Answer & { kind: "failed" })> {
  try {
    await writeFile(`${output}.part`, bytes);
    await rename(`${output}.part`, output);
  } catch (error) {
    return { kind: "failed", reason: "not-reached", detail: String(error) };
  }
  return { sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length };
}
