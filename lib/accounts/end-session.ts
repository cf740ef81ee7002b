import { operation } from "@/lib/platform/operation";
import type { AccountEvent } from "./account.events";
import { maySignOut } from "./account.policy";
import { endSessionSchema } from "./account.schema";

/** « Déconnecter »: ends one session of one's own account, on whichever portal it was opened. */
export const endSession = operation({
  name: "account.end-session",
  input: endSessionSchema,
  load: async ({ read, actor: { accountId } }, { id }) => {
    if (accountId === null) return null;
    const session = await read((tx) => tx.session.findFirst({ where: { userId: accountId, sessionToken: { startsWith: id } }, select: { sessionToken: true } }));
    return session && { accountId, ...session };
  },
  may: maySignOut,
  run: ({ commit }, _input, { accountId, sessionToken }) => commit(async ({ tx, emit }) => {
    const { count } = await tx.session.deleteMany({ where: { sessionToken } });
    if (count > 0) await emit({ type: "account.session-ended", accountId, payload: {} } satisfies AccountEvent);
  }),
});
