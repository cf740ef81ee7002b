import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { ImportEvent } from "./import.events";
import { mayImport } from "./import.policy";
import { importIdSchema } from "./import.schema";
import { loadImport } from "./load-import";

/** An agent gives up a file before anything of it is written. Its lines and its bytes go; that it came stays. */
export const abandonImport = operation({
  name: "import.abandon",
  input: importIdSchema,
  load: loadImport,
  may: mayImport,
  async run({ organization, commit, ports: { storage } }, { importId }): Promise<{ importId: string }> {
    await commit(async ({ tx, emit }) => {
      const { count } = await tx.billImport.updateMany({ where: { id: importId, state: { in: ["reading", "ready", "unreadable"] } }, data: { state: "abandoned" } });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      await tx.billImportLine.deleteMany({ where: { importId } });
      await emit({ type: "import.abandoned", importId, payload: {} } satisfies ImportEvent);
    });
    await storage.removeIncoming(organization.id, importId);
    return { importId };
  },
});
