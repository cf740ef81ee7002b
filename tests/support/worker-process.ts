import { setTimeout as sleep } from "node:timers/promises";
import { startWorker } from "@/lib/platform/worker";

/** A worker to be killed: takes the job « slow » and never ends it. Usage: worker-process.ts <address of the database> */
const [, , database = ""] = process.argv;

await startWorker({
  database,
  concurrency: 1,
  tasks: {
    slow: async () => {
      process.stdout.write("taken\n");
      await sleep(600_000);
    },
  },
});
