import { parseArgs } from "node:util";
import type { Command } from "./admin/command";
import { holdSettings } from "../lib/platform/env";
import { withPreparedDatabase } from "./database/open";
import { secretOf, settingsOrExit } from "./launch";

const commands: Record<string, () => Promise<Command>> = {
  "organization create": () => import("./admin/organization-create"),
  "organization set-host": () => import("./admin/organization-set-host"),
  "user create": () => import("./admin/user-create"),
  "bills import": () => import("./admin/bills-import"),
  "archive verify": () => import("./admin/archive-verify"),
  "demo reset": () => import("./admin/demo-reset"),
  doctor: () => import("./admin/doctor"),
};
const reserved = ["backup create", "backup restore"];
/** These open the database themselves. */
const alone = ["demo reset", "doctor"];

const { positionals, tokens } = parseArgs({ allowPositionals: true, strict: false, tokens: true });
const options: Record<string, string | boolean> = {};
for (const [place, token] of tokens.entries()) {
  if (token.kind !== "option") continue;
  const next = tokens[place + 1];
  options[token.name] = token.value ?? (next?.kind === "positional" && next.index === token.index + 1 ? next.value : true);
}
const values = new Set(Object.values(options));
const said = positionals.filter((word) => !values.has(word));
const takesRest = ["organization set-host"];
const name = takesRest.find((known) => known === said.slice(0, 2).join(" ")) ?? said.join(" ");
const rest = said.slice(name.split(" ").length);

const refuse = (words: string): never => {
  console.error(words);
  process.exit(2);
};
if (reserved.includes(name)) refuse(`« ${name} » is reserved and not built yet.`);
const load = commands[name] ?? refuse(`Usage: npm run admin -- <command> [options] [--json]\nCommands: ${Object.keys(commands).join(", ")}`);

const settings = settingsOrExit();
const database = alone.includes(name) ? null : await withPreparedDatabase(settings);
if (database) holdSettings({ ...settings, databaseUrl: database.url, authSecret: secretOf(settings) });
let code = 1;
try {
  const { ok, facts, words } = await (await load()).run(options, rest);
  console.log(options.json ? JSON.stringify(facts, null, 2) : words.join("\n"));
  code = ok ? 0 : 1;
} catch (error) {
  const issues = (error as { issues?: { path: PropertyKey[]; message: string }[] }).issues;
  console.error(issues ? issues.map(({ path, message }) => `--${path.join(".")}: ${message}`).join("\n") : (error as Error).message);
} finally {
  await database?.stop();
}
process.exit(code);
