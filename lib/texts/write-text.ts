import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import type { z } from "zod";
import type { TextEvent } from "./text.events";
import { mayWriteTexts } from "./text.policy";
import { writeTextSchema } from "./text.schema";

type Written = z.output<typeof writeTextSchema>;

/** The organisation's own text, in one language, in the place of the version that the agent read. `text.changed` where a colleague wrote meanwhile. */
export const writeText = operation({
  name: "text.write",
  input: writeTextSchema,
  load: () => Promise.resolve({}),
  may: mayWriteTexts,
  run: (scope, text) =>
    scope.commit(async ({ tx, emit }) => {
      const { name, locale, seen } = text;
      const at = seen === null || scope.now > seen ? scope.now : new Date(seen.getTime() + 1); // always another instant than before: it is the version
      if (!(await replaced(tx, scope, text, at))) throw new Refusal("conflict", "text.changed");
      await emit({ type: "text.changed", payload: { name, locale } } satisfies TextEvent);
      return { name, locale, version: at };
    }),
});

/** Compare and set on the version that the agent read. */
async function replaced(tx: Tx, { organization, actor }: Scope, { name, locale, body, seen }: Written, updatedAt: Date): Promise<boolean> {
  const data = { body, updatedById: actor.accountId, updatedAt };
  const { count } = seen === null
    ? await tx.textPage.createMany({ data: { organizationId: organization.id, name, locale, ...data }, skipDuplicates: true })
    : await tx.textPage.updateMany({ where: { name, locale, updatedAt: seen }, data });
  return count > 0;
}
