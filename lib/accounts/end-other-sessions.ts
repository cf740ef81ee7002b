import { operation } from "@/lib/platform/operation";
import { endSessions } from "@/lib/platform/session";
import type { AccountEvent } from "./account.events";
import { mayChangeAccount } from "./account.policy";
import { ownAccount } from "./account.queries";
import { endOtherSessionsSchema } from "./account.schema";

/** « Déconnecter toutes les autres »: this browser alone stays signed in. */
export const endOtherSessions = operation({
  name: "account.end-other-sessions",
  input: endOtherSessionsSchema,
  load: ownAccount,
  may: mayChangeAccount,
  run: ({ commit }, { sid }, { id }) => commit(async ({ tx, emit }) => {
    const { count: endedSessions } = await endSessions(tx, id, sid);
    if (endedSessions > 0) await emit({ type: "account.other-sessions-ended", accountId: id, payload: { endedSessions } } satisfies AccountEvent);
    return { endedSessions };
  }),
});
