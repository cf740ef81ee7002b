import { answerLinkRequest } from "@/lib/accounts/answer-link-request";
import { requestActivation } from "@/lib/accounts/request-activation";
import { requestPasswordLink } from "@/lib/accounts/request-password-link";
import { desk } from "@/lib/kernel/actor";
import type { Scope } from "@/lib/platform/scope";
import { hashOfToken } from "@/lib/platform/session";
import { openScope } from "@/lib/wiring/scope";
import { organizations, people, type OrganizationSlug, type PersonName } from "@/prisma/world/people";
import { noon, type World } from "@/tests/support/world";

type Job = { organizationId: string } & Record<string, string>;

/** Takes what waits in the queue for the desk to answer. */
export async function takeRequests(world: World): Promise<Job[]> {
  const rows = await world.container.db.global.$queryRaw<{ payload: Job }[]>`
    DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
    WHERE t.id = j.task_id AND t.identifier = 'answer-link-request' RETURNING j.payload`;
  return rows.map(({ payload }) => payload);
}

/** The desk answers what was asked so far, as the job does. */
export async function answerRequests(world: World, now = noon): Promise<void> {
  for (const payload of await takeRequests(world)) {
    const slug = payload.organizationId === organizations.mairie.id ? "mairie" : "province";
    await answerLinkRequest(deskOf(world, slug, now), payload);
  }
}

export const deskOf = (world: World, slug: OrganizationSlug = "mairie", now = noon): Scope =>
  openScope(world.container, { organization: world.as(null, slug).organization, actor: desk, locale: "fr", now });

/** Messages to one address, oldest first. */
export const mailsTo = async (world: World, recipient: string, slug: OrganizationSlug = "mairie") =>
  (await world.mails(slug)).filter((mail) => mail.recipient === recipient);

/** The token in the newest message to an address. */
export async function tokenSentTo(world: World, recipient: string, slug: OrganizationSlug = "mairie"): Promise<string> {
  const { linkId } = (await mailsTo(world, recipient, slug)).at(-1) ?? {};
  if (!linkId) throw new Error(`no link was sent to ${recipient}`);
  return world.as(null, slug).secrets.linkToken(linkId);
}

/** Someone asks for a new password; gives the token of the message. */
export async function passwordToken(world: World, person: PersonName, now = noon, slug: OrganizationSlug = "mairie"): Promise<string> {
  await requestPasswordLink(world.as(null, slug, { now }), { signInName: people[person].email });
  await answerRequests(world, now);
  return tokenSentTo(world, people[person].email, slug);
}

/** Someone whose account is prepared asks for their activation; gives the token of the message. */
export async function activationToken(world: World, email: string, now = noon, slug: OrganizationSlug = "mairie"): Promise<string> {
  await requestActivation(world.as(null, slug, { now }), { email });
  await answerRequests(world, now);
  return tokenSentTo(world, email, slug);
}

export const accountOf = (world: World, person: PersonName) => world.container.db.global.account.findUniqueOrThrow({ where: { id: people[person].id } });
export const eventsOf = (world: World, slug: OrganizationSlug = "mairie") =>
  world.container.db.tenant(organizations[slug].id).read((tx) => tx.event.findMany({ orderBy: { id: "asc" } }));

/** The account as it was in the beginning, with no link, session or throttle. */
export async function forgetAttempts(world: World): Promise<void> {
  await world.container.db.global.throttle.deleteMany();
}

/** A refusal as it is compared; null where there was none. */
export const refusal = (promise: Promise<unknown>) => promise.then(() => null, ({ kind, code, params, field }: Record<string, unknown>) => ({ kind, code, params, field }));

export const lastMailTo = async (world: World, recipient: string, slug: OrganizationSlug = "mairie") => (await mailsTo(world, recipient, slug)).at(-1);

/** The row of the link in the last message to an address. */
export const linkBehind = async (world: World, recipient: string, slug: OrganizationSlug = "mairie") =>
  world.container.db.global.link.findUniqueOrThrow({ where: { tokenHash: hashOfToken(await tokenSentTo(world, recipient, slug)) } });
