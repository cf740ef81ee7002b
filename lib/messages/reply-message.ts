import { operation } from "@/lib/platform/operation";
import { attemptOf, takeAttempt } from "@/lib/platform/take-attempt";
import { laterOf } from "./message";
import { loadOwnThread } from "./load-thread";
import type { MessageEvent } from "./message.events";
import { isOwnThread } from "./message.policy";
import { replyMessageSchema } from "./message.schema";

/** The person goes on with their thread: it waits for the service again, a closed one too. Throttled as a new message. */
export const replyMessage = operation({
  name: "message.reply",
  input: replyMessageSchema,
  load: loadOwnThread,
  may: isOwnThread,
  async run(scope, { id, body }, { reference, email, lastAt: before }) {
    await takeAttempt(scope, attemptOf(scope, "message", email));
    return scope.commit(async ({ tx, emit }) => {
      const { organization: { id: organizationId }, actor: { accountId: authorId }, now } = scope;
      const lastAt = laterOf(now, before);
      const reopened = await tx.messageThread.updateMany({ where: { id, state: "closed" }, data: { state: "waiting", lastAt } });
      if (reopened.count === 0) await tx.messageThread.updateMany({ where: { id }, data: { state: "waiting", lastAt } });
      const message = await tx.message.create({ data: { organizationId, threadId: id, side: "asker", authorId, body, at: now }, select: { id: true } });
      if (reopened.count > 0) await emit({ type: "message.reopened", threadId: id, payload: { reference } } satisfies MessageEvent);
      await emit({ type: "message.received", threadId: id, payload: { reference, messageId: message.id, first: false } } satisfies MessageEvent);
      return { id };
    });
  },
});
