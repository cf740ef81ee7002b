import { spawnSync } from "node:child_process";

type Cruised = { summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] } };

it("keeps the law of imports", () => {
  const { stdout } = spawnSync(process.execPath, ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "app", "lib", "emails", "prisma", "scripts", "proxy.ts", "instrumentation.ts",
    "--config", ".dependency-cruiser.cjs", "--output-type", "json"], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const { summary } = JSON.parse(stdout) as Cruised;
  expect(summary.totalCruised).toBeGreaterThan(150);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});
