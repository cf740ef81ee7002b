import { writeFile } from "node:fs/promises";
import { receiveFile } from "@/lib/documents/receive-file";
import { desk, type AgentRole } from "@/lib/kernel/actor";
import type { FileRole } from "@/lib/kernel/file-rules";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";
import { settingsOf } from "@/lib/organizations/organization";
import type { Container } from "@/lib/platform/container";
import type { Scope } from "@/lib/platform/scope";
import { openScope } from "@/lib/wiring/scope";
import { organizations, people, type OrganizationSlug, type PersonName } from "./people";

/** One organisation, where its people act at the instants when they did. `now`: when the world is made. */
export type Stage = {
  readonly now: Date;
  readonly organization: OrganizationSettings;
  as(person: PersonName, instant: Date): Scope;
  /** The desk itself: jobs and commands. */
  desk(instant: Date): Scope;
};

export async function openStage(container: Container, slug: OrganizationSlug, now: Date): Promise<Stage> {
  const { db, settings } = container;
  const organization = settingsOf(await db.global.organization.findUniqueOrThrow({ where: { id: organizations[slug].id } }), settings.appUrl);
  const as = (person: PersonName, instant: Date): Scope => {
    const { id, roles } = people[person] as { id: string; roles?: Partial<Record<OrganizationSlug, readonly AgentRole[]>> };
    return openScope(container, { organization, actor: { accountId: id, roles: roles?.[slug] ?? [] }, locale: "fr", now: instant });
  };
  return { now, organization, as, desk: (instant) => openScope(container, { organization, actor: desk, locale: organization.locale, now: instant }) };
}

/** Takes a file through the gate, as a form does. */
export async function keepFile(scope: Scope, name: string, bytes: Uint8Array, role: FileRole): Promise<string> {
  const path = await scope.ports.storage.scratchPath();
  await writeFile(path, bytes);
  return (await receiveFile(scope, { path, name, role })).id;
}
