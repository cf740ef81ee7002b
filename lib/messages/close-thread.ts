import { operation } from "@/lib/platform/operation";
import { loadThread, moveThread } from "./load-thread";
import type { MessageEvent } from "./message.events";
import { mayAnswerMessages } from "./message.policy";
import { closeThreadSchema } from "./message.schema";

/** Nothing more is to be said. The person's next message opens it again. `message.changed` where somebody wrote meanwhile. */
export const closeThread = operation({
  name: "message.close",
  input: closeThreadSchema,
  load: loadThread,
  may: mayAnswerMessages,
  run: (scope, { id, seen }, { reference }) =>
    scope.commit(async ({ tx, emit }) => {
      await moveThread(tx, { id, seen }, { state: "closed" });
      await emit({ type: "message.closed", threadId: id, payload: { reference } } satisfies MessageEvent);
      return { id };
    }),
});
