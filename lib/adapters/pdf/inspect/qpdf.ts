import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { PdfReading } from "./pdf-reading";
import { type PdfObjects, type PdfValue, walkPdf } from "./pdf-walk";
import { boundWasm } from "./wasm-bounds";

type Qpdf = {
  callMain(args: string[]): number;
  FS: {
    init(input: () => null, output: () => void, error: (code: number | null) => void): void;
    writeFile(path: string, data: Uint8Array): void;
    readFile(path: string): Uint8Array;
  };
};
type CreateQpdf = (options: { locateFile(): string; preRun: ((instance: Qpdf) => void)[] }) => Promise<Qpdf>;
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Objects = Record<string, Json>;
type Document = { pages: Json[]; encrypt: { encrypted: boolean }; qpdf: [Json, Objects] };

const JSON_MAX_BYTES = 64 * 1024 * 1024;
const MESSAGE_MAX = 4000;
const WARNINGS = 3;

const require = createRequire(import.meta.url);
const wasmPath = require.resolve("@neslinesli93/qpdf-wasm/dist/qpdf.wasm");
boundWasm(readFileSync(wasmPath));
const createQpdf = require("@neslinesli93/qpdf-wasm") as CreateQpdf;

/** Reads a PDF with qpdf, the stricter of the two engines. It does not rebuild a lost table of objects. */
export async function readWithQpdf(bytes: Uint8Array): Promise<PdfReading> {
  const keys = ["pages", "encrypt", "qpdf"].map((key) => `--json-key=${key}`);
  const run = await runQpdf(bytes, ["--json=2", "--json-stream-data=none", ...keys]);
  if (run.output === null) return { refused: /invalid password/.test(run.message) ? "file.password" : "file.unreadable" };
  if (run.output.length > JSON_MAX_BYTES) return { refused: "file.too-complex" };
  const document = JSON.parse(Buffer.from(run.output).toString()) as Document;
  return {
    refused: null,
    pages: document.pages.length,
    damaged: run.warned,
    encrypted: document.encrypt.encrypted,
    findings: walkPdf(objectsOf(document.qpdf[1])),
    extract: (objects) => extract(bytes, objects),
  };
}

/** A fresh instance for each run: after some files, every later one would fail in a used instance. */
async function runQpdf(bytes: Uint8Array, options: string[]) {
  const message: number[] = [];
  const note = (code: number | null) => void (code !== null && message.length < MESSAGE_MAX && message.push(code));
  const preRun = [(instance: Qpdf) => instance.FS.init(() => null, () => undefined, note)];
  const qpdf = await createQpdf({ locateFile: () => wasmPath, preRun });
  qpdf.FS.writeFile("/in.pdf", bytes);
  let status = -1;
  try {
    status = qpdf.callMain([...options, "/in.pdf", "/out.json"]);
  } catch {
    // A trap in the engine: the file is not readable by it.
  }
  process.exitCode = 0; // the engine's glue code sets it
  const read = status === 0 || status === WARNINGS;
  return {
    files: qpdf.FS,
    message: Buffer.from(message).toString(),
    output: read ? qpdf.FS.readFile("/out.json") : null,
    warned: status === WARNINGS,
  };
}

async function extract(bytes: Uint8Array, ids: readonly string[]): Promise<Map<string, Uint8Array | null>> {
  const wanted = ids.map((id) => `--json-object=${id.replace(/ (\d+) R$/, ",$1")}`);
  const data = ["--json-stream-data=file", "--json-stream-prefix=/stream", "--decode-level=generalized"];
  const { output, files } = await runQpdf(bytes, ["--json=2", "--json-key=qpdf", ...data, ...wanted]);
  const objects = output === null ? {} : (JSON.parse(Buffer.from(output).toString()) as Document).qpdf[1];
  return new Map(ids.map((id) => [id, streamData(files, objects[`obj:${id}`])]));
}

function streamData(files: Qpdf["FS"], value: Json | undefined): Uint8Array | null {
  const stream = isObject(value) ? value.stream : undefined;
  const path = isObject(stream) ? stream.datafile : undefined;
  return typeof path === "string" ? files.readFile(path) : null;
}

function objectsOf(objects: Objects): PdfObjects<Json> {
  const target = (id: string): Json => unwrap(objects[`obj:${id}`] ?? null);
  return {
    roots: Object.values(objects).map(unwrap),
    read(value): PdfValue<Json> {
      if (Array.isArray(value)) return { kind: "array", items: value };
      if (typeof value === "string") return readString(value, target);
      if (!isObject(value)) return { kind: "other" };
      return { kind: "dictionary", entries: Object.entries(value).map(([key, entry]) => [nameText(key), entry]) };
    },
  };
}

/** qpdf wraps each object: `{ value }`, or `{ stream: { dict } }`. The keys of a PDF's own dictionaries have a slash. */
function unwrap(wrapped: Json): Json {
  if (!isObject(wrapped)) return null;
  return (isObject(wrapped.stream) ? wrapped.stream.dict : wrapped.value) ?? null;
}

function readString(text: string, target: (id: string) => Json): PdfValue<Json> {
  if (text.startsWith("u:")) return { kind: "string", text: text.slice(2) };
  if (text.startsWith("b:")) return { kind: "string", text: Buffer.from(text.slice(2), "hex").toString("latin1") };
  if (/^(n:)?\//.test(text)) return { kind: "name", text: nameText(text) };
  if (/^\d+ \d+ R$/.test(text)) return { kind: "reference", id: text, target: () => target(text) };
  return { kind: "other" };
}

/** `/Java#53cript` is the name JavaScript. */
function nameText(text: string): string {
  const bare = text.replace(/^(n:)?\//, "");
  return bare.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function isObject(value: Json | undefined): value is Objects {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
