import { z } from "zod";
import { normalSignInName } from "@/lib/kernel/account-identifier";
import { agentRoles } from "@/lib/kernel/actor";
import { locales } from "@/lib/kernel/locale";
import { queueNames } from "@/lib/kernel/waiting";
import { passwordLength } from "./account";

const email = z.string().trim().toLowerCase().min(1).max(254).pipe(z.email());
const signInName = z.string().trim().min(1).max(254).transform(normalSignInName);
const ticked = z.literal("on").optional().transform((value) => value === "on");
const token = z.string().min(1).max(100);

/** Nobody's name holds an address: what is typed here must not become a link in a message to someone else. */
const name = z.string().trim().min(2).max(80).regex(/^\p{L}(?:[\p{L}\p{M}'’ -]|\.(?!\p{L}))*$/u, "notName");

export const signUpSchema = z.object({ name, email });
export const requestActivationSchema = z.object({ email });
export const requestPasswordLinkSchema = z.object({ signInName });
const typedPassword = z.string().min(1).max(1000);
/** `userAgent` is what the browser says of itself: no form field. */
export const signInSchema = z.object({
  signInName, password: typedPassword, remember: ticked, retour: z.string().max(2000).optional(), userAgent: z.string().transform((text) => text.slice(0, 200) || null).optional(),
});

/** The rest of the rules about passwords is in `password-rules.ts`: they need to know whose it is. */
const newPassword = z.string().min(1).min(passwordLength.person, { error: "passwordTooShort" }).max(passwordLength.most);
export const choosePasswordSchema = z.object({ token, password: newPassword });
export const renewLinkSchema = z.object({ token });

/** `sid` is the token of the session of this browser: the action takes it from the cookie, no form holds it. */
const sid = z.string().min(1).max(200);
export const signOutSchema = z.object({ sid });
export const changeNameSchema = z.object({ name });
export const changeEmailSchema = z.object({ email, password: typedPassword });
export const confirmEmailSchema = z.object({ token, sid: sid.optional() });
export const newPasswordSchema = z.object({ currentPassword: typedPassword, password: newPassword });
export const changePasswordSchema = newPasswordSchema.extend({ sid });
/** A session is named by the beginning of its hash, which opens nothing. */
export const endSessionSchema = z.object({ id: z.string().regex(/^[0-9a-f]{16}$/) });
export const endOtherSessionsSchema = z.object({ sid });
export const exportDataSchema = z.object({ password: typedPassword });
export const closeAccountSchema = z.object({ password: typedPassword, confirmed: z.literal("on") });
export const announceClosureSchema = z.object({ accountId: z.uuid() });
export const chooseAlertsSchema = z.object({ newBills: z.enum(["yes", "no"]) });
/** Suppliers always hear of what happens to their invoices; agents may hear nothing. */
export const mailFrequencies = { supplier: ["each", "daily"], agent: ["each", "daily", "none"] } as const;
export type MailFrequency = (typeof mailFrequencies)["agent"][number];
export const mailFrequencySchema = z.discriminatedUnion("side", [
  z.object({ side: z.literal("supplier"), frequency: z.enum(mailFrequencies.supplier) }),
  z.object({ side: z.literal("agent"), frequency: z.enum(mailFrequencies.agent) }),
]);
/** What waits is told to agents alone, and something is told. */
const queue = z.object({ name: z.enum(queueNames), count: z.int().positive(), since: z.iso.datetime().nullable() });
const told = { accountId: z.uuid(), mailIds: z.array(z.uuid()).max(500) };
export const tellDigestSchema = z.discriminatedUnion("side", [
  z.object({ ...told, side: z.literal("supplier"), mailIds: told.mailIds.min(1), waiting: z.array(queue).max(0).default([]) }),
  z.object({ ...told, side: z.literal("agent"), waiting: z.array(queue).max(queueNames.length).default([]) }).refine(({ mailIds, waiting }) => mailIds.length + waiting.length > 0),
]);
export const stopAlertsSchema = z.object({ token });
export const chooseLanguageSchema = z.object({ locale: z.enum(locales) });

/** As a command gives it: roles separated by commas. */
export const createUserSchema = z.object({
  email, name,
  role: z.string().default("").transform((text) => text.split(",").map((one) => one.trim()).filter(Boolean)).pipe(z.array(z.enum(agentRoles))),
  locale: z.enum(locales).optional(),
});

/** What the desk is asked to answer by mail: the same for every address, so that the page tells nothing. */
export const asks = ["sign-up", "activation", "password"] as const;
export type Ask = (typeof asks)[number];
export const answerLinkRequestSchema = z.object({ ask: z.enum(asks), signInName, name: z.string().optional(), locale: z.enum(locales) });
