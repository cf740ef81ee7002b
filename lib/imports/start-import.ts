import { utimes } from "node:fs/promises";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { canRestart } from "./import";
import type { ImportEvent } from "./import.events";
import { mayImport } from "./import.policy";
import { importIdSchema } from "./import.schema";
import { loadImport } from "./load-import";

/**
 * The preview is approved: its good lines are written by a job (by the command itself, for a command). A writing that has not ended after a while is
 * begun again: it goes on where it stopped. Refuses an import without a preview, one that would write nothing, and one whose file is gone.
 */
export const startImport = operation({
  name: "import.start",
  input: importIdSchema,
  load: loadImport,
  may: mayImport,
  async run(scope, { importId }, { state, startedAt }): Promise<{ importId: string }> {
    const { organization, actor, now, ports: { storage } } = scope;
    if (state !== "ready" && !canRestart({ state, startedAt }, now)) throw new Refusal("conflict", "changedMeanwhile");
    // Received bytes are swept by their age: those of an import that was approved late must last until it is written.
    const isThere = await utimes(storage.incomingPath(organization.id, importId), new Date(), new Date()).then(() => true, () => false);
    if (!isThere && state === "ready") throw new Refusal("conflict", "import.fileGone"); // else the job names each line that can no longer be written
    await scope.commit(async ({ tx, emit, enqueue }) => {
      const { count } = await tx.billImport.updateMany({ where: { id: importId, state, startedAt }, data: { state: "running", startedAt: now, ...(state === "ready" ? { progress: 0 } : {}) } });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      const { newCount, changeCount } = await tx.billImport.findFirstOrThrow({ where: { id: importId }, select: { newCount: true, changeCount: true } });
      if (newCount + changeCount === 0) throw new Refusal("conflict", "import.nothingToWrite");
      await emit({ type: "import.started", importId, payload: { newCount, changeCount } } satisfies ImportEvent);
      if (!actor.system) await enqueue("write-import", { importId }, `write-import:${importId}`);
    });
    return { importId };
  },
});
