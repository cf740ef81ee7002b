import type { ArchivedFile } from "@/lib/documents/document";
import { daysLater } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { EstablishmentFacts } from "@/lib/establishments/establishment";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { notPayable, ribView, type NotPayable, type RibState, type RibView } from "@/lib/ribs/rib";
import type { HistoryEntry, InvoiceFacts, InvoiceState, Payment, Reason, ReasonCode } from "./invoice";
import { readDocuments } from "./invoice-documents.queries";
import { readHistory } from "./invoice-history.queries";
import { actsOf, isParty, mayAct, mayReadInbox, maySee, type Acts } from "./invoice.policy";
import { eventTypes, type StepFacts } from "./invoice.events";
import { peopleOf } from "./invoice-subject.queries";
import { clockFactsOf, factsOf, invoiceColumns, paymentOf, reasonOf, type InvoiceRow } from "./invoice-view";
import type { ClockView, PaidTerms } from "./payment-clock";

export type InvoiceView = InvoiceFacts & {
  readonly id: string;
  readonly state: InvoiceState;
  /** The invoice that it credits, where the establishment has deposited it here. */
  readonly creditedId: string | null;
  /** Why it is in its state, as an agent or the supplier said. */
  readonly reason: Reason | null;
  readonly refusal: { readonly code: ReasonCode; readonly words: string | null } | null;
  readonly establishment: EstablishmentFacts;
  /** Told to agents only. */
  readonly depositor: { readonly name: string | null; readonly email: string } | null;
  readonly original: ArchivedFile | null;
  readonly attachments: readonly ArchivedFile[];
  readonly history: readonly HistoryEntry[];
  readonly may: Acts;
  /** A refusal of which the supplier has not taken note, where the reader may: `overdue` after seven days. */
  readonly toAcknowledge: "now" | "overdue" | null;
  readonly payment: Payment;
  /** Null for a credit note, and before it is made available. What lateness costs is told to agents only. */
  readonly clock: ClockView | null;
  /** The RIB that it was deposited with, its IBAN masked. */
  readonly rib: RibView | null;
  /** Why nothing leads to its payment yet; null when all may. Told to agents only. */
  readonly ribBlocks: NotPayable | "missing" | null;
  /** The reader is on the supplier's side of it: they decide nothing. */
  readonly isParty: boolean;
};

const acknowledgingDays = 7;

/**
 * One invoice as a supplier or an agent sees it. Throws the refusal `notFound` for whoever has no right on it from that side, so that nobody
 * learns what exists.
 */
export const readInvoice = (scope: Scope, id: string, side: "supplier" | "agent"): Promise<InvoiceView> =>
  scope.read(async (tx) => {
    const { actor, now } = scope;
    const row = isId(id) ? await tx.invoice.findFirst({ where: { id }, select: invoiceColumns }) : null;
    if (!row) throw new Refusal("not-found", "notFound");
    const subject = { depositedById: row.depositedById, ...(await peopleOf(tx, scope, row.establishment)) };
    const bySupplier = subject.following.includes(actor.accountId ?? "");
    if (!maySee(actor, subject) || !(side === "agent" ? mayReadInbox(actor) : bySupplier)) throw new Refusal("not-found", "notFound");
    const files = await readDocuments(tx, id);
    const forAgents = side === "agent";
    const acknowledging = !forAgents && row.state === "refused" && row.acknowledgedAt === null && mayAct(actor, subject);
    return {
      ...factsOf(row, await creditedBy(tx, row)), ...reasonOf(row), payment: paymentOf(row), clock: clockFactsOf(row, scope, { forAgents, terms: forAgents && row.paidOn ? await paidTerms(tx, id) : null }),
      depositor: forAgents ? row.depositedBy : null,
      original: files.find(({ role }) => role === "invoice") ?? null,
      attachments: files.filter(({ role }) => role !== "invoice"),
      history: await readHistory(tx, id, { named: forAgents }),
      may: actsOf(actor, subject, row.state as InvoiceState, side),
      toAcknowledge: acknowledging ? (daysLater(row.stateAt, acknowledgingDays) <= now ? "overdue" : "now") : null,
      rib: row.rib && ribView(row.rib),
      ribBlocks: forAgents && row.kind === "invoice" ? ribBlocks(row, now) : null,
      isParty: isParty(actor, subject),
    };
  });

/** An establishment uses a number once: whoever sees its credit note sees the invoice too. */
async function creditedBy(tx: Tx, { establishmentId, creditedNumber: number }: InvoiceRow): Promise<string | null> {
  const found = number === null ? null : await tx.invoice.findFirst({ where: { establishmentId, number, kind: "invoice" }, select: { id: true } });
  return found?.id ?? null;
}

/** What held when its payment left, as its history says. Null where it says nothing. */
async function paidTerms(tx: Tx, invoiceId: string): Promise<PaidTerms | null> {
  const event = await tx.event.findFirst({ where: { invoiceId, type: eventTypes["send-payment"] }, orderBy: { id: "desc" }, select: { payload: true } });
  const { payBy, lateInterestRate } = (event?.payload ?? {}) as StepFacts;
  return payBy === undefined ? null : { payBy, rate: lateInterestRate ?? null };
}

const ribBlocks = ({ rib }: InvoiceRow, now: Date): NotPayable | "missing" | null => (rib === null ? "missing" : notPayable({ ...rib, state: rib.state as RibState }, now));
