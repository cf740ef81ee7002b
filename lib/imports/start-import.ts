import { utimes } from "node:fs/promises";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { ImportEvent } from "./import.events";
import { mayImport } from "./import.policy";
import { importIdSchema } from "./import.schema";
import { loadImport } from "./load-import";

/**
 * The preview is approved: its good lines are written by a job (by the command itself, for a command). Refuses an import without a preview,
 * one that would write nothing, and one whose file is gone.
 */
export const startImport = operation({
  name: "import.start",
  input: importIdSchema,
  load: loadImport,
  may: mayImport,
  async run(scope, { importId }, { state }): Promise<{ importId: string }> {
    const { organization, actor, now, ports: { storage } } = scope;
    if (state !== "ready") throw new Refusal("conflict", "changedMeanwhile");
    // Received bytes are swept by their age: those of an import that was approved late must last until it is written.
    await utimes(storage.incomingPath(organization.id, importId), new Date(), new Date()).catch(() => { throw new Refusal("conflict", "import.fileGone"); });
    await scope.commit(async ({ tx, emit, enqueue }) => {
      const { count } = await tx.billImport.updateMany({ where: { id: importId, state: "ready" }, data: { state: "running", startedAt: now, progress: 0 } });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      const { newCount, changeCount } = await tx.billImport.findFirstOrThrow({ where: { id: importId }, select: { newCount: true, changeCount: true } });
      if (newCount + changeCount === 0) throw new Refusal("conflict", "import.nothingToWrite");
      await emit({ type: "import.started", importId, payload: { newCount, changeCount } } satisfies ImportEvent);
      if (!actor.system) await enqueue("write-import", { importId }, `write-import:${importId}`);
    });
    return { importId };
  },
});
