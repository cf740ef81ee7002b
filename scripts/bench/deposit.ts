import { spawnSync, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PDFDocument } from "pdf-lib";
import { people } from "../../prisma/world/people";
import { signIn, withServer } from "./parts/bench-server";

const MB = 1e6;
const NEARLY_20 = 20 * MB - 64 * 1024; // six of them and what surrounds them are less than a deposit may weigh

/**
 * Prints by how much the memory of the web process grows at most while it takes a file, a large one, and a whole deposit of 120 MB in one form,
 * and the ratio to what was sent. Starts a server of its own, on a folder of its own: the production build is made first if it is not current.
 */
export async function bench(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "guichet-bench-"));
  try {
    await withServer({ DATA_DIR: folder, DATABASE_URL: undefined }, async ({ origin, start }) => {
      const web = webProcess(start);
      const cookie = await signIn(origin, people.fournisseur.email);
      const one = (bytes: number) => sendFile(origin, cookie, bytes);
      for (let turn = 0; turn < 5; turn++) await one(64 * 1024);
      await one(NEARLY_20 / 4); // warm: code compiled, readers started, buffers of the framework there
      console.table([await measure(web, "1 MB", MB, one), await measure(web, "20 MB", NEARLY_20, one), await measure(web, "6 × 20 MB, one form", 6 * NEARLY_20, () => sendForm(origin, cookie))]);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(pid: number, name: string, bytes: number, send: (bytes: number) => Promise<void>) {
  const memory = watchMemory(pid);
  const start = performance.now();
  await send(bytes);
  const ms = Math.round(performance.now() - start);
  const growth = memory.growth();
  await sleep(500);
  return { sent: name, ms, "growth MB": Number((growth / MB).toFixed(1)), "growth / sent": Number((growth / bytes).toFixed(2)) };
}

/** How far above its beginning the resident memory went: kept by Linux itself, sampled elsewhere. */
function watchMemory(pid: number): { growth(): number } {
  const status = `/proc/${pid}/status`;
  if (existsSync(status)) {
    const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(readFileSync(status, "utf8"))?.[1] ?? 0) * 1024;
    writeFileSync(`/proc/${pid}/clear_refs`, "5");
    const before = read("VmRSS");
    return { growth: () => Math.max(0, read("VmHWM") - before) };
  }
  const sample = () => Number(spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout) * 1024;
  const before = sample();
  let most = before;
  const timer = setInterval(() => { most = Math.max(most, sample()); }, 50);
  return { growth: () => { clearInterval(timer); return Math.max(most, sample()) - before; } };
}

/** The process that answers, among those that the start made. */
function webProcess(start: ChildProcess): number {
  const lines = spawnSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).stdout.split("\n");
  const processes = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter((found) => found !== null);
  const children = (of: number): number[] => processes.filter(([, , parent]) => Number(parent) === of).flatMap(([, pid]) => [Number(pid), ...children(Number(pid))]);
  const family = children(start.pid ?? 0);
  const web = processes.find(([, pid, , args]) => family.includes(Number(pid)) && args?.startsWith("next-server"));
  if (!web) throw new Error("no web process was found");
  return Number(web[1]);
}

async function sendFile(origin: string, cookie: string, bytes: number): Promise<void> {
  const body = new FormData();
  body.append("role", "attachment");
  body.append("file", await pdfOf(bytes), "piece.pdf");
  const answer = await fetch(`${origin}/api/files`, { method: "POST", body, headers: { origin, cookie } });
  if (!answer.ok) throw new Error(`a file of ${bytes} bytes: ${await answer.text()}`);
}

/** The form lacks all that is typed, so that it comes back: its files were received all the same. */
async function sendForm(origin: string, cookie: string): Promise<void> {
  const body = new FormData();
  body.append("document", await pdfOf(NEARLY_20), "facture.pdf");
  for (let place = 0; place < 5; place++) body.append("attachments", await pdfOf(NEARLY_20), `piece-${place}.pdf`);
  const answer = await fetch(`${origin}/fournisseur/factures/deposer/envoi`, { method: "POST", body, headers: { origin, cookie, accept: "application/json" } });
  const state = (await answer.json()) as { files?: Record<string, unknown[]> };
  if (state.files?.attachments?.length !== 5) throw new Error(`the form: ${JSON.stringify(state).slice(0, 500)}`);
}

/** A page, and noise that does not compress, up to about that many bytes. */
async function pdfOf(bytes: number): Promise<Blob> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText("Facture");
  pdf.context.register(pdf.context.stream(randomBytes(Math.max(0, bytes - 4096))));
  return new Blob([Buffer.from(await pdf.save({ useObjectStreams: false }))], { type: "application/pdf" });
}
