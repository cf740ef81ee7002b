import { operation } from "@/lib/platform/operation";
import { maySeal } from "./audit.policy";
import { nothingTypedSchema } from "./audit.schema";

/** The chain's row is held for so many events at a time: some tens of milliseconds. */
const batch = 500;

/**
 * Appends the events that wait to the organisation's chain, oldest first, until none is left. Two at once take turns on the chain's row: each event is
 * sealed once, whoever seals it. Gives how many this one sealed.
 */
export const sealEvents = operation({
  name: "audit.seal-events",
  input: nothingTypedSchema,
  load: async () => ({}),
  may: maySeal,
  async run({ organization, commit }): Promise<number> {
    for (let all = 0; ;) {
      const sealed = await commit(async ({ tx }) => {
        const [row] = await tx.$queryRaw<{ sealed: number }[]>`SELECT seal_events(${organization.id}::uuid, ${batch}::int) AS sealed`;
        return row?.sealed ?? 0;
      });
      all += sealed;
      if (sealed < batch) return all;
    }
  },
});
