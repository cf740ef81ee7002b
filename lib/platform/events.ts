import type { Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/lib/kernel/locale";
import type { Scope } from "./scope";
import type { Tx } from "./db";

/** What happened, and to whom. Each room declares the union of its own types in `<noun>.events.ts`. */
export type DomainEvent = {
  readonly type: string;
  readonly payload: Prisma.InputJsonObject;
  readonly accountId?: string;
  readonly habilitationId?: string;
  readonly invoiceId?: string;
};

/** A message to write beside the fact. `linkId`: the single-use link whose token the message carries. */
export type MailDraft = {
  readonly template: string;
  readonly recipient: string;
  readonly recipientName: string | null;
  readonly locale: Locale;
  readonly params: Prisma.InputJsonObject;
  readonly linkId?: string;
};

export type Emit = (event: DomainEvent) => Promise<void>;
export type Enqueue = (task: string, payload: Record<string, string>, key?: string) => Promise<void>;
/** Event to messages: who is told, with which template. Runs in the event's own transaction. */
export type Notify = (event: DomainEvent, context: { tx: Tx; scope: Scope }) => Promise<MailDraft[]>;

/** Puts a job in the queue: nothing of it exists until the transaction commits. */
export const enqueueIn = (tx: Tx, organizationId: string): Enqueue => async (task, payload, key) => {
  await tx.$executeRaw`SELECT graphile_worker.add_job(${task}, ${JSON.stringify({ organizationId, ...payload })}::json, job_key := ${key ?? null}, max_attempts := 12)`;
};

/** Writes the event and the messages that tell it; the queue sends them once the transaction has committed. */
export const emitIn = (tx: Tx, scope: Scope, notify: Notify): Emit => async (event) => {
  const { organization, actor, now, origin } = scope;
  const { id } = await tx.event.create({
    data: { organizationId: organization.id, type: event.type, at: now, actorId: actor.accountId, origin, payload: event.payload,
      accountId: event.accountId ?? null, habilitationId: event.habilitationId ?? null, invoiceId: event.invoiceId ?? null },
  });
  for (const draft of await notify(event, { tx, scope })) {
    const mail = await tx.mail.create({ data: { organizationId: organization.id, eventId: id, createdAt: now, ...draft, linkId: draft.linkId ?? null } });
    await enqueueIn(tx, organization.id)("send-mail", { mailId: mail.id }, `mail:${mail.id}`);
  }
};
