import { approveInvoice } from "@/lib/invoices/approve-invoice";
import { approveInvoicePartly } from "@/lib/invoices/approve-invoice-partly";
import { attestService } from "@/lib/invoices/attest-service";
import { bookInvoice } from "@/lib/invoices/book-invoice";
import { cancelInvoice } from "@/lib/invoices/cancel-invoice";
import { completeInvoice } from "@/lib/invoices/complete-invoice";
import { confirmPayment } from "@/lib/invoices/confirm-payment";
import { disputeInvoice } from "@/lib/invoices/dispute-invoice";
import { handToAccountant } from "@/lib/invoices/hand-to-accountant";
import { invoiceMoves, type InvoiceMove, type InvoiceState } from "@/lib/invoices/invoice";
import { makeInvoiceAvailable } from "@/lib/invoices/make-invoice-available";
import { mandateInvoice } from "@/lib/invoices/mandate-invoice";
import { readdressInvoice } from "@/lib/invoices/readdress-invoice";
import { recycleInvoice } from "@/lib/invoices/recycle-invoice";
import { refuseInvoice } from "@/lib/invoices/refuse-invoice";
import { sendPayment } from "@/lib/invoices/send-payment";
import { suspendInvoice } from "@/lib/invoices/suspend-invoice";
import { takeInvoiceInCharge } from "@/lib/invoices/take-invoice-in-charge";
import { hoursLater } from "@/lib/kernel/dates";
import type { Tx } from "@/lib/platform/db";
import type { Operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { openScope } from "@/lib/wiring/scope";
import { desk } from "@/lib/kernel/actor";
import { organizations, people } from "@/prisma/world/people";
import { noon, type World } from "@/tests/support/world";

/** The verb of each move, with something that it takes. */
export const verbs: Record<InvoiceMove, readonly [verb: Operation<{ id: string }>, input?: Record<string, unknown>]> = {
  "make-available": [makeInvoiceAvailable],
  "take-in-charge": [takeInvoiceInCharge],
  recycle: [recycleInvoice, { reason: "La voirie n’est pas ici." }],
  readdress: [readdressInvoice, { receivingService: "Voirie", orderReference: "BC-2026-99" }],
  suspend: [suspendInvoice, { reasonCode: "JUSTIF_ABS", reason: "Il manque le bon de livraison." }],
  complete: [completeInvoice, { comment: "Livré le 2 novembre." }],
  dispute: [disputeInvoice, { reasonCode: "QTE_ERR", reason: "Deux cartons manquent." }],
  approve: [approveInvoice],
  "approve-partly": [approveInvoicePartly, { reasonCode: "QTE_ERR", approved: "80,00" }],
  refuse: [refuseInvoice, { reasonCode: "CMD_ERR", reason: "Le bon de commande est inconnu." }],
  "attest-service": [attestService],
  mandate: [mandateInvoice],
  "hand-to-accountant": [handToAccountant],
  book: [bookInvoice],
  "send-payment": [sendPayment, { paidOn: "2026-11-20", paymentReference: "VIR-88" }],
  "confirm-payment": [confirmPayment],
  cancel: [cancelInvoice, { reason: "Déposée deux fois." }],
};

/** Moves that lead to each state from a deposit. */
export const ways: Record<InvoiceState, readonly InvoiceMove[]> = {
  deposited: [],
  available: ["make-available"],
  "in-charge": ["make-available", "take-in-charge"],
  "to-recycle": ["make-available", "take-in-charge", "recycle"],
  suspended: ["make-available", "take-in-charge", "suspend"],
  completed: ["make-available", "take-in-charge", "suspend", "complete"],
  disputed: ["make-available", "take-in-charge", "dispute"],
  approved: ["make-available", "take-in-charge", "approve"],
  "partly-approved": ["make-available", "take-in-charge", "approve-partly"],
  refused: ["make-available", "take-in-charge", "refuse"],
  "service-done": ["make-available", "take-in-charge", "attest-service"],
  mandated: ["make-available", "take-in-charge", "approve", "mandate"],
  "at-accountant": ["make-available", "take-in-charge", "approve", "mandate", "hand-to-accountant"],
  booked: ["make-available", "take-in-charge", "approve", "mandate", "hand-to-accountant", "book"],
  "payment-sent": ["make-available", "take-in-charge", "approve", "send-payment"],
  paid: ["make-available", "take-in-charge", "approve", "send-payment", "confirm-payment"],
  cancelled: ["cancel"],
};

/** Who makes each move in the mairie. */
export function mover(world: World, move: InvoiceMove, now = noon): Scope {
  const { by } = invoiceMoves[move];
  if (by === "desk") return openScope(world.container, { organization: world.as(null).organization, actor: desk, locale: "fr", now });
  return world.as(by === "agent" ? "agent" : "fournisseur", "mairie", { now });
}

/** Makes a move as those who may. */
export const step = (world: World, move: InvoiceMove, invoiceId: string, { now, ...more }: { now?: Date; [field: string]: unknown } = {}) => {
  const [verb, input] = verbs[move];
  return verb(mover(world, move, now), { invoiceId, ...input, ...more });
};

const mairie = organizations.mairie.id;
type RibFacts = { readonly state?: string; readonly coolingUntil?: Date | null };

/** The establishment's RIB, made if there is none yet: verified, its cooling over, unless it is said otherwise. */
export async function ribIn(tx: Tx, organizationId: string, establishmentId: string, { state = "verified", coolingUntil = hoursLater(noon, -1) }: RibFacts = {}): Promise<string> {
  const known = await tx.rib.findFirst({ where: { establishmentId, state } });
  if (known && known.coolingUntil?.getTime() === coolingUntil?.getTime()) return known.id;
  const iban = `FR76${String(await tx.rib.count()).padStart(23, "0")}`;
  const { name: holder } = await tx.establishment.findFirstOrThrow({ where: { id: establishmentId }, select: { name: true } });
  const rib = await tx.rib.create({
    data: { organizationId, establishmentId, iban, bic: "BDFEFRPPCCT", holder, state, stateAt: noon, requestedById: people.fournisseur.id, requestedAt: noon, coolingUntil },
  });
  return rib.id;
}
export const ribOf = (world: World, establishmentId: string, facts?: RibFacts): Promise<string> =>
  world.container.db.tenant(mairie).write((tx) => ribIn(tx, mairie, establishmentId, facts));

/** As if the invoice had been deposited with that RIB. */
export const payTo = (world: World, invoiceId: string, ribId: string | null) =>
  world.container.db.tenant(mairie).write((tx) => tx.invoice.updateMany({ where: { id: invoiceId }, data: { ribId } }));
