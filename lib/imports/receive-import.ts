import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { Refusal } from "@/lib/kernel/refusal";
import { newId } from "@/lib/platform/bulk";
import { operation } from "@/lib/platform/operation";
import type { ImportFormat } from "./import";
import type { ImportEvent } from "./import.events";
import { mayImport } from "./import.policy";
import { receivedImportSchema } from "./import.schema";

/**
 * Keeps a file of bills and has it read by a job. Gives the import's id. What a command receives is read by the command itself.
 * Refuses an empty file, beside its field. The path is always freed.
 */
export const receiveImport = operation({
  name: "import.receive",
  input: receivedImportSchema,
  load: async () => ({}),
  may: mayImport,
  async run(scope, { path, fileName }): Promise<{ importId: string }> {
    const { organization, actor, now, ports: { storage } } = scope;
    const importId = newId();
    try {
      const { size } = await stat(path);
      if (size === 0) throw new Refusal("conflict", "import.empty", {}, "file");
      const sha256 = await sha256Of(path);
      await storage.keepIncoming(organization.id, importId, path);
      await scope.commit(async ({ tx, emit, enqueue }) => {
        await tx.billImport.create({
          data: { organizationId: organization.id, id: importId, createdById: actor.accountId, createdAt: now, format: formatOf(fileName), fileName, sha256, bytes: BigInt(size) },
        });
        await emit({ type: "import.received", importId, payload: { fileName, sha256 } } satisfies ImportEvent);
        if (!actor.system) await enqueue("read-import", { importId }, `read-import:${importId}`);
      });
      return { importId };
    } catch (error) {
      await storage.removeIncoming(organization.id, importId);
      throw error;
    } finally {
      await rm(path, { force: true });
    }
  },
});

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}

/** What the name says, until the content is read. */
function formatOf(fileName: string): ImportFormat {
  const end = /\.([^.]+)$/.exec(fileName.toLowerCase())?.[1];
  if (end === "zip") return "zip";
  return end === "xml" ? "pes" : "csv";
}
