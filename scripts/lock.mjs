// `npm run lock`, after a dependency was changed in package.json: a whole lock file, without addresses; what did not change keeps its version.
// npm leaves out the optional packages of other platforms where the registry in use does not carry them, and `npm ci` then refuses the file:
// they are completed here.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "guichet-lock-"));
for (const file of ["package.json", "package-lock.json", ".npmrc"]) fs.copyFileSync(file, path.join(folder, file));
execFileSync("npm", ["install", "--package-lock-only", "--ignore-scripts"], { cwd: folder, stdio: "inherit" });
const lock = JSON.parse(fs.readFileSync(path.join(folder, "package-lock.json"), "utf8"));

const systems = ["darwin", "win32", "linux", "android", "freebsd", "openharmony", "aix", "sunos", "netbsd", "openbsd"];
const processors = [["arm64", /arm64/], ["arm", /arm-|armv7|eabi/], ["x64", /x64/], ["ia32", /ia32/], ["ppc64", /ppc64/], ["s390x", /s390x/], ["riscv64", /riscv64/], ["loong64", /loong64/], ["wasm32", /wasm32/]];

/** Whether a package that stands at `from` finds `name` there or above. */
function resolves(name, from) {
  for (let at = from; ; at = at.includes("/node_modules/") ? at.slice(0, at.lastIndexOf("/node_modules/")) : "") {
    if (lock.packages[`${at && `${at}/`}node_modules/${name}`]) return true;
    if (at === "") return false;
  }
}

for (const [place, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (resolves(name, place)) continue;
    const system = systems.find((word) => name.includes(word));
    const processor = processors.find(([, pattern]) => pattern.test(name))?.[0];
    if (!/^\d/.test(version) || !(system || processor === "wasm32")) throw new Error(`${name}@${version} is optional, absent and of no known platform`);
    lock.packages[`node_modules/${name}`] = { version, ...(dev ? { dev } : {}), cpu: [processor], optional: true, ...(system ? { os: [system] } : {}) };
  }
}
for (const entry of Object.values(lock.packages)) delete entry.resolved;
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)));
fs.writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
fs.rmSync(folder, { recursive: true });
