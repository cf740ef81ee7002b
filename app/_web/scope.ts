import { cache } from "react";
import { visitor, type Actor } from "@/lib/kernel/actor";
import { rolesOf } from "@/lib/accounts/membership.queries";
import { container } from "@/lib/platform/container";
import type { Scope } from "@/lib/platform/scope";
import { openScope } from "@/lib/wiring/scope";
import { auth } from "./auth";
import { currentLocale, currentOrganization, currentOriginAddress } from "./request";

/** Who is signed in on this portal. */
export const currentPerson = cache(async (): Promise<{ id: string; name: string | null; email: string; sid: string } | null> => {
  const session = await auth();
  if (!session?.user?.id || !session.sid) return null;
  return { id: session.user.id, name: session.user.name ?? null, email: session.user.email ?? "", sid: session.sid };
});

const currentActor = cache(async (): Promise<Actor> => {
  const person = await currentPerson();
  if (!person) return visitor;
  const organization = await currentOrganization();
  return { accountId: person.id, roles: await rolesOf(container().db.tenant(organization.id), organization.id, person.id) };
});

/** The scope of this request. */
export async function scope(): Promise<Scope> {
  const [organization, actor, locale, origin] = await Promise.all([currentOrganization(), currentActor(), currentLocale(), currentOriginAddress()]);
  return openScope(container(), { organization, actor, locale, origin });
}
