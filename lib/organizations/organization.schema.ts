import { z } from "zod";
import { identifierSchemes } from "@/lib/kernel/establishment-identifier";
import { isCurrency } from "@/lib/kernel/money";
import { locales } from "@/lib/kernel/locale";
import { payfipModes } from "@/lib/kernel/organization-settings";
import { activationWordings } from "./organization";

const list = z.string().transform((text) => text.split(",").map((part) => part.trim()));
const timeZone = z.string().refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone), { error: "not a time zone" });

/** What a new organisation is made of: text, as commands and forms give it. Lists are separated by commas. */
export const createOrganizationSchema = z.object({
  slug: z.string().regex(/^[a-z0-9-]{2,40}$/),
  name: z.string().trim().min(2).max(120),
  /** Where its portal answers, without scheme or port. */
  host: z.string().toLowerCase().regex(/^[a-z0-9.-]{1,253}$/),
  /** The prefix of its archive numbers: it never changes. */
  prefix: z.string().regex(/^[A-Z]{2,10}$/),
  code: z.string().regex(/^[A-Z0-9]{4,20}$/),
  currencies: list.pipe(z.array(z.string().refine(isCurrency)).min(1)).default(["EUR"]),
  schemes: list.pipe(z.array(z.enum(identifierSchemes)).min(1)).default(["SIRET"]),
  locale: z.enum(locales).default("fr"),
  "time-zone": timeZone.default("Europe/Paris"),
  color: z.string().regex(/^#[0-9a-f]{6}$/).default("#1f4e79"),
  "contact-name": z.string().trim().min(2).max(120),
  "contact-email": z.email(),
  "contact-phone": z.string().trim().max(40).optional(),
});
export type NewOrganization = z.output<typeof createOrganizationSchema>;

const line = (max: number) => z.string().transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim()).pipe(z.string().min(1).max(max).refine((text) => !/\p{C}/u.test(text), "notVisible"));
const wholeNumber = (least: number, most: number) => z.string().trim().min(1).pipe(z.string().regex(/^\d{1,6}$/, "notNumber").transform(Number).pipe(z.number().min(least).max(most)));
const absentWhenEmpty = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const bare = (text: string) => text.replace(/\s/g, "");

/** What administrators change, as the form sends it. `seen`: the settings that the form was shown with. `payfipConfirmed`: the number that the box confirms. */
export const changeSettingsSchema = z.object({
  seen: z.string().max(2000),
  activationWording: z.enum(activationWordings),
  announcesBills: z.literal("on").optional().transform((ticked) => ticked !== undefined),
  payfipNumber: z.string().transform(bare).pipe(z.string().regex(/^(\d{6})?$/, "notPayfipNumber")).transform((digits) => digits || null),
  payfipMode: z.enum(payfipModes),
  payfipConfirmed: z.string().transform(bare).optional(),
  paymentLockMinutes: wholeNumber(15, 1440),
  citizenRetentionYears: wholeNumber(1, 50),
  contactName: line(120),
  contactEmail: z.string().trim().toLowerCase().min(1).pipe(z.email().max(254)),
  contactPhone: z.preprocess(absentWhenEmpty, line(40).optional()).transform((phone) => phone ?? null),
});
