import { z } from "zod";
import { identifierSchemes } from "@/lib/kernel/establishment-identifier";
import { isCurrency } from "@/lib/kernel/money";
import { locales } from "@/lib/kernel/locale";

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
