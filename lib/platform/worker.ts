import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { Logger, run, type ParsedCronItem, type Runner, type TaskList, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { errorFields, log as standardLog } from "./log";

type Log = Pick<typeof standardLog, "info" | "error">;

export type WorkerOptions = {
  /** A pool to share, or the address for a pool of its own. */
  database: pg.Pool | string;
  tasks: TaskList;
  crontab?: ParsedCronItem[];
  concurrency?: number;
  log?: Log;
};

export type Worker = {
  /** Lets the running jobs end, for a while, and gives back those that do not. */
  stop(): Promise<void>;
};

const BEAT_S = 5;
const DEAD_S = 18; // without a beat; the jobs of a killed process are free again after DEAD_S + BEAT_S at most
const STOP_MS = 20_000;

/**
 * Runs jobs in this process. graphile-worker alone leaves a killed process's jobs locked for four hours: each process here
 * beats in `worker_process`, and those that live free the jobs of those that do not. So a job may run twice: tasks are written
 * to bear it.
 */
export async function startWorker({ database, tasks, crontab, concurrency = 4, log = standardLog }: WorkerOptions): Promise<Worker> {
  const pool = typeof database === "string" ? openPool(database, concurrency + 3) : database;
  const process = { id: randomUUID(), workerIds: new Set<string>() };
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => process.workerIds.add(worker.workerId));
  const runner = await run({
    pgPool: pool, taskList: tasks, parsedCronItems: crontab ?? [], concurrency, events,
    pollInterval: 2000, noHandleSignals: true, logger: quietLogger(log),
  });
  await beat(pool, process);
  const timer = setInterval(() => void beatAndSweep(pool, process, log), BEAT_S * 1000);
  let stopped = false;
  return {
    async stop() {
      if (stopped) return;
      stopped = true;
      clearInterval(timer);
      await settle(runner, log);
      await leave(pool, process).catch((error: unknown) => log.error("worker could not sign off", errorFields(error)));
      if (typeof database === "string") await pool.end();
    },
  };
}

type Process = { id: string; workerIds: Set<string> };

function openPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  pool.on("error", () => undefined); // a connection that the server closed while idle: the pool opens another
  return pool;
}

const beat = (pool: pg.Pool, { id, workerIds }: Process) =>
  pool.query(
    `INSERT INTO worker_process (id, worker_ids, host) VALUES ($1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET worker_ids = excluded.worker_ids, beat_at = now()`,
    [id, [...workerIds], hostname()],
  );

async function beatAndSweep(pool: pg.Pool, process: Process, log: Log): Promise<void> {
  try {
    await beat(pool, process);
    const freed = await freeJobsOfTheDead(pool);
    if (freed > 0) log.info("jobs of dead workers freed", { workers: freed });
  } catch (error) {
    log.error("worker could not beat", errorFields(error));
  }
}

// Only locks older than a life sign may be: a worker that has just begun may not stand in its row yet.
async function freeJobsOfTheDead(pool: pg.Pool): Promise<number> {
  await pool.query(`DELETE FROM worker_process WHERE beat_at < now() - make_interval(secs => $1)`, [DEAD_S * 3]);
  const { rows } = await pool.query<{ dead: number }>(
    `WITH dead AS (
       SELECT DISTINCT locked_by AS id FROM graphile_worker._private_jobs j
       WHERE locked_at < now() - make_interval(secs => $1) AND NOT EXISTS (
         SELECT FROM worker_process w WHERE j.locked_by = ANY (w.worker_ids) AND w.beat_at > now() - make_interval(secs => $1)))
     SELECT count(*)::int AS dead, graphile_worker.force_unlock_workers(array_agg(id)) FROM dead HAVING count(*) > 0`,
    [DEAD_S],
  );
  return rows[0]?.dead ?? 0;
}

async function settle(runner: Runner, log: Log): Promise<void> {
  const stopped = runner.stop().catch((error: unknown) => log.error("worker did not stop well", errorFields(error)));
  const patience = new AbortController();
  const late = sleep(STOP_MS, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([stopped, late]);
  patience.abort();
}

async function leave(pool: pg.Pool, { id, workerIds }: Process): Promise<void> {
  await pool.query("SELECT graphile_worker.force_unlock_workers($1)", [[...workerIds]]);
  await pool.query("DELETE FROM worker_process WHERE id = $1", [id]);
}

/** Says what went wrong, and not each job that went well. */
function quietLogger(log: Log): Logger {
  return new Logger((scope) => (level, message) => {
    if (level !== "error" && level !== "warning") return;
    log.error(message, { task: scope.taskIdentifier, job: scope.jobId });
  });
}
