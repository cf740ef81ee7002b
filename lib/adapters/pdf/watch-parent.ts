import { Worker } from "node:worker_threads";

/**
 * Ends this process when its parent is gone, even while its own loop is held by a file that never ends: a second
 * thread looks, since the `disconnect` event would wait for ever.
 */
export function dieWithParent(): void {
  const watch = `const parent = ${process.ppid};
    setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 1000);`;
  new Worker(watch, { eval: true, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
}
