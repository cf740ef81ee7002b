import type { Locale } from "@/lib/kernel/locale";
import type { Tx } from "@/lib/platform/db";
import { issueLink } from "@/lib/platform/links";
import { operation } from "@/lib/platform/operation";
import { prepareAccount } from "@/lib/platform/prepare-account";
import type { Commit, Scope } from "@/lib/platform/scope";
import { isLive } from "./debtor";
import type { DebtorEvent } from "./debtor.events";
import { mayAnswerClaim } from "./debtor.policy";
import { answerClaimSchema } from "./debtor.schema";
import { findClaimedBill, type ClaimedBill } from "./find-claimed-bill";
import { holdDebtor } from "./hold-debtor";

type Asker = { readonly email: string; readonly locale: Locale };

/**
 * The desk answers a request made with a paper bill, by mail to the address that was given: whom to contact where no bill matches, or where the
 * bill is on an account that somebody uses; an activation, or word to sign in, where it is free. The bill opens once the address is proven.
 */
export const answerClaim = operation({
  name: "claim.answer",
  input: answerClaimSchema,
  load: async ({ read }, asked) => ({ bill: await read((tx) => findClaimedBill(tx, asked)) }),
  may: mayAnswerClaim,
  run: (scope, { email, locale }, { bill }) => scope.commit((commit) => (bill ? answerMatch(scope, commit, bill, { email, locale }) : answerUnmatched(commit, { email, locale }))),
});

const answerUnmatched = ({ emit }: Commit, { email, locale }: Asker): Promise<void> => emit({ type: "claim.unmatched", payload: { email, locale } } satisfies DebtorEvent);

async function answerMatch(scope: Scope, commit: Commit, { id: billId, debtorId }: ClaimedBill, asker: Asker): Promise<void> {
  const { tx, emit } = commit;
  const asking = await tx.account.findUnique({ where: { email: asker.email }, select: { id: true, state: true } });
  const standing = await standingOf(scope, tx, billId, debtorId);
  if (asking?.state === "active" && standing.seenBy.includes(asking.id)) {
    return emit({ type: "claim.already-seen", debtorId, billId, accountId: asking.id, payload: {} } satisfies DebtorEvent);
  }
  if (standing.taken) return emit({ type: "claim.taken", debtorId, billId, payload: { ...asker } } satisfies DebtorEvent);
  if (asking?.state === "closed") return answerUnmatched(commit, asker);
  const accountId = asking?.id ?? (await prepareAccount(tx, { ...asker, name: null, now: scope.now })) ?? (await accountOf(tx, asker.email));
  const claimId = await writeClaim(scope, tx, { billId, debtorId, accountId });
  const linkId = asking?.state === "active" ? null : await issueLink(scope, tx, { accountId, purpose: "activation" });
  await emit({ type: "claim.asked", debtorId, billId, accountId, payload: { claimId, linkId } } satisfies DebtorEvent);
}

/** Held until the commit. Taken: somebody uses an account that shows the bill, or an agent has said no to an earlier claim of it. */
async function standingOf(scope: Scope, tx: Tx, billId: string, debtorId: string): Promise<{ taken: boolean; seenBy: (string | null)[] }> {
  const held = await holdDebtor(tx, scope, debtorId);
  const bill = await tx.bill.findFirstOrThrow({ where: { id: billId }, select: { accountId: true, account: { select: { state: true, emailVerified: true } } } });
  const barred = await tx.billClaim.count({ where: { debtorId, billId, state: "dropped", decidedById: { not: null } } });
  return { taken: barred > 0 || isLive(held?.account ?? null) || isLive(bill.account), seenBy: [held?.accountId ?? null, bill.accountId] };
}

const accountOf = async (tx: Tx, email: string): Promise<string> => (await tx.account.findUniqueOrThrow({ where: { email }, select: { id: true } })).id;

/** Asked again, it waits from now on. */
async function writeClaim({ organization, now }: Scope, tx: Tx, claim: { billId: string; debtorId: string; accountId: string }): Promise<string> {
  await tx.billClaim.createMany({ data: [{ ...claim, organizationId: organization.id, createdAt: now }], skipDuplicates: true });
  const { id } = await tx.billClaim.findFirstOrThrow({ where: { billId: claim.billId, accountId: claim.accountId, state: { in: ["asked", "open"] } }, select: { id: true } });
  await tx.billClaim.updateMany({ where: { id, state: "asked" }, data: { createdAt: now } });
  return id;
}
