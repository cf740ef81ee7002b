import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Operation } from "@/lib/platform/operation";
import { filesUnder } from "../support/files";

/** What is in lib and is no room: no verb, no query and no policy lives there. */
const notRooms = ["adapters", "i18n", "kernel", "platform", "ports", "wiring"];
const rooms = readdirSync("lib", { withFileTypes: true }).filter((entry) => entry.isDirectory() && !notRooms.includes(entry.name)).map(({ name }) => name);

/** Every file of every room. */
const roomFiles = rooms.flatMap((room) => filesUnder(path.join("lib", room), ".ts"));

type Exported = { readonly room: string; readonly file: string; readonly name: string; readonly value: unknown };

async function exportsOf(file: string): Promise<Exported[]> {
  const room = file.split(path.sep)[1] ?? "";
  const all = (await import(path.resolve(file))) as Record<string, unknown>;
  return Object.entries(all).filter(([name]) => name !== "default" && name !== "__esModule").map(([name, value]) => ({ room, file, name, value }));
}

const everyExport = async (files: readonly string[]): Promise<Exported[]> => (await Promise.all(files.map(exportsOf))).flat();

export type AnyOperation = Operation<unknown>;
const isOperation = (value: unknown): value is AnyOperation => typeof value === "function" && "operationName" in value;

/** Every operation of the rooms, by its name. */
export async function discoverOperations(): Promise<Map<string, AnyOperation>> {
  const found = (await everyExport(roomFiles)).map(({ value }) => value).filter(isOperation);
  return new Map(found.map((one) => [one.operationName, one] as const).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The door, and what makes verbs of one shape with it. */
const makers = [path.join("lib", "platform", "operation.ts"), path.join("lib", "invoices", "moving-operation.ts")];
const written = /\b(operation|movingOperation)\(\{/g;

/** How many times the source of lib writes an operation: one that is not exported, or stands outside the rooms, is missed by none. */
export const writtenOperations = (): number =>
  filesUnder("lib", ".ts").filter((file) => !makers.includes(file)).reduce((sum, file) => sum + [...readFileSync(file, "utf8").matchAll(written)].length, 0);

export type PolicyFunction = (actor: never, subject?: never) => boolean;

/** The policies that no operation asks, as « room.mayRead »: they say who reads. */
export async function discoverReadingPolicies(): Promise<Map<string, PolicyFunction>> {
  const asked = new Set<unknown>([...(await discoverOperations()).values()].map(({ may }) => may));
  const all = await everyExport(roomFiles.filter((file) => file.endsWith(".policy.ts")));
  const reading = all.filter(({ name, value }) => /^may[A-Z]/.test(name) && typeof value === "function" && !asked.has(value));
  return new Map(reading.map(({ room, name, value }) => [`${room}.${name}`, value as PolicyFunction]));
}

/** Opens a reading by itself, or asks a transaction that it is given. */
const reads = /[{,]\s*(read|readAs|storage)\b|\.(read|readAs)\(|\btx\.(\w+\.(find|count|aggregate|groupBy)|\$queryRaw)/
/** Files that read from the database or the storage and are neither verbs nor messages: all `*.queries.ts`, and whatever else reads. */
function isReading(file: string): boolean {
  if (file.endsWith(".queries.ts")) return true;
  const source = readFileSync(file, "utf8");
  return reads.test(source) && !/\boperation\(\{/.test(source) && !file.endsWith(".notifications.ts");
}

const asReaction = /^export const (\w+): React =/gm;
/** What the rooms do because of another room's event, as « room.function ». */
export const discoverReactions = (): string[] =>
  roomFiles.flatMap((file) => [...readFileSync(file, "utf8").matchAll(asReaction)].map(([, name]) => `${file.split(path.sep)[1]}.${name}`)).sort();

/** Every exported function of the rooms that reads and is no reaction, as « room.function ». */
export async function discoverQueries(): Promise<string[]> {
  const all = await everyExport(roomFiles.filter(isReading));
  const reactions = new Set(discoverReactions());
  return all.filter(({ value }) => typeof value === "function").map(({ room, name }) => `${room}.${name}`).filter((name) => !reactions.has(name)).sort();
}
