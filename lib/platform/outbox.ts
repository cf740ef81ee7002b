import { jobAttempts } from "@/lib/kernel/mail-state";
import type { Tx } from "./db";
import type { Emit, Enqueue, MailDraft } from "./events";
import type { Notify, React } from "./notifications";
import type { Scope } from "./scope";

/** Puts a job in the queue: nothing of it exists until the transaction commits. */
export const enqueueIn = (tx: Tx, organizationId: string): Enqueue => async (task, payload, key) => {
  await tx.$executeRaw`SELECT graphile_worker.add_job(${task}, ${JSON.stringify({ organizationId, ...payload })}::json, job_key := ${key ?? null}, max_attempts := ${jobAttempts}::int)`;
};

/** How the person wants the messages of that side; each at once unless they chose otherwise. */
async function frequencyOf(tx: Tx, { accountId, side }: NonNullable<MailDraft["digest"]>): Promise<string> {
  return (await tx.mailPreference.findFirst({ where: { accountId, side }, select: { frequency: true } }))?.frequency ?? "each";
}

/** Writes the event, the messages that tell it and what other rooms do because of it; the queue sends the messages once the transaction has committed. */
export const emitIn = (tx: Tx, scope: Scope, { notify, react }: { notify: Notify; react: React }): Emit => async (event) => {
  const { organization, actor, now, origin } = scope;
  const { id } = await tx.event.create({
    data: { organizationId: organization.id, type: event.type, at: now, actorId: actor.accountId, origin, payload: event.payload,
      accountId: event.accountId ?? null, habilitationId: event.habilitationId ?? null, invoiceId: event.invoiceId ?? null,
      billId: event.billId ?? null, debtorId: event.debtorId ?? null, importId: event.importId ?? null, threadId: event.threadId ?? null,
      ribId: event.ribId ?? null, establishmentId: event.establishmentId ?? null },
  });
  for (const { digest, ...draft } of await notify(event, { tx, scope })) {
    const frequency = digest ? await frequencyOf(tx, digest) : "each";
    if (frequency === "none") continue;
    const heldForId = frequency === "daily" ? (digest?.accountId ?? null) : null;
    const mail = await tx.mail.create({ data: { organizationId: organization.id, eventId: id, createdAt: now, ...draft, linkId: draft.linkId ?? null, heldForId } });
    if (heldForId === null) await enqueueIn(tx, organization.id)("send-mail", { mailId: mail.id }, `mail:${mail.id}`);
  }
  await react(event, { tx, scope, emit: emitIn(tx, scope, { notify, react }) });
};
