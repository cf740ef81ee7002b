import { z } from "zod";
import { locales } from "@/lib/kernel/locale";
import { parseAmount } from "@/lib/kernel/money";
import { line } from "@/lib/kernel/typed-text";
import { bareReference, claimCode } from "./debtor";

const email = z.string().trim().toLowerCase().min(1).max(254).pipe(z.email());
const id = z.string().min(1).pipe(z.uuid());
const orEmpty = (longest: number) => z.preprocess((value) => (typeof value === "string" ? value.trim() : value), z.literal("").or(line(longest)).default(""));

const reference = z.string().trim().min(1).max(80).refine((text) => bareReference(text) !== "", "required");
/** In whichever currency the bill is: which one it is, only the bill knows. */
const amount = z.string().trim().min(1).max(40).refine((text) => parseAmount(text, "EUR") !== null, "notAmount");

/** What a paper bill says, and the address to use. */
export const requestClaimSchema = z.object({ reference, amount, email });
export const answerClaimSchema = requestClaimSchema.extend({ locale: z.enum(locales) });

export const claimIdSchema = z.object({ id });
export const confirmClaimSchema = claimIdSchema.extend({
  code: z.string().transform((text) => text.replace(/\D/g, "")).pipe(z.string().min(1).length(claimCode.digits, "invalid")),
});

export const debtorIdSchema = z.object({ id });
/** Who it is, where they live, and the address that billing knows. Empty: none. */
export const correctDebtorSchema = debtorIdSchema.extend({
  lastName: line(120), firstName: orEmpty(80), address: orEmpty(200), postalCode: orEmpty(12), city: orEmpty(80), email: z.literal("").or(email).default(""),
});
/** The proposed address as the agent read it. */
export const decideAddressSchema = debtorIdSchema.extend({ email });
