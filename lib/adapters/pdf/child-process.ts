import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Answer, FromChild, Task, ToChild } from "./protocol";
import { repositoryRoot } from "./repository-root";

export type Limits = { timeoutMs: number; memoryMb: number; startMs: number };

/** How a task ended: with an answer, by a limit, or because the child died or could not be started. */
export type Outcome = { kind: "answer"; answer: Answer } | { kind: "limit" } | { kind: "died" } | { kind: "not-started" };

/** `child.ts` and all that it needs in one file, which the launchers make: loading the many, translated at each start, takes five times as long. */
const ENTRY = "generated/pdf-child.mjs";
const MEMORY_LOOK_MS = 100;
const PAGE_BYTES = 4096;

/** One child process, for one task at a time. It sees no variable of the parent's environment. */
export class PdfChild {
  tasks = 0;
  private readonly process: ChildProcess;
  private readonly ready: Promise<boolean>;

  constructor(private readonly limits: Limits) {
    const root = repositoryRoot();
    this.process = fork(path.join(/* turbopackIgnore: true */ root, ENTRY), [], {
      cwd: root,
      env: { NODE_ENV: "production" },
      execArgv: ["--max-old-space-size=256"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.process.on("error", () => this.kill()); // could not be started, or a message could not be sent
    this.ready = this.untilReady();
    this.rest();
  }

  get alive(): boolean {
    return this.process.connected && this.process.exitCode === null && this.process.signalCode === null;
  }

  /** Does one task. After a limit or a death the child is no longer `alive`. */
  async run(task: Task): Promise<Outcome> {
    this.process.ref();
    this.process.channel?.ref();
    if (!(await this.ready) || !this.alive) {
      this.kill();
      return { kind: "not-started" };
    }
    const outcome = await this.work(task);
    this.rest();
    return outcome;
  }

  kill(): void {
    this.process.kill("SIGKILL");
  }

  private untilReady(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), this.limits.startMs);
      timer.unref();
      this.process.once("message", () => (clearTimeout(timer), resolve(true)));
      this.process.once("exit", () => (clearTimeout(timer), resolve(false)));
    });
  }

  private work(task: Task): Promise<Outcome> {
    const id = (this.tasks += 1);
    return new Promise((resolve) => {
      let ended = false;
      const end = (outcome: Outcome) => {
        if (ended) return; // a look at the memory may come back after the answer
        ended = true;
        clearTimeout(timer);
        clearInterval(look);
        this.process.off("message", onMessage).off("exit", onExit);
        if (outcome.kind !== "answer") this.kill();
        resolve(outcome);
      };
      const onExit = () => end({ kind: "died" });
      const onMessage = (message: FromChild) => {
        if ("answer" in message && message.id === id) end({ kind: "answer", answer: message.answer });
      };
      const timer = setTimeout(end, this.limits.timeoutMs, { kind: "limit" });
      const look = setInterval(async () => {
        if ((await this.memoryMb()) > this.limits.memoryMb) end({ kind: "limit" });
      }, MEMORY_LOOK_MS);
      this.process.on("message", onMessage).on("exit", onExit);
      this.process.send({ id, task } satisfies ToChild, (error) => error && end({ kind: "died" }));
    });
  }

  /** Resident memory. Where there is no /proc (macOS), the heap's own limits and the time limit remain. */
  private async memoryMb(): Promise<number> {
    const counts = await readFile(`/proc/${this.process.pid}/statm`, "utf8").catch(() => "0 0");
    return (Number(counts.split(" ")[1]) * PAGE_BYTES) / 2 ** 20;
  }

  /** A child at rest does not keep its parent's process from ending. */
  private rest(): void {
    this.process.unref();
    this.process.channel?.unref();
  }
}
