import { z } from "zod";
import { identifierSchemes } from "@/lib/kernel/establishment-identifier";
import { isCurrency } from "@/lib/kernel/money";
import { locales } from "@/lib/kernel/locale";
import { payfipModes } from "@/lib/kernel/organization-settings";
import { productCodePattern } from "@/lib/kernel/payfip-product";
import { line, optionalLine } from "@/lib/kernel/typed-text";
import { activationWordings, logoMaxBytes, type SettingsSection } from "./organization";

const list = z.string().transform((text) => text.split(",").map((part) => part.trim()));
const label = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
const hostShape = new RegExp(`^(?=.{1,253}$)(${label}\\.)*(?!\\d+$)${label}$`);
/** A name of the DNS (RFC 1123), without scheme, port or path; those of an address that was copied whole go. No IP address. */
const hostname = z.string().transform((text) => text.trim().toLowerCase().replace(/^https?:\/\//, "").replace(/\/.*$/, "")).pipe(z.string().min(1).pipe(z.string().regex(hostShape, "notHost")));
const timeZone = z.string().refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone), { error: "not a time zone" });

/** What a new organisation is made of: text, as commands and forms give it. Lists are separated by commas. */
export const createOrganizationSchema = z.object({
  slug: z.string().regex(/^[a-z0-9-]{2,40}$/),
  name: z.string().trim().min(2).max(120),
  /** Where its portal answers, without scheme or port. */
  host: hostname,
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

const wholeNumber = (least: number, most: number) => z.string().trim().min(1).pipe(z.string().regex(/^\d{1,6}$/, "notNumber").transform(Number).pipe(z.number().min(least).max(most)));
const bare = (text: string) => text.replace(/\s/g, "");
const box = z.literal("on").optional();
const ticked = box.transform((sent) => sent !== undefined);
/** « 10,15 » percent, as hundredths of a percent. */
const rate = z.string().trim().min(1).pipe(z.string().regex(/^\d{1,2}([.,]\d{1,2})?$/, "notRate").transform((text) => Math.round(Number(text.replace(",", ".")) * 100)));

/** `seen`: the section's settings that the form was shown with. */
const form = <Section extends SettingsSection, Shape extends z.ZodRawShape>(section: Section, shape: Shape) => z.object({ section: z.literal(section), seen: z.string().max(2000), ...shape });

const identity = form("identity", { name: line(120).pipe(z.string().min(2)), color: z.string().trim().toLowerCase().min(1).pipe(z.string().regex(/^#[0-9a-f]{6}$/, "notColor")) });
const contact = form("contact", {
  contactName: line(120), contactEmail: z.string().trim().toLowerCase().min(1).pipe(z.email().max(254)),
  contactPhone: optionalLine(40).transform((phone) => phone ?? null),
});
/** One box for each language, so that what was ticked comes back with the form. */
const languages = form("languages", { fr: box, en: box, locale: z.enum(locales) })
  .refine((sent) => locales.some((locale) => sent[locale] === "on"), { path: ["fr"], error: "oneLanguageAtLeast" })
  .refine((sent) => sent[sent.locale] === "on" || locales.every((locale) => sent[locale] !== "on"), { path: ["locale"], error: "languageNotOffered" })
  .transform(({ section, seen, locale, ...boxes }) => ({ section, seen, locale, languages: locales.filter((one) => boxes[one] === "on") }));
const accounts = form("accounts", { activationWording: z.enum(activationWordings), announcesBills: ticked });
/** `payfipConfirmed`: the number that the box confirms. */
const payment = form("payment", {
  payfipNumber: z.string().transform(bare).pipe(z.string().regex(/^(\d{6})?$/, "notPayfipNumber")).transform((digits) => digits || null),
  payfipMode: z.enum(payfipModes), payfipConfirmed: z.string().transform(bare).optional(), paymentLockMinutes: wholeNumber(15, 1440),
});
const invoices = form("invoices", {
  orderingDays: wholeNumber(1, 60), accountingDays: wholeNumber(1, 60), lateInterestRate: rate, requiresOrder: ticked, requiresDepartment: ticked, habilitationYears: wholeNumber(1, 10),
});
const ribs = form("ribs", { ribConfirmations: z.enum(["1", "2"]).transform(Number), ribCoolingHours: wholeNumber(0, 336) });
const retention = form("retention", { citizenRetentionYears: wholeNumber(1, 50), supplierRetentionYears: wholeNumber(1, 50) });

/** `seen`: the address that the form was shown with. `hostConfirmed`: the address that the box confirms. */
export const changeHostSchema = z.object({ host: hostname, seen: z.string().max(253), hostConfirmed: hostname.optional() });

/** What administrators change, a form for each section. */
export const settingsSchemas = { identity, contact, languages, accounts, payment, invoices, ribs, retention } as const satisfies Record<SettingsSection, z.ZodType>;
export const changeSettingsSchema = z.discriminatedUnion("section", [identity, contact, languages, accounts, payment, invoices, ribs, retention]);

export const productNameMaxCharacters = 120;
const productFacts = {
  code: z.string().transform((text) => bare(text).toUpperCase()).pipe(z.string().min(1).regex(productCodePattern, "notProductCode")), name: line(productNameMaxCharacters),
  payfipNumber: z.string().transform(bare).pipe(z.string().min(1).regex(/^\d{6}$/, "notSixDigits")), payfipConfirmed: z.string().transform(bare).optional(),
};
const seenProduct = { seen: z.string().max(2000) };

/** `payfipConfirmed`: the number that the box confirms. `seen`: what the form was shown with. */
export const addProductSchema = z.object(productFacts);
export const changeProductSchema = z.object({ ...productFacts, ...seenProduct });
export const removeProductSchema = z.object({ code: productFacts.code, ...seenProduct });

/** The gate reads what the file is; its name and what the browser says of it count for nothing. */
export const changeLogoSchema = z.object({ logo: z.file().min(1).max(logoMaxBytes) });
export const removeLogoSchema = z.object({});
