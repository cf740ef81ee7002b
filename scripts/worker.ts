import { spawn } from "node:child_process";
import { prepare, settingsOrExit } from "./launch";
import { superviseUntilEnd } from "./supervise";

/** A worker as a process of its own, beside a server that runs or not. */
const launched = await prepare(settingsOrExit());
const worker = spawn(process.execPath, ["--import", "tsx", "scripts/worker-process.ts"], {
  stdio: ["ignore", "inherit", "inherit"], env: launched.environment, detached: true, // Ctrl-C must reach it once, through us
});
await superviseUntilEnd(worker, launched.database);
