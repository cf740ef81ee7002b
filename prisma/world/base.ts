import { hashPassword } from "@/lib/accounts/password-hash";
import type { Database } from "@/lib/platform/db";
import { demonstrationPassword, organizations, people } from "./people";

/** A lagoon under the sun: the province shows what a logo looks like, the mairie what its absence does. */
const provinceLogo = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="#0f6b5c"/><circle cx="33" cy="16" r="6" fill="#ffd166"/><path d="M4 32q7-7 13 0t13 0 14 0v8a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4z" fill="#fff"/></svg>`);

/** Writes the organisations, the people and their roles. Twice changes nothing. `knownHash`: that of the demonstration's password, where it has been made. */
export async function seedPeople(db: Database, now: Date, knownHash?: string): Promise<void> {
  const passwordHash = knownHash ?? (await hashPassword(demonstrationPassword));
  for (const organization of Object.values(organizations)) {
    const data = { ...organization, ...(organization.slug === "province" ? { logo: provinceLogo, logoType: "image/svg+xml" } : {}), currencies: [...organization.currencies], identifierSchemes: [...organization.identifierSchemes], languages: [...organization.languages], createdAt: now };
    await db.global.organization.upsert({ where: { id: organization.id }, create: data, update: {} });
  }
  for (const { roles: _roles, ...person } of Object.values(people)) {
    const active = person.state === "active";
    await db.global.account.upsert({
      where: { id: person.id },
      create: { ...person, createdAt: now, emailVerified: active ? now : null, passwordHash: active ? passwordHash : null, passwordChangedAt: active ? now : null },
      update: {},
    });
  }
  for (const [slug, organization] of Object.entries(organizations)) {
    const memberships = Object.values(people).flatMap(({ id, roles }) => (roles?.[slug as keyof typeof organizations] ?? []).map((role) => ({ organizationId: organization.id, accountId: id, role, createdAt: now })));
    await db.tenant(organization.id).write((tx) => tx.membership.createMany({ data: memberships, skipDuplicates: true }));
  }
}
