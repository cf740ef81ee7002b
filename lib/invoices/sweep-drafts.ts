import { nothingTypedSchema } from "@/lib/documents/document.schema";
import { daysLater } from "@/lib/kernel/dates";
import { operation } from "@/lib/platform/operation";
import { DRAFT_DAYS } from "./draft";
import { maySweepDrafts } from "./draft.policy";
import { removeDrafts } from "./remove-drafts";

/** At most this many at once: the rest goes an hour later. */
const batch = 1000;

/** Removes the drafts that nobody has saved again for 90 days, with their files. Gives how many went. */
export const sweepDrafts = operation({
  name: "invoice.sweep-drafts",
  input: nothingTypedSchema,
  load: async ({ now, read }) => read((tx) => tx.invoiceDraft.findMany({ where: { updatedAt: { lte: daysLater(now, -DRAFT_DAYS) } }, select: { id: true }, take: batch })),
  may: maySweepDrafts,
  run: (scope, _input, expired) => removeDrafts(scope, expired.map(({ id }) => id)),
});
