import { rm, stat } from "node:fs/promises";
import path from "node:path";
import type { InvoiceReading } from "@/lib/kernel/invoice-reading";
import { type FileRefusalCode, type FileRole, lifecycleReasonOf, refuseName, refuseSize } from "@/lib/kernel/file-rules";
import { type Composed, type Inspection, type PdfDesk, PdfDeskFailure, type StampedCopy } from "@/lib/ports/pdf";
import { ChildPool, type PoolOptions } from "./child-pool";
import type { Answer, Task } from "./protocol";

/**
 * Opens the desk: a pool of child processes, started when the first file comes and kept warm. One per process is
 * enough; `close` it at the end.
 */
export function pdfDesk(options: Partial<PoolOptions> = {}): PdfDesk {
  const pool = new ChildPool(options);
  return {
    inspect: (file) => inspect(pool, file),
    readInvoice: (file) => readInvoice(pool, file),
    stamp: (job) => stamp(pool, job),
    compose: (job) => compose(pool, job),
    warm: () => pool.warm({ kind: "warm-up" }),
    close: async () => pool.close(),
  };
}

async function inspect(pool: ChildPool, file: Parameters<PdfDesk["inspect"]>[0]): Promise<Inspection> {
  const { name, role } = file;
  const code = refuseSize(await sizeOf(file.path)) ?? refuseName(name);
  if (code !== null) return refused(code, role);
  const answer = await ask(pool, { kind: "inspect", path: path.resolve(file.path), name, role });
  if (answer === null) return refused("file.too-complex", role);
  if (answer.kind !== "verdict") throw failure(answer);
  const { verdict } = answer;
  return verdict.accepted ? verdict : refused(verdict.code, role, verdict.embeddedName);
}

async function readInvoice(pool: ChildPool, file: Parameters<PdfDesk["readInvoice"]>[0]): Promise<InvoiceReading> {
  const answer = await ask(pool, { kind: "read-invoice", path: path.resolve(file.path), type: file.type, only: file.only });
  if (answer === null) throw new PdfDeskFailure("too-complex", "over the limits");
  if (answer.kind !== "read") throw failure(answer);
  return answer.reading;
}

async function stamp(pool: ChildPool, job: Parameters<PdfDesk["stamp"]>[0]): Promise<StampedCopy> {
  const answer = await write(pool, { kind: "stamp", path: path.resolve(job.path), output: path.resolve(job.output), band: job.band });
  if (answer.kind !== "stamped") throw failure(answer);
  return answer.copy;
}

async function compose(pool: ChildPool, job: Parameters<PdfDesk["compose"]>[0]): Promise<Composed> {
  const answer = await write(pool, { kind: "compose", sheet: job.sheet, output: path.resolve(job.output) });
  if (answer.kind !== "composed") throw failure(answer);
  return answer.document;
}

/** A task that writes a file: what a child that was killed left half written is removed. */
async function write(pool: ChildPool, task: Task & { output: string }): Promise<Answer> {
  const answer = await ask(pool, task).catch((error: unknown) => ({ error }));
  if (answer !== null && "kind" in answer && answer.kind !== "failed") return answer;
  await rm(`${task.output}.part`, { force: true });
  if (answer === null) throw new PdfDeskFailure("too-complex", "over the limits");
  if ("error" in answer) throw answer.error;
  return answer;
}

/** The child's answer; `null` when the file was too much for it. One that could not even start is nobody's file. */
async function ask(pool: ChildPool, task: Task): Promise<Answer | null> {
  const outcome = await pool.run(task);
  if (outcome.kind === "not-started") throw new PdfDeskFailure("unavailable", "no reader could be started");
  return outcome.kind === "answer" ? outcome.answer : null;
}

function refused(code: FileRefusalCode, role: FileRole, embeddedName?: string): Inspection {
  const lifecycleReason = lifecycleReasonOf(code, role);
  return { accepted: false, code, lifecycleReason, ...(embeddedName !== undefined && { embeddedName }) };
}

function failure(answer: Answer): PdfDeskFailure {
  if (answer.kind !== "failed") return new PdfDeskFailure("unavailable", `answer out of place: ${answer.kind}`);
  return new PdfDeskFailure(answer.reason === "not-stampable" ? "not-stampable" : "unavailable", answer.detail);
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    throw new PdfDeskFailure("unavailable", String(error));
  }
}
