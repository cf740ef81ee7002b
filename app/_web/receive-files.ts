import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy, { type Busboy } from "busboy";
import { DEPOSIT_MAX_BYTES, FILE_MAX_BYTES } from "@/lib/kernel/file-rules";
import { isRefusal, Refusal } from "@/lib/kernel/refusal";
import type { Storage } from "@/lib/ports/storage";
import { requestBehind } from "./answer";
import { atMost, bodyOf } from "./request-body";

/** A file as it came: on disk, under the name that its sender gave. */
export type ReceivedFile = { readonly field: string; readonly name: string; readonly path: string };
export type Received = {
  /** What was typed; no file is in it. */
  readonly form: FormData;
  readonly files: readonly ReceivedFile[];
  /** Frees the disk of all files that nobody took. */
  discard(): Promise<void>;
};

const limits = { fieldNameSize: 100, fieldSize: 64 * 1024, fields: 300, files: 60, parts: 360 };

/** How many bytes one file, and all of them, may bring, and what is said past it. */
export type Most = { readonly file: number; readonly all: number; readonly refusal: () => Refusal };
const deposit: Most = { file: FILE_MAX_BYTES, all: DEPOSIT_MAX_BYTES, refusal: () => new Refusal("conflict", "document.deposit.too-big") };
/** Past the limit the rest is read and thrown away, so that the browser hears the answer; past so many times the limit it is cut. */
const patience = 4;

/**
 * Streams a form straight to disk: no file is ever held in memory. A file that is too big keeps one byte more than the limit, so that the gate
 * refuses it by its own rule. `most`: what a deposit may weigh, unless told. Throws the refusals `document.deposit.too-big` (or that of `most`), `document.upload.too-many` and `document.upload.broken`; nothing
 * stays on disk then.
 */
export async function receiveFiles(request: Request, storage: Pick<Storage, "scratchPath">, most = deposit): Promise<Received> {
  const intake = new Intake(storage, most);
  try {
    await readForm(request, intake, most);
    await intake.settle();
  } catch (error) {
    await intake.discard();
    throw error;
  }
  return { form: intake.form, files: intake.files, discard: () => intake.discard() };
}

async function readForm(request: Request, intake: Intake, most: Most): Promise<void> {
  try {
    const body = bodyOf(request, requestBehind());
    if (!body) throw new Error("no body");
    await pipeline(body, atMost(patience * most.all, most.refusal), intake.listen(parserOf(request.headers, most)));
  } catch (error) {
    throw isRefusal(error) ? error : new Refusal("conflict", "document.upload.broken");
  }
}

function parserOf(headers: Headers, { file }: Most): Busboy {
  return busboy({ headers: Object.fromEntries(headers), limits: { ...limits, fileSize: file + 1 }, defParamCharset: "utf8", preservePath: true });
}

class Intake {
  readonly form = new FormData();
  /** In the order of the form, whichever is written first. */
  private readonly arrivals: (Omit<ReceivedFile, "path"> & { path?: string })[] = [];
  private readonly writes: Promise<void>[] = [];
  private failure: unknown;
  private bytes = 0;
  private tooMany = false;

  constructor(private readonly storage: Pick<Storage, "scratchPath">, private readonly most: Most) {}

  listen(parser: Busboy): Busboy {
    parser.on("field", (name, value) => this.form.append(name, value));
    parser.on("file", (field, stream, { filename }) => {
      stream.on("error", () => undefined); // a form that breaks off: whoever reads the stream hears it too, and this keeps it from being nobody's
      if (!filename) return void stream.resume();
      this.writes.push(this.write(field, filename, stream).catch((error: unknown) => { this.failure ??= error; stream.resume(); }));
    });
    for (const limit of ["filesLimit", "fieldsLimit", "partsLimit"] as const) parser.on(limit, () => { this.tooMany = true; });
    return parser;
  }

  private async write(field: string, name: string, stream: Readable): Promise<void> {
    const arrival: (typeof this.arrivals)[number] = { field, name };
    this.arrivals.push(arrival);
    const path = (arrival.path = await this.storage.scratchPath());
    const target = createWriteStream(path, { mode: 0o600 });
    const closed = new Promise<void>((resolve) => target.once("close", () => resolve())); // a stream that breaks off while its file is being opened: the file comes after the error
    await pipeline(stream, this.withinDeposit(), target).finally(() => closed);
  }

  private withinDeposit() {
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        this.bytes += chunk.length;
        done(null, this.bytes > this.most.all ? undefined : chunk);
      },
    });
  }

  get files(): readonly ReceivedFile[] {
    return this.arrivals.flatMap(({ field, name, path }) => (path ? [{ field, name, path }] : []));
  }

  async settle(): Promise<void> {
    await Promise.all(this.writes);
    if (this.failure !== undefined) throw this.failure;
    if (this.tooMany) throw new Refusal("conflict", "document.upload.too-many");
    if (this.bytes > this.most.all) throw this.most.refusal();
  }

  async discard(): Promise<void> {
    await Promise.all(this.writes);
    await Promise.all(this.files.map(({ path }) => rm(path, { force: true })));
  }
}
