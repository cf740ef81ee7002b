import { existsSync } from "node:fs";
import path from "node:path";

const MARK = "lib/adapters/pdf/child.ts";

/** The folder where the product is started, found from below it too. Bundling changes `import.meta.url`. */
export function repositoryRoot(): string {
  let folder = process.cwd();
  while (!existsSync(path.join(/* turbopackIgnore: true */ folder, MARK))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`${MARK} is not under ${process.cwd()}`);
    folder = parent;
  }
  return folder;
}
