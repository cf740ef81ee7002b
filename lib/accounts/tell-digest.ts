import { dateAt, startOfDay } from "@/lib/kernel/dates";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import type { AccountEvent } from "./account.events";
import { mayTellDigest } from "./account.policy";
import { tellDigestSchema } from "./account.schema";

/**
 * The messages that were held for a person on one side of the desk are told in one, with what waits for the agent, and are held no more. Whoever closed their
 * account meanwhile is told nothing. Refuses when one of them was told already, or when nothing was held and a digest was told that day: another job came
 * first. Without messages, only whoever chose a digest has one.
 */
export const tellDigest = operation({
  name: "account.tell-digest",
  input: tellDigestSchema,
  load: ({ read }, { accountId, side, mailIds }) => read((tx) => mailIds.length > 0
    ? tx.mail.findFirst({ where: { id: { in: mailIds }, heldForId: accountId }, select: { organizationId: true } })
    : tx.mailPreference.findFirst({ where: { accountId, side, frequency: "daily" }, select: { organizationId: true } })),
  may: mayTellDigest,
  run: (scope, { accountId, side, mailIds, waiting }) => scope.commit(async ({ tx, emit }) => {
    if (mailIds.length === 0) await refuseSecondOfDay(tx, scope, { accountId, side });
    const { count } = await tx.mail.updateMany({ where: { id: { in: mailIds }, heldForId: accountId, sentAt: null }, data: { sentAt: scope.now } });
    if (count !== mailIds.length) throw new Refusal("conflict", "changedMeanwhile");
    await emit({ type: "account.digest-told", accountId, payload: { side, mailIds, waiting } } satisfies AccountEvent);
  }),
});

/** The row of the person's choice is held until the end: of two jobs at once, the second reads what the first told. */
async function refuseSecondOfDay(tx: Tx, { now, organization: { timeZone } }: Scope, { accountId, side }: { accountId: string; side: string }): Promise<void> {
  await tx.mailPreference.updateMany({ where: { accountId, side }, data: { side } });
  const today = { gte: startOfDay(dateAt(now, timeZone), timeZone) };
  const told = await tx.event.findFirst({ where: { type: "account.digest-told", accountId, at: today, payload: { path: ["side"], equals: side } }, select: { id: true } });
  if (told) throw new Refusal("conflict", "changedMeanwhile");
}
