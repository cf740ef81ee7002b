import { defineConfig } from "@playwright/test";
import { installedBrowser } from "./scripts/browser";

/** A server that runs already, while a journey is being written. */
const running = process.env.E2E_URL;

/** Shared out so that both worlds take about as long. */
const ofBills = /\/(account-end|bill-.*|refusals|portals|supplier-(deposit|life|ribs))\.spec\.ts$/;

/** Two worlds at once, each with a server, a folder and journeys of its own: within a world one journey follows the other. */
const worlds = [
  { name: "bills", port: 3210, testMatch: ofBills },
  { name: "people", port: 3211, testIgnore: ofBills },
];

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
    : worlds.map(({ port, ...world }) => ({ ...world, workers: 1, use: { baseURL: `http://localhost:${port}` } })),
  webServer: running ? undefined : worlds.map(({ name, port }) => ({
    command: "node --import tsx tests/e2e/serve.ts",
    url: `http://localhost:${port}/api/health/ready`,
    timeout: 300_000,
    stdout: "pipe" as const,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 20_000 },
    env: { PORT: String(port), DATA_DIR: `.test/e2e-data/${name}` },
  })),
});
