import { z } from "zod";
import { bareBic, isBic } from "@/lib/kernel/bic";
import { bareIban, isIban } from "@/lib/kernel/iban";
import { withKept } from "@/lib/kernel/kept-files";
import { line } from "@/lib/kernel/typed-text";

export const ribReasonMaxCharacters = 1000;

const spaced = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** What the bank's paper says. IBAN and BIC come out bare. Their countries may differ, as where a bank keeps accounts from abroad: agents are told (rib-warnings.ts). */
const facts = {
  label: z.string().transform(spaced).pipe(z.string().max(60)).transform((text) => text || null).default(null),
  holder: line(70),
  iban: z.string().transform(bareIban).pipe(z.string().min(1).refine(isIban, "notIban")),
  bic: z.string().transform(bareBic).pipe(z.string().min(1).refine(isBic, "notBic")),
  proofs: z.array(z.uuid()).min(1, "fileRequired").max(3),
};

export const requestRibSchema = z.preprocess(withKept("proofs"), z.object({ establishmentId: z.uuid(), ...facts }));
/** `id`: of the RIB that the new one takes the place of. */
export const changeRibSchema = z.preprocess(withKept("proofs"), z.object({ id: z.uuid(), ...facts }));
export type RibFacts = Omit<z.output<typeof requestRibSchema>, "establishmentId">;

export const ribIdSchema = z.object({ id: z.uuid() });
export const refuseRibSchema = z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(ribReasonMaxCharacters) });

/** Where agents find a number to call; the request is no such place. */
export const numberSources = ["own-records", "contract", "public-register", "earlier-invoice"] as const;
export type NumberSource = (typeof numberSources)[number];

/** Six digits at least, as in New Caledonia, written as people write them. */
const isPhone = (text: string): boolean => text === "" || (/^\+?[\d\s().-]+$/.test(text) && text.replace(/\D/g, "").length >= 6);

/** The call-back: which number, where it was found, who answered. `elsewhere`: the agent's word that it stands not in the request. */
export const confirmRibSchema = z.object({
  id: z.uuid(),
  calledNumber: z.string().transform(spaced).pipe(z.string().min(1).max(30).refine(isPhone, "notPhone")),
  numberSource: z.enum(numberSources),
  calledPerson: line(100),
  elsewhere: z.literal("on"),
});
export type CallBack = Omit<z.output<typeof confirmRibSchema>, "id" | "elsewhere">;
