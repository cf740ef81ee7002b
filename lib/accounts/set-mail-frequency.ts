import { operation } from "@/lib/platform/operation";
import type { AccountEvent } from "./account.events";
import { maySetMailFrequency } from "./account.policy";
import { mailFrequencySchema } from "./account.schema";

/** How a person wants this organisation's messages of one side of the desk: each at once, one a day, or for agents none. The same choice twice changes nothing. */
export const setMailFrequency = operation({
  name: "account.set-mail-frequency",
  input: mailFrequencySchema,
  load: async ({ read, actor: { accountId } }, { side }) => {
    const account = accountId === null ? null : await read((tx) => tx.account.findUnique({ where: { id: accountId }, select: { id: true } }));
    return account && { ...account, side };
  },
  may: maySetMailFrequency,
  run: ({ commit, organization: { id: organizationId }, now: updatedAt }, { side, frequency }, { id: accountId }) => commit(async ({ tx, emit }) => {
    const before = (await tx.mailPreference.findFirst({ where: { accountId, side }, select: { frequency: true } }))?.frequency ?? "each";
    if (before === frequency) return { side, frequency };
    await tx.mailPreference.createMany({ data: [{ organizationId, accountId, side, frequency, updatedAt }], skipDuplicates: true });
    await tx.mailPreference.updateMany({ where: { accountId, side }, data: { frequency, updatedAt } });
    await emit({ type: "account.mail-frequency-chosen", accountId, payload: { side, before, after: frequency } } satisfies AccountEvent);
    return { side, frequency };
  }),
});
