import { rmSync } from "node:fs";

/** The product as a town hall starts it, on an empty folder. */
rmSync(process.env.DATA_DIR ?? ".test/e2e-data", { recursive: true, force: true });
await import("../../scripts/start");
