import { z } from "zod";
import { isArchiveNumber } from "@/lib/kernel/archive-number";
import { UPLOAD_ROLES } from "@/lib/kernel/file-rules";

/** A file that was received on disk: where it lies, the name that its sender gave, what it is sent as, and the form field that it came from. */
export const receivedFileSchema = z.object({
  path: z.string().min(1),
  name: z.string(),
  role: z.enum(UPLOAD_ROLES),
  field: z.string().optional(),
});

export const removedUploadSchema = z.object({ id: z.uuid() });

export const documentIdSchema = z.object({ documentId: z.uuid() });

export const archiveNumberSchema = z.object({ archiveNumber: z.string().refine(isArchiveNumber) });

/** What is checked: a number, a file by its hash, or a file against a number. */
export const checkSchema = z.object({
  archiveNumber: z.string().refine(isArchiveNumber).optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/).optional(),
});

/** A form that is only a button. */
export const nothingTypedSchema = z.object({});
