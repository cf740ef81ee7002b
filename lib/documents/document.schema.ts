import { z } from "zod";
import { FILE_ROLES } from "@/lib/kernel/file-rules";

/** A file that was received on disk: where it lies, the name that its sender gave, what it is sent as, and the form field that it came from. */
export const receivedFileSchema = z.object({
  path: z.string().min(1),
  name: z.string(),
  role: z.enum(FILE_ROLES),
  field: z.string().optional(),
});

export const removedUploadSchema = z.object({ id: z.uuid() });

export const documentIdSchema = z.object({ documentId: z.uuid() });
