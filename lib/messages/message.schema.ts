import { z } from "zod";
import { signUpSchema } from "@/lib/accounts/account.schema";
import { bodyMaxCharacters, subjectMaxCharacters, type Concern } from "./message";

/** Characters that no keyboard types and that could make a text read otherwise than it is: controls, overriding directions, halves of characters. */
const unseen = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;
const clean = (text: string): string => text.normalize("NFC").replace(/\r\n?/g, "\n").replace(unseen, "");

const subject = z.string().transform((text) => clean(text).replace(/\s+/g, " ").trim()).pipe(z.string().min(1).max(subjectMaxCharacters));
const body = z.string().transform((text) => clean(text).trim()).pipe(z.string().min(1).max(bodyMaxCharacters));

const written = /^(bill|invoice):(.+)$/;
/** `bill:<id>`, `invoice:<id>`, or nothing. */
const concerns = z.string().default("").transform((text, context): Concern | null => {
  const [, kind, id] = written.exec(text) ?? [];
  if (text !== "" && (id === undefined || !z.uuid().safeParse(id).success)) context.addIssue({ code: "custom", message: "invalid" });
  return kind !== undefined && id !== undefined ? { kind: kind as Concern["kind"], id } : null;
});

export const sendMessageSchema = z.object({ subject, body, concerns });

/** Someone who is not signed in. A name holds no link here either: the acknowledgement goes to an address that nobody has proven. */
export const writeAsVisitorSchema = z.object({ name: signUpSchema.shape.name, email: signUpSchema.shape.email, subject, body });

export const replyMessageSchema = z.object({ id: z.uuid(), body });

/** `seen`: the instant of the thread's last message as the agent read it. */
const seen = z.iso.datetime().transform((text) => new Date(text));
export const answerMessageSchema = z.object({ id: z.uuid(), seen, body });
export const closeThreadSchema = z.object({ id: z.uuid(), seen });
