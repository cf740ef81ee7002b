import type { Locale } from "@/lib/kernel/locale";
import type { Commit, Scope } from "@/lib/platform/scope";
import { nextInSeries } from "@/lib/platform/next-in-series";
import { threadReference, type Concern } from "./message";
import type { MessageEvent } from "./message.events";

type NewThread = {
  readonly accountId: string | null; readonly name: string; readonly email: string; readonly locale: Locale; readonly subject: string; readonly body: string;
  readonly concerns: Concern | null;
};
export type OpenedThread = { readonly id: string; readonly reference: string };

/** Writes a thread and its first message. It takes its reference from the organisation's series of the year. */
export async function openThread({ tx, emit }: Commit, scope: Scope, { body, concerns, ...thread }: NewThread): Promise<OpenedThread> {
  const { organization: { id: organizationId }, now } = scope;
  const { year, number } = await nextInSeries(tx, scope, "message");
  const about = concerns === null ? {} : { [`${concerns.kind}Id`]: concerns.id };
  const { id, reference } = await tx.messageThread.create({
    data: { organizationId, reference: threadReference(year, number), ...thread, ...about, state: "waiting", createdAt: now, lastAt: now },
    select: { id: true, reference: true },
  });
  const message = await tx.message.create({ data: { organizationId, threadId: id, side: "asker", authorId: thread.accountId, body, at: now }, select: { id: true } });
  await emit({ type: "message.received", threadId: id, payload: { reference, messageId: message.id, first: true } } satisfies MessageEvent);
  return { id, reference };
}
