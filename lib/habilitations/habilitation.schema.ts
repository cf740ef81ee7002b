import { z } from "zod";
import { bareIdentifier, identifierSchemes, isIdentifier } from "@/lib/kernel/establishment-identifier";
import { withKept } from "@/lib/kernel/kept-files";
import { habilitationRoles, rightsToAct, usualInvitedRight } from "./habilitation";

const line = (longest: number) => z.string().trim().min(1).max(longest);
const note = z.string().trim().max(2000).default("");
/** Identifiers of kept files. */
const proofs = (fewest: number) => z.array(z.uuid()).min(fewest, "fileRequired").max(10);

const claimed = z.object({ scheme: z.enum(identifierSchemes), identifier: z.string().min(1) });
const isClaimed = (value: unknown): value is z.output<typeof claimed> => claimed.safeParse(value).success;

/** What a person says of the establishment, of themselves and of their right. Each field is judged even where another is bad. */
export const requestHabilitationSchema = z.preprocess(withKept("proofs"), z
  .object({
    scheme: z.enum(identifierSchemes),
    identifier: line(40).transform(bareIdentifier),
    name: line(120),
    address: line(200),
    postalCode: z.string().trim().min(1).regex(/^\d{5}$/, "notPostalCode"),
    city: line(80),
    position: line(80),
    right: z.enum(rightsToAct),
    note,
    proofs: proofs(1),
  })
  .refine((value) => isIdentifier(value.scheme, value.identifier), {
    path: ["identifier"],
    when: ({ value }) => isClaimed(value),
    error: ({ input }) => (isClaimed(input) && input.scheme === "RIDET" ? "notRidet" : "notSiret"),
  }));

/** The answer to a complement: words, files, or both. */
export const completeHabilitationSchema = z.preprocess(withKept("proofs"), z
  .object({ id: z.uuid(), note, proofs: proofs(0) })
  .refine(({ note: words, proofs: files }) => words !== "" || files.length > 0, { path: ["note"], error: "fileOrWords" }));

/** A decision that the person is given a reason for. */
export const reasonedDecisionSchema = z.object({ id: z.uuid(), reason: line(2000) });

/** Names one, for what needs nothing else said. */
export const habilitationIdSchema = z.object({ id: z.uuid() });

/** `role` counts only where the establishment has managers already; without it the person becomes a depositor. */
export const approveHabilitationSchema = z.object({ id: z.uuid(), role: z.enum(habilitationRoles).default("depositor") });

export const changeRoleSchema = z.object({ id: z.uuid(), role: z.enum(habilitationRoles) });
/** The person's function is said again: it is what the right rests on. */
export const renewHabilitationSchema = z.object({ id: z.uuid(), position: line(80) });

/** Whom a manager invites, as what, and by which right they act. The function is what that right rests on. */
export const inviteColleagueSchema = z.object({
  establishmentId: z.uuid(),
  email: z.string().trim().toLowerCase().min(1).max(254).pipe(z.email()),
  role: z.enum(habilitationRoles),
  right: z.enum(rightsToAct).default(usualInvitedRight),
  position: line(80),
});

export const invitationIdSchema = z.object({ id: z.uuid() });
