import { type Limits, type Outcome, PdfChild } from "./child-process";
import type { Task } from "./protocol";

export type PoolOptions = Limits & { size: number; tasksPerChild: number };

const DEFAULTS: PoolOptions = { size: 2, timeoutMs: 10_000, memoryMb: 512, startMs: 20_000, tasksPerChild: 500 };

type Waiting = { task: Task; done: (outcome: Outcome) => void };
type Lane = { child: PdfChild | null; busy: boolean };

/** A few children in parallel; tasks wait for their turn. A child is replaced when it dies and after its share of tasks. */
export class ChildPool {
  private readonly options: PoolOptions;
  private readonly lanes: Lane[];
  private readonly waiting: Waiting[] = [];
  private closed = false;

  constructor(options: Partial<PoolOptions>) {
    this.options = { ...DEFAULTS, ...options };
    this.lanes = Array.from({ length: this.options.size }, () => ({ child: null, busy: false }));
  }

  run(task: Task): Promise<Outcome> {
    return new Promise((done) => {
      this.waiting.push({ task, done });
      void this.next();
    });
  }

  /** Gives that task to as many lanes as have no child yet, so that the next ones find one ready. Nobody waits for it. */
  warm(task: Task): void {
    for (const { child, busy } of this.lanes) if (!busy && !child?.alive) void this.run(task);
  }

  /** Ends the children at once; what waits or is under way ends as not started. */
  close(): void {
    this.closed = true;
    for (const { done } of this.waiting.splice(0)) done({ kind: "not-started" });
    for (const lane of this.lanes) lane.child?.kill();
  }

  private async next(): Promise<void> {
    // A warm child first: starting one costs more than most tasks.
    const free = this.lanes.filter((lane) => !lane.busy);
    const lane = free.find(({ child }) => child?.alive) ?? free[0];
    const job = lane && this.waiting.shift();
    if (!lane || !job) return;
    lane.busy = true;
    job.done(await this.runWithRetry(lane, job.task));
    lane.busy = false;
    await this.next();
  }

  /** A child can die for a reason of its own, so a death earns one more try; a limit does not. */
  private async runWithRetry(lane: Lane, task: Task): Promise<Outcome> {
    const first = await this.runOnce(lane, task);
    const again = !this.closed && (first.kind === "died" || first.kind === "not-started");
    const outcome = again ? await this.runOnce(lane, task) : first;
    return this.closed && outcome.kind !== "answer" ? { kind: "not-started" } : outcome;
  }

  private async runOnce(lane: Lane, task: Task): Promise<Outcome> {
    if (this.closed) return { kind: "not-started" };
    if (lane.child && lane.child.tasks >= this.options.tasksPerChild) lane.child.kill();
    if (!lane.child?.alive || lane.child.tasks >= this.options.tasksPerChild) lane.child = new PdfChild(this.options);
    return lane.child.run(task);
  }
}
