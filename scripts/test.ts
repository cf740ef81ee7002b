import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { findBrowser } from "./browser";
import { build, generate } from "./build";
import { testServer } from "./database/test-server";

type Count = { passed: number; failed: number };
type Step = { name: string; run: () => Count | Promise<Count> };

const reports = path.resolve(".test", "reports");
const variables: NodeJS.ProcessEnv = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };

/** Runs a tool of the project; its output is shown. */
const tool = (file: string, args: string[]): boolean =>
  spawnSync(process.execPath, [path.join("node_modules", file), ...args], { stdio: ["ignore", "inherit", "inherit"], env: variables }).status === 0;
/** The same beside another one: what it says is shown once it has ended. Young objects get more room, so that they are swept less often: a tenth of the time. */
const toolBeside = (file: string, args: string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ["--max-semi-space-size=64", path.join("node_modules", file), ...args], { stdio: ["ignore", "pipe", "pipe"], env: variables });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
    child.once("close", (status) => { process.stdout.write(Buffer.concat(said)); resolve(status === 0); });
  });
const one = (works: boolean): Count => (works ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A test that did not run proves nothing: in CI it counts as failed. */
const counted = (passed: number, failed: number, skipped: number): Count => ({ passed, failed: failed + (process.env.CI ? skipped : 0) });

function jest(): Count {
  const outputFile = path.join(reports, "jest.json");
  fs.rmSync(outputFile, { force: true });
  const works = tool("jest/bin/jest.js", ["--json", `--outputFile=${outputFile}`, "--silent", "--forceExit"]);
  if (!fs.existsSync(outputFile)) return one(false);
  const report = JSON.parse(fs.readFileSync(outputFile, "utf8")) as { numPassedTests: number; numFailedTests: number; numPendingTests: number; numRuntimeErrorTestSuites: number };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return counted(report.numPassedTests, works ? failed : Math.max(1, failed), report.numPendingTests);
}

function journeys(): Count {
  const browser = findBrowser();
  if (!browser) return one(false);
  const outputFile = path.join(reports, "playwright.json");
  fs.rmSync(outputFile, { force: true });
  Object.assign(variables, { CHROME: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: outputFile });
  const works = tool("@playwright/test/cli.js", ["test", "--reporter=list,json"]);
  if (!fs.existsSync(outputFile)) return one(false);
  const { stats } = JSON.parse(fs.readFileSync(outputFile, "utf8")) as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
  const failed = stats.unexpected + stats.flaky;
  return counted(stats.expected, works ? failed : Math.max(1, failed), stats.skipped);
}

/** Each takes one core for half a minute. */
async function typesAndLint(): Promise<Count> {
  if (!tool("next/dist/bin/next", ["typegen"])) return one(false);
  const works = await Promise.all([toolBeside("typescript/bin/tsc", ["--noEmit"]), toolBeside("eslint/bin/eslint.js", ["."])]);
  return { passed: works.filter(Boolean).length, failed: works.filter((worked) => !worked).length };
}

const attempted = (work: () => unknown): boolean => {
  try {
    work();
    return true;
  } catch (error) {
    console.error(String(error));
    return false;
  }
};

const steps: Step[] = [
  { name: "generate", run: () => one(attempted(generate)) },
  { name: "types and lint", run: typesAndLint },
  { name: "jest", run: jest },
  { name: "build", run: () => one(attempted(build)) },
  { name: "journeys", run: journeys },
];

const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
fs.mkdirSync(reports, { recursive: true });
const server = await testServer();
Object.assign(variables, server.variables);
const total: Count = { passed: 0, failed: 0 };
try {
  for (const { name, run } of steps.filter((step) => !only || step.name === only)) {
    const begun = Date.now();
    console.log(`\n── ${name}`);
    const { passed, failed } = await run();
    console.log(`── ${name}: ${passed} passed, ${failed} failed, in ${Math.round((Date.now() - begun) / 1000)} s`);
    total.passed += passed;
    total.failed += failed;
  }
} finally {
  await server.stop();
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
