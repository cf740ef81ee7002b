import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Settings } from "../lib/platform/env";
import { build } from "./build";
import { freePort } from "./database/ports";
import { prepare, seedDemonstration, settingsOrExit } from "./launch";
import { superviseUntilEnd } from "./supervise";
import { welcome } from "./welcome";

const settings = settingsOrExit();
const says = (words: string) => console.log(words);

if ((await freePort(settings.port)) === undefined) {
  console.error(`Another program listens on port ${settings.port}: stop it, or choose another by PORT.`);
  process.exit(1);
}
says("Guichet: is the build current?");
const built = build();
says(built ? "Guichet: built." : "Guichet: it is.");
const launched = await prepare(settings).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
if (settings.demo) await seedDemonstration(launched);

const server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(settings.port)], {
  stdio: ["ignore", "inherit", "inherit"], env: { ...launched.environment, NODE_ENV: "production" }, detached: true, // Ctrl-C must reach it once, through us
});
void announce(settings, server);
await superviseUntilEnd(server, launched.database);

/** Says that the product is there once it answers. */
async function announce({ port, appUrl, demo }: Settings, server: ChildProcess): Promise<void> {
  const until = Date.now() + 60_000;
  while (server.exitCode === null && Date.now() < until) {
    const ready = await fetch(`http://localhost:${port}/api/health/ready`).then((answer) => answer.ok, () => false);
    if (ready) return says(welcome(appUrl, demo));
    await sleep(100);
  }
  if (server.exitCode === null) console.error("The server has not answered for a minute: its messages above may say why.");
}
