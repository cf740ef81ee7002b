import { fromDateColumn } from "@/lib/kernel/dates";
import { operation } from "@/lib/platform/operation";
import { isEndToTell } from "./habilitation";
import { aboutRight, type HabilitationEvent } from "./habilitation.events";
import { mayWatchEnds } from "./habilitation.policy";
import { habilitationIdSchema } from "./habilitation.schema";

const columns = { id: true, state: true, accountId: true, establishmentId: true, expiresOn: true, endAnnouncedAt: true } as const;

/** Tells a person, 60 days before the last one of their right and again 15 days before, that it ends soon. Gives whether there was something to tell. */
export const announceHabilitationEnd = operation({
  name: "habilitation.announce-end",
  input: habilitationIdSchema,
  load: ({ read }, { id }) => read((tx) => tx.habilitation.findFirst({ where: { id }, select: columns })),
  may: mayWatchEnds,
  run: async (scope, { id }, right): Promise<boolean> => {
    const { expiresOn, endAnnouncedAt, accountId } = right;
    if (expiresOn === null || !isEndToTell(right, scope)) return false;
    return scope.commit(async ({ tx, emit }) => {
      const { count } = await tx.habilitation.updateMany({ where: { id, state: "approved", expiresOn, endAnnouncedAt }, data: { endAnnouncedAt: scope.now } });
      const payload = { until: fromDateColumn(expiresOn) };
      if (count > 0) await emit({ type: "habilitation.end-announced", ...aboutRight(right), accountId, payload } satisfies HabilitationEvent);
      return count > 0;
    });
  },
});
