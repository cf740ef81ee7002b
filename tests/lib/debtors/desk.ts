import { signIn } from "@/lib/accounts/sign-in";
import { activateAccount } from "@/lib/accounts/activate-account";
import { answerClaim } from "@/lib/debtors/answer-claim";
import { requestClaim } from "@/lib/debtors/request-claim";
import { desk } from "@/lib/kernel/actor";
import type { Scope } from "@/lib/platform/scope";
import { openScope } from "@/lib/wiring/scope";
import { demonstrationPassword, organizations, people, type OrganizationSlug, type PersonName } from "@/prisma/world/people";
import { noon, type World } from "@/tests/support/world";

export const deskOf = (world: World, slug: OrganizationSlug = "mairie", now = noon): Scope =>
  openScope(world.container, { organization: world.as(null, slug).organization, actor: desk, locale: "fr", now });

type Job = Record<string, string>;
export async function takeClaims(world: World): Promise<Job[]> {
  const rows = await world.container.db.global.$queryRaw<{ payload: Job }[]>`
    DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
    WHERE t.id = j.task_id AND t.identifier = 'answer-claim' RETURNING j.payload`;
  return rows.map(({ payload }) => payload);
}

export type PaperBill = { reference: string; amount: string; email: string };

/** Someone asks by a paper bill, and the desk answers. */
export async function claim(world: World, paper: PaperBill, now = noon): Promise<void> {
  await world.container.db.global.throttle.deleteMany();
  await requestClaim(world.as(null, "mairie", { now }), paper);
  for (const payload of await takeClaims(world)) await answerClaim(deskOf(world, "mairie", now), payload);
}

/** The person signs in on the mairie's portal. */
export async function signInAs(world: World, email: string, password = demonstrationPassword, now = noon): Promise<void> {
  await world.container.db.global.throttle.deleteMany();
  await signIn(world.as(null, "mairie", { now }), { signInName: email, password });
}

const goodPassword = "une phrase de passe bien longue";

/** The newest link sent to an address is followed, and its account becomes active. Gives its id. */
export async function activate(world: World, email: string, now = noon): Promise<string> {
  const { linkId } = (await mailsTo(world, email)).filter((mail) => mail.linkId !== null).at(-1) ?? {};
  if (!linkId) throw new Error(`no link was sent to ${email}`);
  await activateAccount(world.as(null, "mairie", { now }), { token: world.as(null).secrets.linkToken(linkId), password: goodPassword });
  return accountId(world, email);
}

export const accountId = async (world: World, email: string): Promise<string> => (await world.container.db.global.account.findUniqueOrThrow({ where: { email } })).id;
export const mailsTo = async (world: World, recipient: string) => (await world.mails()).filter((mail) => mail.recipient === recipient);
export const lastMailTo = async (world: World, recipient: string) => (await mailsTo(world, recipient)).at(-1);

const reading = (world: World) => world.container.db.tenant(organizations.mairie.id);
export const billOf = (world: World, id: string) => reading(world).read((tx) => tx.bill.findFirstOrThrow({ where: { id } }));
export const debtorOf = (world: World, id: string) => reading(world).read((tx) => tx.debtor.findFirstOrThrow({ where: { id } }));
export const claimsOf = (world: World, debtorId: string) => reading(world).read((tx) => tx.billClaim.findMany({ where: { debtorId }, orderBy: { id: "asc" } }));
export const eventsOf = (world: World, debtorId: string) => reading(world).read((tx) => tx.event.findMany({ where: { debtorId }, orderBy: { id: "asc" } }));
export const roleOf = async (world: World, account: string) =>
  (await reading(world).read((tx) => tx.membership.findMany({ where: { accountId: account }, select: { role: true } }))).map(({ role }) => role);

export const refusal = (promise: Promise<unknown>) =>
  promise.then(() => null, ({ kind, code, params, field }: { kind: string; code: string; params: unknown; field?: string }) => ({ kind, code, params, field }));

export const idOf = (person: PersonName) => people[person].id;
