import type { Locale } from "@/lib/kernel/locale";

type On<Type extends string, Payload extends object> = { readonly type: Type; readonly debtorId: string; readonly payload: Payload };

/** What can happen to those whom the organisation bills. */
export type DebtorEvent =
  /** The desk prepared an account for the address: its first bill waits. */
  | (On<"debtor.invited", { readonly linkId: string }> & { readonly accountId: string })
  /** The account sees the debtor's bills from now on. */
  | (On<"debtor.attached", { readonly by: "import" | "sign-in" | "code" | "agent" }> & { readonly accountId: string })
  /** An agent corrected who it is or where they live. */
  | On<"debtor.corrected", { readonly before: Record<string, string | null>; readonly after: Record<string, string | null> }>
  /** An import brought another address for someone whose account is active: an agent decides. `before`: the one that was proposed until then. */
  | On<"debtor.address-proposed", { readonly before: string | null; readonly proposed: string }>
  /** An agent took, or dropped, the other address that an import brought. */
  | On<"debtor.address-confirmed", { readonly before: string | null; readonly after: string; /** Those who are told: the address before, and that of the account that saw the bills. */ readonly told: readonly string[] }>
  | On<"debtor.address-dropped", { readonly dropped: string }>
  /** Someone asked for their account by a paper bill. Which bill it was, if any, is found by a job. */
  | { readonly type: "claim.requested"; readonly payload: Record<string, never> }
  /** Number and amount are those of a bill: a message goes to the address that was given. `linkId`: the activation's, for an account not active yet. */
  | (On<"claim.asked", { readonly claimId: string; readonly linkId: string | null }> & { readonly accountId: string; readonly billId: string })
  /** The bill is on an account that somebody uses, or an agent has said no to an earlier claim of it: the address is told to ask the service. */
  | (On<"claim.taken", { readonly email: string; readonly locale: Locale }> & { readonly billId: string })
  /** It is already among those that the asker's own account shows. */
  | (On<"claim.already-seen", Record<string, never>> & { readonly accountId: string; readonly billId: string })
  /** They are not: the address is told so. */
  | { readonly type: "claim.unmatched"; readonly payload: { readonly email: string; readonly locale: Locale } }
  /** Whoever asked has proven their address: they see the one bill. */
  | (On<"claim.opened", { readonly claimId: string }> & { readonly accountId: string; readonly billId: string })
  /** A one-time code went to the address that billing knows. The code itself is kept nowhere: it is derived when the message is drawn. */
  | (On<"claim.code-sent", { readonly claimId: string }> & { readonly accountId: string })
  /** The other bills are seen from now on too. */
  | (On<"claim.confirmed", { readonly claimId: string; readonly by: "code" | "agent" }> & { readonly accountId: string })
  /** The bill is not seen any more, or never was: an agent said no, or its debtor has an account. */
  | (On<"claim.dropped", { readonly claimId: string }> & { readonly accountId: string; readonly billId: string });
