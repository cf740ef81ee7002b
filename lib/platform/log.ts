/** One line of JSON per entry on standard output or error; never a body, a password or a token. */
type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

const write = (stream: NodeJS.WriteStream, level: string, message: string, fields: Fields) =>
  void stream.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...fields })}\n`);

export const log = {
  info: (message: string, fields: Fields = {}) => write(process.stdout, "info", message, fields),
  error: (message: string, fields: Fields = {}) => write(process.stderr, "error", message, fields),
};

/** What may be written of an error: its name and message, and where it came from. */
export const errorFields = (error: unknown): Fields =>
  error instanceof Error ? { error: error.name, detail: error.message.slice(0, 500), stack: error.stack?.split("\n").slice(1, 6).join(" | ") } : { error: String(error) };
