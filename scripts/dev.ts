import { spawn } from "node:child_process";
import { generate } from "./build";
import { prepare, seedDemonstration, settingsOrExit } from "./launch";
import { superviseUntilEnd } from "./supervise";
import { welcome } from "./welcome";

/** The server with reload, on the same database and folder as `npm start`. */
const settings = settingsOrExit();
generate();
const launched = await prepare(settings);
if (settings.demo) await seedDemonstration(launched);
console.log(welcome(settings.appUrl, settings.demo));
const server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "dev", "-p", String(settings.port)], { stdio: ["ignore", "inherit", "inherit"], env: { ...launched.environment, NODE_ENV: "development" }, detached: true });
await superviseUntilEnd(server, launched.database);
