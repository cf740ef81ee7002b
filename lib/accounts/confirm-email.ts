import { Refusal } from "@/lib/kernel/refusal";
import { endLinks } from "@/lib/platform/links";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { endSessions } from "@/lib/platform/session";
import type { AccountEvent } from "./account.events";
import { mayUseLink } from "./account.policy";
import { heldLink, type HeldLink } from "./account.queries";
import { confirmEmailSchema } from "./account.schema";

type Proof = HeldLink & { readonly email: string };

/**
 * The link of a new address was followed and its button pressed: the account takes the address. The password was asked when the change was; whoever
 * holds the link proves the rest, signed in or not. Every session ends but that of this browser, as do the links sent to the old address; both
 * addresses are told. Throws `account.emailLinkStale`, and `account.emailTaken` where another account took the address meanwhile.
 */
export const confirmEmail = operation({
  name: "account.confirm-email",
  input: confirmEmailSchema,
  load: async (scope, { token }): Promise<Proof | null> => {
    const link = await heldLink(scope, token);
    return link?.purpose === "email" && link.email !== null ? { ...link, email: link.email } : null;
  },
  may: mayUseLink,
  run: (scope, { sid }, link) => takeAddress(scope, link, sid).catch((error: unknown) => {
    throw isTaken(error) ? taken() : error;
  }),
});

const takeAddress = ({ commit, now }: Scope, { id, state, email, account: { id: accountId, email: before } }: Proof, sid?: string) => commit(async ({ tx, emit }) => {
  const used = state === "stale" ? null : await tx.link.updateMany({ where: { id, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } });
  if (!used?.count) throw stale();
  if (await tx.account.findFirst({ where: { email, id: { not: accountId } }, select: { id: true } })) throw taken();
  const changed = await tx.account.updateMany({ where: { id: accountId, state: "active", email: before }, data: { email, emailVerified: now } });
  if (changed.count === 0) throw stale();
  await endLinks(tx, { accountId }, now);
  const { count: endedSessions } = await endSessions(tx, accountId, sid);
  await emit({ type: "account.email-changed", accountId, payload: { before, after: email, endedSessions } } satisfies AccountEvent);
  return { email };
});

const stale = () => new Refusal("conflict", "account.emailLinkStale");
const taken = () => new Refusal("conflict", "account.emailTaken");

/** Two accounts took the address at the same moment: the database let one win. */
const isTaken = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "P2002";
