import { hoursLater } from "@/lib/kernel/dates";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { AuditVerifiedPayload } from "./audit.events";
import { mayReadJournal, mayVerifyJournal } from "./audit.policy";

export type ChainState = {
  readonly sealed: number;
  readonly head: string;
  /** Acts that wait for their place, counted up to a hundred; null: more. */
  readonly waiting: number | null;
  readonly lastSealedAt: Date | null;
  readonly lastVerification: (AuditVerifiedPayload & { readonly at: Date }) | null;
  /** Asked for and not done yet; one that was asked more than an hour ago is taken for lost. */
  readonly running: boolean;
  readonly may: { readonly verify: boolean };
};
export const waitingCounted = 100;

/** Where the journal's chain stands. Throws the refusal `forbidden` as the journal does. */
export const chainState = ({ actor, now, read }: Scope): Promise<ChainState> => {
  if (!mayReadJournal(actor)) throw new Refusal("forbidden", "forbidden");
  return read(async (tx) => {
    const chain = await tx.auditChain.findFirst({ select: { length: true, head: true } });
    const waiting = (await tx.unsealedEvent.findMany({ select: { eventId: true }, take: waitingCounted + 1 })).length;
    const last = await tx.auditEntry.findFirst({ orderBy: { position: "desc" }, select: { event: { select: { at: true } } } });
    const [verified, requested] = [await lastOf(tx, "audit.verified"), await lastOf(tx, "audit.verification-requested")];
    return {
      sealed: chain?.length ?? 0, head: chain?.head ?? "", waiting: waiting > waitingCounted ? null : waiting, lastSealedAt: last?.event.at ?? null,
      lastVerification: verified && { ...(verified.payload as AuditVerifiedPayload), at: verified.at }, may: { verify: mayVerifyJournal(actor) },
      running: requested !== null && requested.at > hoursLater(now, -1) && (verified === null || verified.at < requested.at),
    };
  });
};

const lastOf = (tx: Tx, type: string) => tx.event.findFirst({ where: { type }, orderBy: { id: "desc" }, select: { at: true, payload: true } });
