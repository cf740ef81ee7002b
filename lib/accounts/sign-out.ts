import { operation } from "@/lib/platform/operation";
import { endSession, hashOfToken } from "@/lib/platform/session";
import type { AccountEvent } from "./account.events";
import { maySignOut } from "./account.policy";
import { signOutSchema } from "./account.schema";

/** Ends the session whose token the cookie holds. */
export const signOut = operation({
  name: "account.sign-out",
  input: signOutSchema,
  load: async ({ read, organization }, { sid }) => {
    const where = { sessionToken: hashOfToken(sid), portalId: organization.id };
    const session = await read((tx) => tx.session.findFirst({ where, select: { userId: true } }));
    return session && { accountId: session.userId };
  },
  may: maySignOut,
  run: ({ commit }, { sid }, { accountId }) => commit(async ({ tx, emit }) => {
    const { count } = await endSession(tx, sid);
    if (count > 0) await emit({ type: "account.signed-out", accountId, payload: {} } satisfies AccountEvent);
  }),
});
