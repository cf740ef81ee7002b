import { z } from "zod";
import { bareBic, bicFitsIban, isBic } from "@/lib/kernel/bic";
import { bareIban, isIban } from "@/lib/kernel/iban";

export const ribReasonMaxCharacters = 1000;

const spaced = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();
const line = (longest: number) => z.string().transform(spaced).pipe(z.string().min(1).max(longest));
const asIds = (value: unknown): string[] => [value].flat().filter((one): one is string => typeof one === "string" && one !== "");
/** A form says which files it holds under `proofs.kept`, and without JavaScript which of them to take away under `proofs.removed`. */
const withProofs = (sent: unknown): unknown => {
  if (typeof sent !== "object" || sent === null) return sent;
  const raw = sent as Record<string, unknown>;
  const removed = asIds(raw["proofs.removed"]);
  return { ...raw, proofs: [...new Set([...asIds(raw["proofs.kept"]), ...asIds(raw.proofs)])].filter((id) => !removed.includes(id)) };
};

/** What the bank's paper says. IBAN and BIC come out bare; their countries must go together (an IBAN of New Caledonia begins with FR, its BIC says NC). */
const facts = {
  label: z.string().transform(spaced).pipe(z.string().max(60)).transform((text) => text || null).default(null),
  holder: line(70),
  iban: z.string().transform(bareIban).pipe(z.string().min(1).refine(isIban, "notIban")),
  bic: z.string().transform(bareBic).pipe(z.string().min(1).refine(isBic, "notBic")),
  proofs: z.array(z.uuid()).min(1, "fileRequired").max(3),
};
const codes = z.object({ iban: facts.iban, bic: facts.bic });
const agrees = (value: unknown): boolean => {
  const { data } = codes.safeParse(value);
  return !data || bicFitsIban(data.bic, data.iban);
};
const fitting = { path: ["bic"], when: () => true, error: "bicElsewhere" };

export const requestRibSchema = z.preprocess(withProofs, z.object({ establishmentId: z.uuid(), ...facts }).refine(agrees, fitting));
/** `id`: of the RIB that the new one takes the place of. */
export const changeRibSchema = z.preprocess(withProofs, z.object({ id: z.uuid(), ...facts }).refine(agrees, fitting));
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
