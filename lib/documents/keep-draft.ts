import { z } from "zod";
import { hoursLater } from "@/lib/kernel/dates";
import { operation } from "@/lib/platform/operation";
import { KEPT_HOURS } from "./document";
import { mayReceive } from "./document.policy";

const words = z.record(z.string(), z.string());
const file = z.object({ id: z.uuid(), name: z.string(), bytes: z.number() });
/** What a page shows again: what was typed, what is to be corrected, which files are kept. */
export const draftStateSchema = z.object({ values: words, fields: words, message: z.string().optional(), files: z.record(z.string(), z.array(file)).optional() });
export type DraftState = z.infer<typeof draftStateSchema>;

/** Keeps a refused form for the page that its person comes back to, without JavaScript. The one before, of the same form, is forgotten. */
export const keepDraft = operation({
  name: "document.keep-draft",
  input: z.object({ form: z.string().min(1).max(40), state: draftStateSchema }),
  load: async () => ({}),
  may: mayReceive,
  run: ({ organization, actor, now, commit }, { form, state }) =>
    commit(async ({ tx }) => {
      const accountId = actor.accountId ?? "";
      await tx.formDraft.deleteMany({ where: { accountId, form } });
      const { id } = await tx.formDraft.create({ data: { organizationId: organization.id, accountId, form, state, expiresAt: hoursLater(now, KEPT_HOURS) }, select: { id: true } });
      return id;
    }),
});
