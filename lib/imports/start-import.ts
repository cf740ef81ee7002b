import { utimes } from "node:fs/promises";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { canRestart } from "./import";
import type { ImportEvent } from "./import.events";
import { mayImport } from "./import.policy";
import { importIdSchema } from "./import.schema";
import { loadImport } from "./load-import";
import type { Scope } from "@/lib/platform/scope";

/**
 * The preview is approved: its good lines are written by a job (by the command itself, for a command). A writing, or a telling of people, that has not ended
 * after a while is begun again: it goes on where it stopped. Refuses an import without a preview, one that would write nothing, and one whose file is gone.
 */
export const startImport = operation({
  name: "import.start",
  input: importIdSchema,
  load: loadImport,
  may: mayImport,
  async run(scope, { importId }, { state, startedAt, finishedAt }): Promise<{ importId: string }> {
    const { organization, actor, now, ports: { storage } } = scope;
    if (state !== "ready" && !canRestart({ state, startedAt, finishedAt }, now)) throw new Refusal("conflict", "changedMeanwhile");
    if (state === "done") return announceAgain(scope, importId, startedAt);
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

/** Its bills are online and some of their people were not told: the job that tells them comes back, with all its tries. */
async function announceAgain({ now, commit }: Scope, importId: string, startedAt: Date | null): Promise<{ importId: string }> {
  await commit(async ({ tx, enqueue }) => {
    const { count } = await tx.billImport.updateMany({ where: { id: importId, state: "done", startedAt, finishedAt: null }, data: { startedAt: now } });
    if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
    await enqueue("announce-import", { importId }, `announce-import:${importId}`);
  });
  return { importId };
}
