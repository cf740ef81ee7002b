/** What a command is given, and what it answers: words or, with --json, the facts. `ok: false` ends with exit code 1. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;
export type Answer = { readonly ok: boolean; readonly facts: unknown; readonly words: readonly string[] };
/** `rest`: what stands after the command's own words and belongs to no option. */
export type Command = { run(options: Options, rest: readonly string[]): Promise<Answer> };
