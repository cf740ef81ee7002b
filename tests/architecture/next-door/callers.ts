import { agentRoles } from "@/lib/kernel/actor";
import type { Scope } from "@/lib/platform/scope";
import { people, type OrganizationSlug } from "@/prisma/world/people";
import type { World } from "@/tests/support/world";
import { deskOf } from "../../lib/invoices/counter";

/** Who calls: in the mairie as a control, in the province for what must not be found there. */
export const callers = {
  /** Of all roles. In the mairie an agent of it, in the province one of its own. */
  agent: (world: World, slug: OrganizationSlug): Scope =>
    ({ ...world.as(null, slug), actor: { accountId: people[slug === "mairie" ? "admin" : "agentProvince"].id, roles: [...agentRoles] } }),
  /** The same person in both: habilitated in both, and billed by the mairie. */
  supplier: (world: World, slug: OrganizationSlug): Scope => world.as("fournisseur", slug),
  desk: (world: World, slug: OrganizationSlug): Scope => deskOf(world, slug),
} as const;
export type Caller = keyof typeof callers;
export const callerNames = Object.keys(callers) as Caller[];

/** An outcome of a call, for each caller. */
export type Answers = Readonly<Record<Caller, unknown>>;
export const everybody = (answer: unknown): Answers => ({ agent: { answer }, supplier: { answer }, desk: { answer } });
export const refused = (refusal: string): Answers => ({ agent: { refusal }, supplier: { refusal }, desk: { refusal } });
export const agentOnly = (answer: unknown): Answers => ({ ...refused("forbidden"), agent: { answer } });
/** Found by nobody: agents are told so, others that it is not theirs to ask. */
export const notThereForAgents: Answers = { ...refused("forbidden"), agent: { refusal: "notFound" } };
/** The two who have an account, and the desk, which has none. */
export const withAccount = (answer: unknown, desk: unknown): Answers => ({ agent: { answer }, supplier: { answer }, desk });
