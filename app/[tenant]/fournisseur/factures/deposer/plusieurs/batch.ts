import type { DraftStanding } from "@/lib/invoices/draft";
import { atOnceMax } from "@/lib/invoices/invoice.schema";
import { isId } from "@/lib/kernel/ids";

/** The drafts that were prepared together, as an address names them (« lot »): what is none is left out. */
const batchIn = (named: unknown): string => (typeof named === "string" ? named.split(",").filter(isId).slice(0, atOnceMax).join(",") : "");

/** Their page. Null where none is named. */
export const batchPage = (named: unknown): string | null => (batchIn(named) ? `/fournisseur/factures/deposer/plusieurs?lot=${batchIn(named)}` : null);

/** What an address says more, so that the way back to them goes along. */
export const withBatch = (named: unknown): string => (batchIn(named) ? `&lot=${batchIn(named)}` : "");

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
