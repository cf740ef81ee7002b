import { createHash, randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { approveHabilitation } from "@/lib/habilitations/approve-habilitation";
import { requestHabilitation } from "@/lib/habilitations/request-habilitation";
import { hoursLater } from "@/lib/kernel/dates";
import type { Scope } from "@/lib/platform/scope";
import { papeterie, type OrganizationSlug, type PersonName } from "@/prisma/world/people";
import type { World } from "@/tests/support/world";

let serial = 0;

/** A proof that its person has sent, as the gate leaves it. */
export async function keptProof(scope: Scope, role: "proof" | "attachment" = "proof"): Promise<string> {
  const content = `proof ${++serial}`;
  const id = randomUUID();
  const path = await scope.ports.storage.scratchPath();
  await writeFile(path, content);
  await scope.ports.storage.keepIncoming(scope.organization.id, id, path);
  await scope.commit(({ tx }) =>
    tx.upload.create({
      data: {
        organizationId: scope.organization.id, id, accountId: scope.actor.accountId ?? "", role, fileName: `preuve-${serial}.pdf`, mediaType: "application/pdf",
        bytes: content.length, sha256: createHash("sha256").update(content).digest("hex"), createdAt: scope.now, expiresAt: hoursLater(scope.now, 24),
        inspection: { accepted: true, type: "application/pdf", pages: 1, damaged: false, signed: false, encrypted: false, embedded: [] },
      },
    }),
  );
  return id;
}

/** What the form of the demonstration's stationer says. */
export const asked = {
  scheme: papeterie.scheme, identifier: "123 456 782 00010", name: papeterie.name, address: papeterie.address, postalCode: papeterie.postalCode, city: papeterie.city,
  position: "Gérante", right: "legal-representative", note: "",
};

/** Sends a request as a person does; what differs from the stationer's is given. */
export async function ask(world: World, person: PersonName, more: Record<string, unknown> = {}, organization: OrganizationSlug = "mairie") {
  const scope = world.as(person, organization);
  return requestHabilitation(scope, { ...asked, proofs: [await keptProof(scope)], ...more });
}

/** A person who may act for the stationer. */
export async function approved(world: World, person: PersonName, more: Record<string, unknown> = {}, role?: string): Promise<string> {
  const { id } = await ask(world, person, more);
  await approveHabilitation(world.as("admin"), { id, ...(role ? { role } : {}) });
  return id;
}

export const rowOf = (world: World, id: string) => world.as("admin").read((tx) => tx.habilitation.findFirstOrThrow({ where: { id } }));
export const eventsOf = (world: World, id: string) =>
  world.as("admin").read((tx) => tx.event.findMany({ where: { habilitationId: id }, orderBy: { id: "asc" }, select: { type: true, actorId: true, payload: true } }));

/** Messages about one request, in short. */
export async function mailsOf(world: World, id: string, template?: string) {
  const mails = await world.mails();
  return mails.filter(({ params, template: name }) => (params as { habilitationId?: string }).habilitationId === id && (!template || name === template));
}

/** SIRETs that exist nowhere and pass their check. */
export const otherSirets = ["73282932000074", "55210055400013", "40303265045010"];
