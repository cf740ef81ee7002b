import { defineConfig } from "@playwright/test";
import { installedBrowser } from "./scripts/browser";
import { ready, worlds } from "./tests/e2e/worlds";

/** A server that runs already, while a journey is being written. */
const running = process.env.E2E_URL;

/** Journeys in a browser, on the built product with its demonstration world. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".test/e2e-results",
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: running ? 1 : worlds.length,
  forbidOnly: Boolean(process.env.CI),
  use: {
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off", // a trace of every step makes the journeys a third longer
    screenshot: "only-on-failure",
    launchOptions: { executablePath: installedBrowser(), args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] },
  },
  projects: running
    ? [{ name: "running", use: { baseURL: running } }]
    : worlds.map(({ name, port, journeys }) => ({ name, ...journeys, workers: 1, use: { baseURL: `http://localhost:${port}` } })),
  webServer: running ? undefined : {
    command: "node --import tsx tests/e2e/serve.ts",
    wait: { stdout: new RegExp(ready) },
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
