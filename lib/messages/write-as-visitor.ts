import { operation } from "@/lib/platform/operation";
import { attemptOf, takeAttempt } from "@/lib/platform/take-attempt";
import { mayWriteAsVisitor } from "./message.policy";
import { writeAsVisitorSchema } from "./message.schema";
import { openThread } from "./open-thread";

/**
 * « Contact », not signed in (S2.9): answered by e-mail only. The thread is nobody's account, even where the address has one: it is not
 * proven. Counted apart from messages of the account, which nobody can silence so. Throttled by address and origin: `account.tooManyMinutes`, `account.tooManyHours`.
 */
export const writeAsVisitor = operation({
  name: "message.write-as-visitor",
  input: writeAsVisitorSchema,
  load: () => Promise.resolve({}),
  may: mayWriteAsVisitor,
  async run(scope, message) {
    await takeAttempt(scope, attemptOf(scope, "visitor-message", message.email));
    const { reference } = await scope.commit((commit) => openThread(commit, scope, { ...message, accountId: null, concerns: null, locale: scope.locale }));
    return { reference, email: message.email };
  },
});
