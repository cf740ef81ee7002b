import { startEmbeddedPostgres } from "@/scripts/database/embedded-postgres";

/** A process to be killed while it uses the embedded server. Usage: embedded-process.ts <directory> <port> */
const [, , directory = "", port] = process.argv;

await startEmbeddedPostgres({ directory, preferredPort: Number(port), durable: false });
process.stdout.write("started\n");
setInterval(() => undefined, 60_000);
