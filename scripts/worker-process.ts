import { runWorker } from "../lib/wiring/worker";

/** The worker itself: holds the application's role only. Started by worker.ts. */
await runWorker();
