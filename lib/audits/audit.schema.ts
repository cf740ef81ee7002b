import { z } from "zod";
import { isDay } from "@/lib/kernel/dates";
import { actRooms, isAct, subjectKinds, type Act } from "./audit";

const day = z.string().refine(isDay);

/** What the journal is narrowed by. Days are those of the organisation, both within. `desk`: what it did by itself, in jobs and commands. */
export const journalFilterSchema = z.object({
  room: z.enum(actRooms).optional(),
  act: z.custom<Act>((text) => typeof text === "string" && isAct(text)).optional(),
  person: z.uuid().optional(),
  desk: z.literal(true).optional(),
  subject: z.object({ kind: z.enum(subjectKinds), id: z.uuid() }).optional(),
  from: day.optional(),
  to: day.optional(),
  search: z.string().trim().min(1).max(100).optional(),
});
export type JournalFilter = z.output<typeof journalFilterSchema>;

/** A form that is only a button. */
export const nothingTypedSchema = z.object({});
