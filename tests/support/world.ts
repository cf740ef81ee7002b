import { rm, mkdtemp } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pdfDesk } from "@/lib/adapters/pdf/pdf-desk";
import { visitor, type Actor, type AgentRole } from "@/lib/kernel/actor";
import type { Locale } from "@/lib/kernel/locale";
import { settingsOf } from "@/lib/organizations/organization";
import { buildContainer, type Container } from "@/lib/platform/container";
import { environment } from "@/lib/platform/env";
import type { PdfDesk } from "@/lib/ports/pdf";
import type { Scope } from "@/lib/platform/scope";
import { openScope } from "@/lib/wiring/scope";
import { seedPeople } from "@/prisma/world/base";
import { organizations, people, type OrganizationSlug, type PersonName } from "@/prisma/world/people";
import { lendTestDatabase } from "./database";

const appUrl = new URL("http://localhost:3000");

export type World = {
  readonly container: Container;
  /** A scope as a person of the demonstration world (null: a visitor) in one organisation. */
  as(person: PersonName | null, organization?: OrganizationSlug, more?: { now?: Date; locale?: Locale; origin?: string }): Scope;
  /** Messages written so far in an organisation, oldest first. */
  mails(
    organization?: OrganizationSlug,
  ): Promise<{ template: string; recipient: string; locale: string; params: unknown; linkId: string | null }[]>;
  close(): Promise<void>;
};

/** The worlds of a test file share the processes that open files. */
let desk: PdfDesk | undefined;
afterAll(() => desk?.close());

export const noon = new Date("2026-11-21T11:00:00.000Z");

/** A database, a storage folder and the demonstration's people. `beforeAll(async () => { world = await openWorld() })`. `payfipUrl`: where it asks PayFiP; nowhere unless told. */
export async function openWorld({ payfipUrl = null }: { payfipUrl?: string | null } = {}): Promise<World> {
  const database = await lendTestDatabase();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "guichet-test-"));
  const container = buildContainer({
    port: 3000,
    appUrl,
    databaseUrl: database.url,
    databaseOwnerUrl: null,
    embedded: true,
    dataDir,
    mail: null,
    authSecret: "a secret of the tests, long enough for them",
    demo: true,
    payfipUrl,
    trustedProxies: [],
    production: false,
  }, { pdf: (desk ??= pdfDesk()) });
  await seedPeople(container.db, noon, environment().TEST_PASSWORD_HASH);
  return {
    container,
    as: (person, slug = "mairie", { now = noon, locale = "fr", origin } = {}) =>
      openScope(container, {
        organization: settingsOf({ ...organizations[slug], logoType: null }, appUrl),
        actor: actorOf(person, slug),
        now,
        locale,
        origin: origin ?? null,
      }),
    mails: (slug = "mairie") =>
      container.db.tenant(organizations[slug].id).read((tx) => tx.mail.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] })),
    close: async () => {
      await container.close();
      database.giveBack();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function actorOf(person: PersonName | null, slug: OrganizationSlug): Actor {
  if (person === null) return visitor;
  const { id, roles } = people[person] as { id: string; roles?: Partial<Record<OrganizationSlug, readonly AgentRole[]>> };
  return { accountId: id, roles: roles?.[slug] ?? [] };
}
