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
  /** An agent took, or dropped, the other address that an import brought. */
  | On<"debtor.address-confirmed", { readonly before: string | null; readonly after: string }>
  | On<"debtor.address-dropped", { readonly dropped: string }>
  /** Someone asked for their account by a paper bill. Which bill it was, if any, is found by a job. */
  | { readonly type: "claim.requested"; readonly payload: Record<string, never> }
  /** Number and amount are those of a bill: a message goes to the address that was given. `linkId`: the activation's, for an account not active yet. */
  | (On<"claim.asked", { readonly claimId: string; readonly linkId: string | null }> & { readonly accountId: string; readonly billId: string })
  /** They are not: the address is told so. */
  | { readonly type: "claim.unmatched"; readonly payload: { readonly email: string; readonly locale: Locale } }
  | (On<"claim.opened", { readonly claimId: string }> & { readonly accountId: string; readonly billId: string })
  /** A one-time code went to the address that billing knows. The code itself is in the message's parameters alone. */
  | (On<"claim.code-sent", { readonly claimId: string }> & { readonly accountId: string })
  | (On<"claim.confirmed", { readonly claimId: string; readonly by: "code" | "agent" }> & { readonly accountId: string })
  | (On<"claim.dropped", { readonly claimId: string }> & { readonly accountId: string; readonly billId: string });
