import { Refusal } from "@/lib/kernel/refusal";
import { hoursLater } from "@/lib/kernel/dates";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { VerifiedPayload } from "./document.events";
import { mayReadArchive, mayVerifyArchive } from "./document.policy";

export type ArchiveState = {
  readonly entries: number;
  /** Originals that were withdrawn since: their numbers stay used. */
  readonly withdrawals: number;
  readonly head: string;
  readonly lastNumber: string | null;
  readonly lastVerification: (VerifiedPayload & { readonly at: Date }) | null;
  /** Asked for and not done yet; one that was asked more than an hour ago is taken for lost. */
  readonly running: boolean;
  readonly may: { readonly verify: boolean };
};

/** The state of the organisation's archive, for those who answer for it. */
export async function archiveState({ actor, now, read }: Scope): Promise<ArchiveState> {
  if (!mayReadArchive(actor)) throw new Refusal("forbidden", "forbidden");
  return read(async (tx) => {
    const chain = await tx.archiveChain.findFirst();
    const last = await tx.archiveEntry.findFirst({ orderBy: { position: "desc" }, select: { archiveNumber: true } });
    const verified = await lastOf(tx, "archive.verified");
    const requested = await lastOf(tx, "archive.verification-requested");
    const withdrawals = await tx.archiveWithdrawal.count();
    return {
      entries: (chain?.length ?? 0) - withdrawals, withdrawals, head: chain?.head ?? "", lastNumber: last?.archiveNumber ?? null,
      lastVerification: verified && { ...(verified.payload as VerifiedPayload), at: verified.at },
      may: { verify: mayVerifyArchive(actor) },
      running: requested !== null && requested.at > hoursLater(now, -1) && (verified === null || verified.at < requested.at),
    };
  });
}

const lastOf = (tx: Tx, type: string) =>
  tx.event.findFirst({ where: { type, invoiceId: null, habilitationId: null, billId: null }, orderBy: { id: "desc" }, select: { at: true, payload: true } });
