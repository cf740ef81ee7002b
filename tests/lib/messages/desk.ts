import type { Locale } from "@/lib/kernel/locale";
import { sendMessage } from "@/lib/messages/send-message";
import { writeAsVisitor } from "@/lib/messages/write-as-visitor";
import { organizations, people, type OrganizationSlug, type PersonName } from "@/prisma/world/people";
import { noon, type World } from "@/tests/support/world";

export const question = { subject: "Ma facture de cantine", body: "Bonjour,\n\nmon enfant était absent.", concerns: "" };

/** An agent of the reception, and a reader: the demonstration has neither. */
export const withReception = (world: World) =>
  world.as("admin").commit(({ tx }) => tx.membership.createMany({
    data: [{ organizationId: organizations.mairie.id, accountId: people.candidat.id, role: "reception" }, { organizationId: organizations.mairie.id, accountId: people.fournisseur.id, role: "reader" }],
  }));

/** The same scope with roles that the demonstration's people do not have. */
export const asAgent = (world: World, person: PersonName, role: "reception" | "reader", more: { now?: Date; locale?: Locale } = {}) => {
  const scope = world.as(person, "mairie", more);
  return { ...scope, actor: { ...scope.actor, roles: [role] } };
};

export const asked = (world: World, person: PersonName = "citoyen", more: Partial<typeof question> = {}, organization: OrganizationSlug = "mairie") =>
  sendMessage(world.as(person, organization), { ...question, ...more });

export const visited = (world: World, more: Record<string, string> = {}, origin?: string) =>
  writeAsVisitor(world.as(null, "mairie", { origin }), { name: "Vera Visiteuse", email: "vera@exemple.test", subject: question.subject, body: question.body, ...more });

export const threadOf = (world: World, id: string, organization: OrganizationSlug = "mairie") =>
  world.as("admin", organization).read((tx) => tx.messageThread.findFirstOrThrow({ where: { id }, include: { messages: { orderBy: { id: "asc" } } } }));

/** What an agent's form says that it has seen. */
export const seenOf = async (world: World, id: string) => (await threadOf(world, id)).lastAt.toISOString();

export const mailsOf = async (world: World, template: string) => (await world.mails()).filter((mail) => mail.template === template);
export const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
