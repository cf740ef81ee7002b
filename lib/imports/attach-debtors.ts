import { Prisma } from "@/generated/prisma/client";
import type { DebtorEvent } from "@/lib/debtors/debtor.events";
import { isLive, type AccountStanding } from "@/lib/debtors/debtor";
import { recordEvents } from "@/lib/platform/bulk";
import type { Tx } from "@/lib/platform/db";
import { prepareAccounts } from "@/lib/platform/prepare-account";
import type { Commit, Scope } from "@/lib/platform/scope";
import type { HeldDebtor } from "./write-debtors";

/** A debtor and the address that a line names for it; null: none. */
export type Addressed = { readonly debtor: HeldDebtor; readonly email: string | null; readonly name: string };

type Within = Pick<Commit, "tx" | "emit">;
type Account = { readonly id: string; readonly email: string } & AccountStanding;
/** What becomes of a debtor: `account_id` is who sees its bills from now on, `email` what billing knows, `proposed_email` what an agent is to decide. */
type Change = { readonly id: string; readonly account_id: string | null; readonly email: string | null; readonly proposed_email: string | null; readonly moved: boolean };

/**
 * In a commit: each debtor whose line names an address comes to that address's account. A new address has an account prepared; several customer
 * numbers with one address come to one account. A debtor of an active account stays there whatever a file says: the other address waits for an agent.
 * Gives the account of each debtor, by the debtor's id.
 */
export async function attachDebtors(within: Within, scope: Scope, importId: string, addressed: readonly Addressed[]): Promise<Map<string, string | null>> {
  const { tx } = within;
  const first = new Map([...addressed].reverse().map((one) => [one.debtor.id, one])); // of several lines of one debtor, the first one is followed
  const accounts = await accountsOf(tx, [...first.values()]);
  const newcomers = [...first.values()].filter((one) => one.email !== null && !accounts.byEmail.has(one.email) && !isHeld(one, accounts));
  const people = [...new Map(newcomers.map(({ email, name }) => [email ?? "", { email: email ?? "", name }])).values()];
  const { locale } = scope.organization;
  const made = await prepareAccounts(tx, people, { locale, now: scope.now });
  const now = made.size < people.length ? await accountsOf(tx, [...first.values()]) : accounts;
  for (const [email, id] of made) now.byEmail.set(email, { id, email, state: "prepared", emailVerified: null });
  const changes = [...first.values()].flatMap((one) => changeOf(one, now) ?? []);
  await writeChanges(within, scope, importId, first, changes);
  const after = new Map([...first.values()].map(({ debtor }) => [debtor.id, debtor.accountId]));
  for (const { id, account_id } of changes) after.set(id, account_id);
  return after;
}

/** `corrected`: the debtors whose address an agent has corrected: what a file says of them waits for an agent too. */
type Accounts = { readonly byEmail: Map<string, Account>; readonly byId: ReadonlyMap<string, Account>; readonly corrected: ReadonlySet<string | null> };

async function accountsOf(tx: Tx, addressed: readonly Addressed[]): Promise<Accounts> {
  const emails = addressed.flatMap(({ email }) => email ?? []);
  const ids = addressed.flatMap(({ debtor }) => debtor.accountId ?? []);
  const rows = await tx.account.findMany({ where: { OR: [{ email: { in: emails } }, { id: { in: ids } }] }, select: { id: true, email: true, state: true, emailVerified: true } });
  const known = addressed.filter(({ debtor }) => !debtor.isNew).map(({ debtor }) => debtor.id);
  const corrections = await tx.event.findMany({ where: { debtorId: { in: known }, type: "debtor.corrected", payload: { path: ["after", "email"], not: Prisma.AnyNull } }, select: { debtorId: true } });
  return { byEmail: new Map(rows.map((one) => [one.email, one])), byId: new Map(rows.map((one) => [one.id, one])), corrected: new Set(corrections.map(({ debtorId }) => debtorId)) };
}

const isHeld = ({ debtor }: Addressed, { byId, corrected }: Accounts): boolean =>
  debtor.accountId !== null && (corrected.has(debtor.id) || isLive(byId.get(debtor.accountId) ?? null));

function changeOf(one: Addressed, accounts: Accounts): Change | null {
  const { debtor, email } = one;
  if (email === null) return null;
  const same = { id: debtor.id, account_id: debtor.accountId, email: debtor.email, proposed_email: debtor.proposedEmail, moved: false };
  const current = debtor.accountId === null ? null : accounts.byId.get(debtor.accountId);
  if (isHeld(one, accounts)) {
    if (current?.email === email || debtor.email === email) return debtor.email === null ? { ...same, email } : null;
    return debtor.proposedEmail === email ? null : { ...same, proposed_email: email };
  }
  const account = accounts.byEmail.get(email);
  const opens = account?.state === "prepared" || (account?.state === "active" && account.emailVerified !== null); // its address is to be proven first
  if (!account || !opens) return debtor.email === email ? null : { ...same, email };
  return account.id === debtor.accountId && debtor.email === email ? null : { ...same, email, account_id: account.id, moved: account.id !== debtor.accountId };
}

async function writeChanges({ tx, emit }: Within, scope: Scope, importId: string, addressed: ReadonlyMap<string, Addressed>, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const { organization, now } = scope;
  const moved = changes.filter((change) => change.moved);
  await tx.$executeRaw`
    UPDATE debtor d SET email = r.email, proposed_email = r.proposed_email, account_id = r.account_id, attached_at = CASE WHEN r.moved THEN ${now}::timestamptz ELSE d.attached_at END
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS r(id uuid, email text, proposed_email text, account_id uuid, moved boolean)
    WHERE d.organization_id = ${organization.id}::uuid AND d.id = ANY (${changes.map(({ id }) => id)}::uuid[]) AND d.id = r.id`;
  await recordProposals(tx, scope, importId, addressed, changes);
  if (moved.length === 0) return;
  const accountIds = [...new Set(moved.map(({ account_id }) => account_id ?? ""))].sort();
  await tx.membership.createMany({ data: accountIds.map((accountId) => ({ organizationId: organization.id, accountId, role: "citizen", createdAt: now })), skipDuplicates: true });
  const events = moved.map(({ id, account_id }) => ({ type: "debtor.attached", debtorId: id, accountId: account_id ?? "", importId, payload: { by: "import" } }) satisfies DebtorEvent & { importId: string });
  const isNew = (id: string) => addressed.get(id)?.debtor.isNew ?? false;
  await recordEvents(tx, scope, events.filter(({ debtorId }) => isNew(debtorId)));
  for (const event of events.filter(({ debtorId }) => !isNew(debtorId))) await emit(event); // the bills that it had already follow
}

async function recordProposals(tx: Tx, scope: Scope, importId: string, addressed: ReadonlyMap<string, Addressed>, changes: readonly Change[]): Promise<void> {
  const events = changes.flatMap(({ id, proposed_email: proposed }) => {
    const before = addressed.get(id)?.debtor.proposedEmail ?? null;
    return proposed === null || proposed === before ? [] : [{ type: "debtor.address-proposed", debtorId: id, importId, payload: { before, proposed } } satisfies DebtorEvent & { importId: string }];
  });
  if (events.length > 0) await recordEvents(tx, scope, events);
}
