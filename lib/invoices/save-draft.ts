import { KEPT_HOURS } from "@/lib/documents/document";
import { livingRight } from "@/lib/habilitations/habilitation";
import { hoursLater } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { draftEndsAt, draftFields, DRAFTS_MAX, DRAFTS_MAX_BYTES } from "./draft";
import { mayKeepDraft, type DraftSubject } from "./draft.policy";
import { saveDraftSchema, type SaveDraft } from "./draft.schema";

/**
 * Keeps a deposit that was begun, with its files, for 90 days from now; nothing is sent. Gives the draft's id: that of the draft that it came from, else a new
 * one. Refuses (`invoice.tooManyDrafts`) to begin more than a hundred, and (`invoice.draftsTooHeavy`) files that weigh too much with those of the others.
 */
export const saveDraft = operation({
  name: "invoice.save-draft",
  input: saveDraftSchema,
  load: async ({ read }, { draftId: id }): Promise<DraftSubject | null> =>
    id ? read((tx) => tx.invoiceDraft.findFirst({ where: { id }, select: { accountId: true } })) : { accountId: null },
  may: mayKeepDraft,
  run: (scope, input) =>
    scope.commit(async ({ tx }) => {
      const { organization, actor, now } = scope;
      const values = Object.fromEntries(draftFields.flatMap((field) => (input[field] === "" ? [] : [[field, input[field]]])));
      const row = { values, establishmentId: await ownEstablishment(tx, scope, input.establishmentId), updatedAt: now };
      const accountId = actor.accountId ?? "";
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${accountId}, 0))`; // drafts saved at once are counted one after the other
      if (!input.draftId) await refuseTooMany(tx, accountId);
      const { id } = input.draftId
        ? await tx.invoiceDraft.update({ where: { organizationId_id: { organizationId: organization.id, id: input.draftId } }, data: row, select: { id: true } })
        : await tx.invoiceDraft.create({ data: { ...row, organizationId: organization.id, accountId, createdAt: now }, select: { id: true } });
      await holdFiles(tx, scope, id, input);
      await refuseTooHeavy(tx, accountId);
      return { id };
    }),
});

async function refuseTooMany(tx: Tx, accountId: string): Promise<void> {
  if ((await tx.invoiceDraft.count({ where: { accountId } })) >= DRAFTS_MAX) throw new Refusal("conflict", "invoice.tooManyDrafts", { most: DRAFTS_MAX });
}

async function refuseTooHeavy(tx: Tx, accountId: string): Promise<void> {
  const { _sum: { bytes } } = await tx.upload.aggregate({ where: { accountId, draftId: { not: null } }, _sum: { bytes: true } });
  if ((bytes ?? 0) > DRAFTS_MAX_BYTES) throw new Refusal("conflict", "invoice.draftsTooHeavy", { megabytes: DRAFTS_MAX_BYTES / 1e6 });
}

async function ownEstablishment(tx: Tx, scope: Scope, id: string): Promise<string | null> {
  const found = isId(id) && (await tx.establishment.findFirst({ where: { id, habilitations: { some: { accountId: scope.actor.accountId ?? "", ...livingRight(scope) } } }, select: { id: true } }));
  return found ? found.id : null;
}

/** The files of the form wait as long as the draft; those that were taken away, as any other. */
async function holdFiles(tx: Tx, { actor, now }: Scope, draftId: string, { document, attachments }: SaveDraft): Promise<void> {
  const own = { accountId: actor.accountId ?? "", expiresAt: { gt: now } };
  await tx.upload.updateMany({ where: { ...own, draftId }, data: { draftId: null, expiresAt: hoursLater(now, KEPT_HOURS) } });
  const held = { draftId, expiresAt: draftEndsAt(now) };
  if (document) await tx.upload.updateMany({ where: { ...own, id: document, role: "invoice" }, data: held });
  if (attachments.length > 0) await tx.upload.updateMany({ where: { ...own, id: { in: attachments }, role: "attachment" }, data: held });
}
