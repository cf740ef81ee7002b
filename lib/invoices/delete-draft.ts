import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { mayTouchDraft } from "./draft.policy";
import { draftIdSchema } from "./invoice.schema";
import { removeDrafts } from "./remove-drafts";

/** A person throws away a deposit that they began, with its files, for good. */
export const deleteDraft = operation({
  name: "invoice.delete-draft",
  input: draftIdSchema,
  load: ({ read }, { draftId: id }) => read((tx) => tx.invoiceDraft.findFirst({ where: { id }, select: { id: true, accountId: true } })),
  may: mayTouchDraft,
  async run(scope, _input, { id }) {
    if ((await removeDrafts(scope, [id])) === 0) throw new Refusal("conflict", "changedMeanwhile");
  },
});
