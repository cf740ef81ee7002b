import { acceptInvitation } from "@/lib/habilitations/accept-invitation";
import { inviteColleague } from "@/lib/habilitations/invite-colleague";
import { people, type OrganizationSlug, type PersonName } from "@/prisma/world/people";
import { noon, type World } from "@/tests/support/world";
import { approved, rowOf } from "./requests";

export type Team = { readonly establishmentId: string; /** The right of the manager, Fanny. */ readonly own: string };

/** The stationer's, with Fanny as its first manager, by the agents' approval. */
export async function stationer(world: World): Promise<Team> {
  const own = await approved(world, "fournisseur");
  return { own, establishmentId: (await rowOf(world, own)).establishmentId ?? "" };
}

export const invitation = (establishmentId: string, more: Record<string, unknown> = {}) =>
  ({ establishmentId, email: people.candidat.email, role: "depositor", position: "Assistant comptable", ...more });

/** Fanny invites somebody; gives the id of the invitation. */
export const invite = async (world: World, { establishmentId }: Team, more: Record<string, unknown> = {}, now = noon): Promise<string> =>
  (await inviteColleague(world.as("fournisseur", "mairie", { now }), invitation(establishmentId, more))).id;

/** Somebody is invited and accepts; gives the id of their right. */
export async function join(world: World, team: Team, person: PersonName, role = "depositor"): Promise<string> {
  const id = await invite(world, team, { email: people[person].email, role });
  await acceptInvitation(world.as(person), { id });
  return (await rightOf(world, person)).id;
}

/** A person's latest right or request. */
export const rightOf = (world: World, person: PersonName) =>
  world.as("admin").read((tx) => tx.habilitation.findFirstOrThrow({ where: { accountId: people[person].id }, orderBy: [{ submittedAt: "desc" }, { id: "desc" }] }));

export const invitationRow = (world: World, id: string) => world.as("admin").read((tx) => tx.invitation.findFirstOrThrow({ where: { id } }));

/** Messages in short, oldest first, since so many. */
export const toldSince = async (world: World, count: number, slug: OrganizationSlug = "mairie") =>
  (await world.mails(slug)).slice(count).map(({ template, recipient }) => `${template} → ${recipient}`);

export const typesOf = (world: World, where: object) =>
  world.as("admin").read((tx) => tx.event.findMany({ where, orderBy: { id: "asc" }, select: { type: true, actorId: true, accountId: true, payload: true } }));

/** Nobody waits any more. */
export const calm = (world: World) => world.container.db.global.throttle.deleteMany();
