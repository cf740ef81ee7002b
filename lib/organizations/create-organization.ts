import { Refusal } from "@/lib/kernel/refusal";
import type { Database } from "@/lib/platform/db";
import { forgetDirectory } from "./directory";
import { createOrganizationSchema, type NewOrganization } from "./organization.schema";

const rowOf = ({ slug, name, host, prefix, code, currencies, schemes, locale, color, ...rest }: NewOrganization) => ({
  slug, name, host, code, currencies, locale, color, archivePrefix: prefix, identifierSchemes: schemes, timeZone: rest["time-zone"],
  contactName: rest["contact-name"], contactEmail: rest["contact-email"], contactPhone: rest["contact-phone"] ?? null,
});

/**
 * Adds an organisation to the installation: an act of whoever runs it, before there is any portal, scope or role to ask.
 * Throws a `ZodError` for bad input and the refusal `organization.taken` when its slug, host, prefix or code is another's.
 */
export async function createOrganization(db: Database, raw: unknown): Promise<{ id: string; slug: string }> {
  const input = createOrganizationSchema.parse(raw);
  const data = rowOf(input);
  const { slug, host, code, archivePrefix } = data;
  const taken = await db.global.organization.findFirst({ where: { OR: [{ slug }, { host }, { code }, { archivePrefix }] }, select: { slug: true } });
  if (taken) throw new Refusal("conflict", "organization.taken", { slug: taken.slug });
  const first = (await db.global.organization.findFirst({ select: { id: true } })) === null;
  const created = await db.global.organization.create({ data: { ...data, isDefault: first }, select: { id: true, slug: true } });
  forgetDirectory();
  return created;
}
