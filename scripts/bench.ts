import fs from "node:fs";
import { generate } from "./build";

/** `npm run bench [name]`: one benchmark, or all of them, one after the other. */
const names = fs.readdirSync("scripts/bench").filter((file) => file.endsWith(".ts")).map((file) => file.slice(0, -3));
const asked = process.argv[2];
if (asked && !names.includes(asked)) {
  console.error(`No benchmark is called ${asked}. There are: ${names.join(", ")}.`);
  process.exit(1);
}
generate();
for (const name of asked ? [asked] : names) {
  const { bench } = (await import(`./bench/${name}.ts`)) as { bench?: () => Promise<void> };
  if (bench) await bench();
}
