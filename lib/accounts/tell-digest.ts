import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { AccountEvent } from "./account.events";
import { mayTellDigest } from "./account.policy";
import { tellDigestSchema } from "./account.schema";

/**
 * The messages that were held for a person on one side of the desk are told in one, and are held no more. Whoever closed their account meanwhile is told
 * nothing. Refuses when one of them was told already: another job came first.
 */
export const tellDigest = operation({
  name: "account.tell-digest",
  input: tellDigestSchema,
  load: ({ read }, { accountId, mailIds }) => read((tx) => tx.mail.findFirst({ where: { id: { in: mailIds }, heldForId: accountId }, select: { id: true } })),
  may: mayTellDigest,
  run: ({ commit, now }, { accountId, side, mailIds }) => commit(async ({ tx, emit }) => {
    const { count } = await tx.mail.updateMany({ where: { id: { in: mailIds }, heldForId: accountId, sentAt: null }, data: { sentAt: now } });
    if (count !== mailIds.length) throw new Refusal("conflict", "changedMeanwhile");
    await emit({ type: "account.digest-told", accountId, payload: { side, mailIds } } satisfies AccountEvent);
  }),
});
