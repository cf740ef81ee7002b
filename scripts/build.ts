import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { environment } from "../lib/platform/env";

const sources = ["app", "emails", "lib", "prisma/schema", "public", "global.d.ts", "instrumentation.ts", "next.config.ts", "package-lock.json", "postcss.config.mjs", "proxy.ts", "tsconfig.json"];
const mark = path.join(".next", "built-from");

/** SHA-256 over everything that a build is made from, and the version of Node that made it. */
function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  for (const source of sources.filter((name) => fs.existsSync(name)))
    for (const file of filesOf(source)) hash.update(file).update(fs.readFileSync(file));
  return hash.digest("hex");
}

const filesOf = (source: string): string[] =>
  fs.statSync(source).isDirectory()
    ? fs.readdirSync(source, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort()
    : [source];

const isCurrent = (): boolean => fs.existsSync(mark) && fs.readFileSync(mark, "utf8") === fingerprint();

function run(file: string, args: string[]): void {
  const { status } = spawnSync(process.execPath, [file, ...args], { stdio: ["ignore", "ignore", "inherit"], env: environment({ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...offline }) });
  if (status !== 0) throw new Error(`${path.basename(file)} ${args.join(" ")} failed`);
}

/** Prisma's tool looks for an engine to download; `generate` needs none. */
const offline = { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1", PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };

/** What `generated/` holds: the typed client of the database, from the schema, and the process that opens files. */
export function generate(): void {
  run("node_modules/prisma/build/index.js", ["generate"]);
  bundlePdfChild();
}

/** The process that opens files, with all that it needs, in one file. Renamed into place: another run may be reading it. */
export function bundlePdfChild(): void {
  const { outputFiles: [bundle] } = buildSync({
    entryPoints: ["lib/adapters/pdf/child.ts"], bundle: true, platform: "node", format: "esm", target: "node20", write: false, outfile: "pdf-child.mjs",
    banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
  });
  if (!bundle) throw new Error("the process that opens files was not bundled");
  const unfinished = path.join("generated", `pdf-child.${process.pid}`);
  fs.mkdirSync("generated", { recursive: true });
  fs.writeFileSync(unfinished, bundle.contents);
  fs.renameSync(unfinished, path.join("generated", "pdf-child.mjs"));
}

/** Builds the product unless the build that is there was made from these very sources. True when it did build. */
export function build(): boolean {
  if (isCurrent()) return false;
  generate();
  run("node_modules/next/dist/bin/next", ["build"]);
  fs.writeFileSync(mark, fingerprint());
  return true;
}
