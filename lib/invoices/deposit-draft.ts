import { operation } from "@/lib/platform/operation";
import { depositChoices } from "./deposit-choices.queries";
import { depositInvoice } from "./deposit-invoice";
import { knownDeposits, type DepositReceipt } from "./deposit-receipt.queries";
import type { Draft } from "./draft";
import { mayTouchDraft, type DraftSubject } from "./draft.policy";
import { draftsNamed } from "./draft.queries";
import { formOf } from "./draft-standing";
import { draftIdSchema } from "./invoice.schema";

type Subject = DraftSubject & { readonly draft: Draft | null; readonly before: DepositReceipt | null };

/** A person sends a deposit that they had begun, as it stands: what the form would refuse is refused. Sent twice, it makes one invoice and gives the same receipt. */
export const depositDraft = operation({
  name: "invoice.deposit-draft",
  input: draftIdSchema,
  async load(scope, { draftId }): Promise<Subject | null> {
    const [draft = null] = await draftsNamed(scope, [draftId]);
    const before = (await knownDeposits(scope, [draftId])).get(draftId)?.receipt ?? null;
    return draft || before ? { accountId: scope.actor.accountId, draft, before } : null;
  },
  may: mayTouchDraft,
  run: async (scope, _input, { draft, before }): Promise<DepositReceipt> => before ?? depositInvoice(scope, draft ? formOf(draft, (await depositChoices(scope)).ribs) : {}),
});
