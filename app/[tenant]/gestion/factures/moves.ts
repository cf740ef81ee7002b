import { payingMoves, type InvoiceMove, type invoiceMoves, type PersonsMove } from "@/lib/invoices/invoice";
import type { Acts } from "@/lib/invoices/invoice.policy";

export type AgentMove = { [Move in PersonsMove]: (typeof invoiceMoves)[Move]["by"] extends "agent" ? Move : never }[PersonsMove];

/** As an address names them, in the order in which they are offered: what leads to the payment first, a refusal last. */
export const moveSlugs = {
  "take-in-charge": "prendre-en-charge", approve: "approuver", "attest-service": "service-fait", mandate: "mandater", "hand-to-accountant": "comptable", book: "comptabiliser",
  "send-payment": "paiement", "approve-partly": "approuver-en-partie", suspend: "suspendre", dispute: "litige", recycle: "recycler", refuse: "refuser",
} as const satisfies Record<AgentMove, string>;
export const agentMoves = Object.keys(moveSlugs) as AgentMove[];
export const moveOf = (slug: string | undefined): AgentMove | undefined => agentMoves.find((move) => moveSlugs[move] === slug);

/** The letter of each move that has one, where shortcuts are on. */
export const moveKeys: Partial<Record<AgentMove, string>> = {
  "take-in-charge": "c", approve: "a", "attest-service": "f", mandate: "m", "approve-partly": "e", suspend: "s", dispute: "l", recycle: "y", refuse: "r",
};

/** What the agent may do now; nothing that pays, while the RIB stands in the way. */
export const offeredMoves = ({ may, ribBlocks }: { may: Acts; ribBlocks: string | null }): AgentMove[] =>
  agentMoves.filter((move) => may[move] && !(ribBlocks !== null && isPaying(move)));
export const isPaying = (move: InvoiceMove): boolean => (payingMoves as readonly InvoiceMove[]).includes(move);
