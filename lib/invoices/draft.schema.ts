import { z } from "zod";
import { draftFields, type DraftField } from "./draft";
import { attachmentsMax, withFiles } from "./invoice.schema";

const longest = 1000;
/** Whatever was typed, right or wrong: a draft is finished later. */
const typed = z.string().max(longest).transform((text) => text.normalize("NFC").trim()).catch("");
const asNothing = (value: unknown) => (value === "" ? undefined : value);
const optionalId = z.preprocess(asNothing, z.uuid().optional());

export const saveDraftSchema = z.preprocess(withFiles, z.object({
  draftId: optionalId,
  ...(Object.fromEntries(draftFields.map((field) => [field, typed.default("")])) as Record<DraftField, z.ZodDefault<typeof typed>>),
  document: optionalId,
  attachments: z.array(z.uuid()).max(attachmentsMax),
}));
export type SaveDraft = z.output<typeof saveDraftSchema>;

/** A kept file to be read. `only`: its XML alone, which takes less time than its text. */
export const readUploadSchema = z.object({ uploadId: z.uuid(), only: z.literal("xml").optional() });
