import { z } from "zod";
import { line } from "@/lib/kernel/typed-text";

export const codeMaxCharacters = 60;
export const departmentNameMaxCharacters = 120;
/** More than any town hall has agents who pay invoices. */
const membersMax = 200;

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
