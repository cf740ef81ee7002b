import type { Locale } from "@/lib/kernel/locale";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { attemptOf, takeAttempt } from "@/lib/platform/take-attempt";
import { maySendMessage } from "./message.policy";
import { sendMessageSchema } from "./message.schema";
import { openThread } from "./open-thread";
import { isOwnConcern } from "./own-concern";

/**
 * « Contact », signed in (S2.9): a thread that the person follows in the portal. Not found where it is about a bill or an invoice that is not
 * theirs. Throttled: `account.tooManyMinutes`, `account.tooManyHours`.
 */
export const sendMessage = operation({
  name: "message.send",
  input: sendMessageSchema,
  load: (scope, { concerns }) =>
    scope.read(async (tx) => {
      const { accountId } = scope.actor;
      if (accountId === null) return { asker: null };
      if (concerns !== null && !(await isOwnConcern(tx, scope, accountId, concerns))) return null;
      return { asker: await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { id: true, name: true, email: true, locale: true } }) };
    }),
  may: maySendMessage,
  async run(scope, message, { asker }) {
    if (asker === null) throw new Refusal("forbidden", "forbidden");
    const { id: accountId, email, name, locale } = asker;
    await takeAttempt(scope, attemptOf(scope, "message", email));
    return scope.commit((commit) => openThread(commit, scope, { ...message, accountId, email, name: name ?? email, locale: locale as Locale }));
  },
});
