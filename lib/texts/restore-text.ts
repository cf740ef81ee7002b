import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { TextEvent } from "./text.events";
import { mayWriteTexts } from "./text.policy";
import { restoreTextSchema } from "./text.schema";

/** The default text comes back, and the organisation's own is gone. `text.changed` where a colleague wrote, or restored, meanwhile. */
export const restoreText = operation({
  name: "text.restore",
  input: restoreTextSchema,
  load: () => Promise.resolve({}),
  may: mayWriteTexts,
  run: (scope, { name, locale, seen }) =>
    scope.commit(async ({ tx, emit }) => {
      const { count } = seen === null ? { count: 0 } : await tx.textPage.deleteMany({ where: { name, locale, updatedAt: seen } });
      if (count === 0) throw new Refusal("conflict", "text.changed");
      await emit({ type: "text.restored", payload: { name, locale } } satisfies TextEvent);
      return { name, locale };
    }),
});
