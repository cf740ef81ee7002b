import type { Prisma } from "@/generated/prisma/client";
import { fromDateColumn } from "@/lib/kernel/dates";
import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { isId } from "@/lib/kernel/ids";
import type { Currency } from "@/lib/kernel/money";
import { Refusal } from "@/lib/kernel/refusal";
import type { EstablishmentFacts } from "@/lib/establishments/establishment";
import type { Scope } from "@/lib/platform/scope";
import {
  canMove, countedAmount, isRefusalReason, type ArchivedFile, type HistoryEntry, type InvoiceFacts, type InvoiceKind, type InvoiceState, type RefusalReason,
} from "./invoice";
import { readDocuments } from "./invoice-documents.queries";
import { readHistory } from "./invoice-history.queries";
import { isParty, mayHandle, mayReadInbox, maySee } from "./invoice.policy";
import { peopleOf } from "./invoice-subject.queries";

export type InvoiceView = InvoiceFacts & {
  readonly id: string;
  readonly state: InvoiceState;
  readonly refusal: { readonly code: RefusalReason; readonly words: string | null } | null;
  readonly establishment: EstablishmentFacts;
  /** Told to agents only. */
  readonly depositor: { readonly name: string | null; readonly email: string } | null;
  readonly original: ArchivedFile | null;
  readonly attachments: readonly ArchivedFile[];
  readonly history: readonly HistoryEntry[];
  readonly may: { readonly takeInCharge: boolean; readonly approve: boolean; readonly refuse: boolean };
  /** The reader is on the supplier's side of it: they decide nothing. */
  readonly isParty: boolean;
};

/**
 * One invoice as a supplier or an agent sees it. Throws the refusal `notFound` for whoever has no right on it from that side, so that nobody
 * learns what exists.
 */
export const readInvoice = ({ read, actor }: Scope, id: string, side: "supplier" | "agent"): Promise<InvoiceView> =>
  read(async (tx) => {
    const row = isId(id) ? await tx.invoice.findFirst({ where: { id }, select: columns }) : null;
    if (!row) throw new Refusal("not-found", "notFound");
    const subject = { depositedById: row.depositedById, ...(await peopleOf(tx, row.establishment)) };
    const bySupplier = subject.acting.includes(actor.accountId ?? "");
    if (!maySee(actor, subject) || !(side === "agent" ? mayReadInbox(actor) : bySupplier)) throw new Refusal("not-found", "notFound");
    const files = await readDocuments(tx, id);
    const state = row.state as InvoiceState;
    const handles = side === "agent" && mayHandle(actor, subject);
    return {
      ...factsOf(row), state,
      depositor: side === "agent" ? row.depositedBy : null,
      original: files.find(({ role }) => role === "invoice") ?? null,
      attachments: files.filter(({ role }) => role !== "invoice"),
      history: await readHistory(tx, id, { named: side === "agent" }),
      may: { takeInCharge: handles && canMove(state, "in-charge"), approve: handles && canMove(state, "approved"), refuse: handles && canMove(state, "refused") },
      isParty: isParty(actor, subject),
    };
  });

const columns = {
  id: true, number: true, kind: true, state: true, depositedAt: true, issuedOn: true, dueOn: true, currency: true, netAmount: true, taxAmount: true, grossAmount: true,
  creditedNumber: true, orderReference: true, receivingService: true, reasonCode: true, reason: true, depositedById: true,
  establishment: { select: { scheme: true, identifier: true, name: true, address: true, postalCode: true, city: true } },
  depositedBy: { select: { name: true, email: true } },
} satisfies Prisma.InvoiceSelect;
type Row = Prisma.InvoiceGetPayload<{ select: typeof columns }>;

function factsOf({ id, number, depositedAt, issuedOn, dueOn, creditedNumber, orderReference, receivingService, reasonCode, reason, establishment, ...row }: Row) {
  const kind = row.kind as InvoiceKind;
  const amount = (minor: bigint) => countedAmount(kind, Number(minor), row.currency as Currency);
  return {
    id, number, kind, depositedAt, creditedNumber, orderReference, receivingService,
    issuedOn: fromDateColumn(issuedOn), dueOn: dueOn && fromDateColumn(dueOn),
    amounts: { net: amount(row.netAmount), tax: amount(row.taxAmount), gross: amount(row.grossAmount) },
    refusal: isRefusalReason(reasonCode) ? { code: reasonCode, words: reason } : null,
    establishment: { ...establishment, scheme: establishment.scheme as IdentifierScheme },
  };
}
