import { z } from "zod";

export const codeMaxCharacters = 60;
export const departmentNameMaxCharacters = 120;
/** More than any town hall has agents who pay invoices. */
const membersMax = 200;

/** One line, as it reads: no doubled spaces, no character that cannot be seen. */
const line = (max: number) =>
  z.string().transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim()).pipe(z.string().min(1).max(max).refine((text) => !/\p{C}/u.test(text), "notVisible"));
const ticked = z.literal("on").optional().transform((value) => value === "on");

/** The code is written as suppliers copy it: the case of its letters counts for nothing, so they are capitals. */
const facts = { code: line(codeMaxCharacters).transform((code) => code.toUpperCase()), name: line(departmentNameMaxCharacters), requiresOrder: ticked };

export const createDepartmentSchema = z.object(facts);
export const departmentIdSchema = z.object({ id: z.uuid() });
export const changeDepartmentSchema = departmentIdSchema.extend(facts);
/** Boxes of one name: none, one or many. */
export const setMembersSchema = departmentIdSchema.extend({
  members: z.preprocess((value) => [value].flat().filter((one) => typeof one === "string" && one !== ""), z.array(z.uuid()).max(membersMax)),
});
