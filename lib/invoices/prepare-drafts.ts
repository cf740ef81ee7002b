import { isRefusal, Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { depositChoices } from "./deposit-choices.queries";
import { fillingChoices, readDeposit } from "./deposit-reading";
import { startValues } from "./deposit-start";
import { DRAFTS_MAX, type DraftValues } from "./draft";
import { mayKeepDraft } from "./draft.policy";
import { prepareDraftsSchema } from "./invoice.schema";
import { saveDraft } from "./save-draft";

/**
 * Makes a draft of each of several kept invoices, filled as its file says: nothing is sent. Gives their ids, in the order of the files. A file that says nothing
 * makes a draft that is to be filled. Refuses (`invoice.tooManyDrafts`) more than a person may have waiting, before it makes any.
 */
export const prepareDrafts = operation({
  name: "invoice.prepare-drafts",
  input: prepareDraftsSchema,
  load: async ({ read, actor: { accountId } }) => ({ accountId: null, waiting: accountId === null ? 0 : await read((tx) => tx.invoiceDraft.count({ where: { accountId } })) }),
  may: mayKeepDraft,
  async run(scope, { documents }, { waiting }): Promise<{ ids: string[] }> {
    if (waiting + documents.length > DRAFTS_MAX) throw new Refusal("conflict", "invoice.tooManyDrafts", { most: DRAFTS_MAX });
    const start = startValues(fillingChoices(scope, await depositChoices(scope)));
    const ids: string[] = [];
    for (const document of documents) {
      const { id } = await saveDraft(scope, { ...(await filled(scope, document, start)), document, attachments: [] });
      ids.push(id);
    }
    return { ids };
  },
});

/** A file that cannot be read for the moment does not hold up the others. */
async function filled(scope: Scope, uploadId: string, start: DraftValues): Promise<DraftValues> {
  try {
    return (await readDeposit(scope, { uploadId, values: start })).values;
  } catch (error) {
    if (isRefusal(error) && error.kind === "unavailable") return start;
    throw error;
  }
}
