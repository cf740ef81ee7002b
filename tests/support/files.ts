import { readdirSync } from "node:fs";
import path from "node:path";

/** Every file under a folder whose name ends so, as a path from the root of the project. */
export const filesUnder = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending)).map((name) => path.join(folder, name)).sort();
