import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const port = 3210;
/** A server that runs already, while a journey is being written. */
const running = process.env.E2E_URL;
const executablePath = process.env.CHROME ?? ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"].find((file) => existsSync(file));

/** Journeys in a browser, on the built product with its demonstration world, in a folder of their own. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".test/e2e-results",
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: running ?? `http://localhost:${port}`,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off", // a trace of every step makes the journeys a third longer
    screenshot: "only-on-failure",
    launchOptions: { executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] },
  },
  webServer: running ? undefined : {
    command: "node --import tsx tests/e2e/serve.ts",
    url: `http://localhost:${port}/api/health/ready`,
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: { PORT: String(port), DATA_DIR: ".test/e2e-data" },
  },
});
