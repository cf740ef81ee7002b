import { operation } from "@/lib/platform/operation";
import { laterOf } from "./message";
import { loadThread, moveThread } from "./load-thread";
import type { MessageEvent } from "./message.events";
import { mayAnswerMessages } from "./message.policy";
import { answerMessageSchema } from "./message.schema";

/** An agent answers: in the portal where the thread has an account, and by e-mail always. `message.changed` where a colleague, or the person, wrote meanwhile. */
export const answerMessage = operation({
  name: "message.answer",
  input: answerMessageSchema,
  load: loadThread,
  may: mayAnswerMessages,
  run: (scope, { id, seen, body }, { reference }) =>
    scope.commit(async ({ tx, emit }) => {
      const { organization: { id: organizationId }, actor: { accountId: authorId }, now } = scope;
      await moveThread(tx, { id, seen }, { state: "answered", lastAt: laterOf(now, seen) });
      const message = await tx.message.create({ data: { organizationId, threadId: id, side: "agent", authorId, body, at: now }, select: { id: true } });
      await emit({ type: "message.answered", threadId: id, payload: { reference, messageId: message.id } } satisfies MessageEvent);
      return { id, messageId: message.id };
    }),
});
