import type { DraftStanding } from "@/lib/invoices/draft";
import { isId } from "@/lib/kernel/ids";

/** The page of invoices that were prepared together, whose drafts an address names (« lot »). Null where it names none. */
export function batchPage(named: unknown): string | null {
  const ids = typeof named === "string" ? named.split(",").filter(isId) : [];
  return ids.length > 0 ? `/fournisseur/factures/deposer/plusieurs?lot=${ids.join(",")}` : null;
}

/** What came of sending one draft. */
export type DraftOutcome = { readonly draftId: string } & ({ readonly invoiceId: string } | { readonly refused: string });

/** One invoice of several, as its line shows it. */
export type BatchLine = {
  readonly id: string; readonly name: string; readonly file: string; readonly establishment: string; readonly amount: string;
  /** What keeps it from being sent, and what may be passed over, in the reader's language. */
  readonly problems: readonly string[]; readonly remarks: readonly string[];
} & ({ readonly standing: DraftStanding } | { readonly standing: "sent"; readonly invoiceId: string });

/** How a line stands while its page sends it. */
export type LineState = { readonly standing: BatchLine["standing"] | "sending" | "refused"; readonly refused?: string; readonly invoiceId?: string };
