import { operation } from "@/lib/platform/operation";
import type { AccountEvent } from "./account.events";
import { mayAnnounceClosure } from "./account.policy";
import { announceClosureSchema } from "./account.schema";

/** The job, one for each other organisation that knew the person. */
export const announceClosureTask = "announce-closure";

/** An account was closed on another portal: this organisation lets go of it too. Twice changes nothing. */
export const announceClosure = operation({
  name: "account.announce-closure",
  input: announceClosureSchema,
  load: ({ read }, { accountId }) => read((tx) => tx.account.findFirst({ where: { id: accountId, state: "closed" }, select: { id: true } })),
  may: mayAnnounceClosure,
  run: ({ commit, organization }, _input, { id: accountId }) => commit(async ({ tx, emit }) => {
    const { count } = await tx.membership.deleteMany({ where: { organizationId: organization.id, accountId } });
    if (count > 0) await emit({ type: "account.closed-elsewhere", accountId, payload: {} } satisfies AccountEvent);
  }),
});
