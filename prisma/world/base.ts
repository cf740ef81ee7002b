import { hashPassword } from "@/lib/accounts/password-hash";
import type { Database } from "@/lib/platform/db";
import { demonstrationPassword, organizations, people } from "./people";

/** Writes the organisations, the people and their roles. Twice changes nothing. */
export async function seedPeople(db: Database, now: Date): Promise<void> {
  const passwordHash = await hashPassword(demonstrationPassword);
  for (const organization of Object.values(organizations)) {
    const data = { ...organization, currencies: [...organization.currencies], identifierSchemes: [...organization.identifierSchemes], createdAt: now };
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
