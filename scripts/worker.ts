import { holdSettings } from "../lib/platform/env";
import { withDatabase } from "./database/open";
import { secretOf, settingsOrExit } from "./launch";

/** A worker as a process of its own, beside a server that runs or not. */
const settings = settingsOrExit();
const database = await withDatabase(settings);
holdSettings({ ...settings, databaseUrl: database.url, authSecret: secretOf(settings) });
process.on("exit", () => void database.stop());
const { runWorker } = await import("../lib/wiring/worker");
await runWorker();
