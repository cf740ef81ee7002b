import { z } from "zod";
import { lineStates } from "./import";

/** A file that lies on disk, received from an agent or named by a command. Its path is freed in any case. */
export const receivedImportSchema = z.object({ path: z.string().min(1), fileName: z.string().trim().min(1).max(200) });

/** The form of an agent: its file, however a browser holds it. */
export const sendImportSchema = z.object({ file: z.unknown().refine((file) => file !== undefined, "fileRequired") });

export const importIdSchema = z.object({ importId: z.uuid() });

/** Which lines of an import to show: those of one state, or all; `after` and `before` are line numbers. */
export const importLinesSchema = z.object({
  state: z.enum(lineStates).optional().catch(undefined),
  after: z.coerce.number().int().nonnegative().optional().catch(undefined),
  before: z.coerce.number().int().nonnegative().optional().catch(undefined),
});
