import type { ParseArgsConfig } from "node:util";
import type { Settings } from "../../lib/platform/env";

export type Values = Record<string, string | boolean | undefined>;

/** What a command has to say: lines for a person, data for a program; `ok: false` ends with exit code 1. */
export type Outcome = { readonly ok: boolean; readonly lines: readonly string[]; readonly data: unknown };

/** A file scripts/admin/<noun>-<verb>.ts exports these. */
export type Command = {
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  run(values: Values, settings: Settings): Promise<Outcome>;
};

/** A mistake of the person who typed the command: said without a stack. */
export class UsageError extends Error {}

/** The text of an option that must be there. */
export function required(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== "string" || value.trim() === "") throw new UsageError(`--${name} is missing`);
  return value.trim();
}
