// Prisma's CLI for those who author migrations, without the engine that it would download: the same engine, compiled to WebAssembly.
import { spawnSync } from "node:child_process";
import path from "node:path";

const { status } = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1", PRISMA_SCHEMA_ENGINE_BINARY: path.resolve("scripts/schema-engine.mjs"), ...process.env },
});
process.exit(status ?? 1);
