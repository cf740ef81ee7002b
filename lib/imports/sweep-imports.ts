import { access } from "node:fs/promises";
import { z } from "zod";
import { operation } from "@/lib/platform/operation";
import type { ImportEvent } from "./import.events";
import { mayWorkOnImports } from "./import.policy";

/** At most this many at once: the rest goes an hour later. */
const batch = 100;

/** Previews that nobody approved while their file was kept are abandoned: their lines go. Gives how many. */
export const sweepImports = operation({
  name: "import.sweep",
  input: z.object({}),
  load: ({ read }) => read((tx) => tx.billImport.findMany({ where: { state: { in: ["reading", "ready"] } }, orderBy: { id: "asc" }, select: { id: true }, take: batch })),
  may: mayWorkOnImports,
  async run({ organization, commit, ports: { storage } }, _input, waiting): Promise<number> {
    let swept = 0;
    for (const { id: importId } of waiting) {
      const isThere = await access(storage.incomingPath(organization.id, importId)).then(() => true, () => false);
      if (isThere) continue;
      await commit(async ({ tx, emit }) => {
        const { count } = await tx.billImport.updateMany({ where: { id: importId, state: { in: ["reading", "ready"] } }, data: { state: "abandoned" } });
        if (count === 0) return;
        await tx.billImportLine.deleteMany({ where: { importId } });
        await emit({ type: "import.abandoned", importId, payload: {} } satisfies ImportEvent);
        swept++;
      });
    }
    return swept;
  },
});
