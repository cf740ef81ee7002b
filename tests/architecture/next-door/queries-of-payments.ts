import { composeReceipt } from "@/lib/payments/compose-receipt";
import { loadDeclaration, moveDeclaration } from "@/lib/payments/declaration";
import { readGuestBill, readGuestPayment, takesPayments } from "@/lib/payments/guest.queries";
import { myPayments } from "@/lib/payments/my-payments.queries";
import { loadPayable } from "@/lib/payments/payable-bill";
import { readBillPayment, readPayableBills, readPaymentQueue } from "@/lib/payments/payment.queries";
import { settlePayments } from "@/lib/payments/settle-payments";
import { loadSettling, readSettling } from "@/lib/payments/settling-payment";
import { contactChoices, myThread, myThreads } from "@/lib/messages/my-messages.queries";
import { loadOwnThread, loadThread, moveThread } from "@/lib/messages/load-thread";
import { threadFile, threadQueue } from "@/lib/messages/message.queries";
import { isOwnConcern } from "@/lib/messages/own-concern";
import { messagesOf } from "@/lib/messages/thread-view";
import { waitingThreads } from "@/lib/messages/waiting-threads.queries";
import { people } from "@/prisma/world/people";
import { agentOnly, everybody, notThereForAgents, refused, withAccount } from "./callers";
import { emptyPage, nothing, nothingListed, notThere, type Queries, type Wallless } from "./kinds";

const { id: supplierId } = people.fournisseur;
const forbidden = { refusal: "forbidden" };

const declaration = { billId: "", number: "", paidOn: "2026-11-20", accountId: null, billAccountId: null };

const payments: Queries = {
  "payments.composeReceipt": notThere(async (scope, { paidPayment }) => (await composeReceipt(scope, paidPayment)).fileName, "supplier"),
  "payments.loadDeclaration": nothing((scope, { declaration }) => loadDeclaration(scope, { paymentId: declaration })),
  "payments.loadPayable": nothing(async (scope, { due }) => (await loadPayable(scope, due))?.number ?? null),
  "payments.loadSettling": nothing((scope, { payment }) => loadSettling(scope, { paymentId: payment })),
  "payments.moveDeclaration": {
    ask: (scope, { otherDeclaration: id }) => scope.commit((commit) => moveDeclaration(commit, scope, { ...declaration, id }, { state: "dropped" })),
    next: refused("changedMeanwhile"), here: "desk",
  },
  "payments.myPayments": { ask: (scope) => myPayments(scope, {}), next: withAccount(emptyPage, forbidden), here: "supplier" },
  "payments.readBillPayment": notThere((scope, { due }) => readBillPayment(scope, due), "supplier"),
  "payments.readGuestBill": notThere((scope, { guestBill, guestKey }) => readGuestBill(scope, guestBill, guestKey), "desk"),
  "payments.readGuestPayment": notThere((scope, { guestPayment }) => readGuestPayment(scope, guestPayment), "desk"),
  "payments.readPayableBills": nothingListed(readPayableBills, "supplier"),
  "payments.readPaymentQueue": nothingListed((scope, { due, claimedBill }) => readPaymentQueue(scope, [due, claimedBill]), "supplier"),
  "payments.readSettling": nothing((scope, { payment }) => scope.read((tx) => readSettling(tx, payment))),
  "payments.takesPayments": { ask: takesPayments, next: everybody(false), here: "desk" },
  "payments.settlePayments": { ask: settlePayments, next: everybody(0), here: "desk" },
};

const messages: Queries = {
  "messages.contactChoices": { ask: (scope, { due }) => contactChoices(scope, { kind: "bill", id: due }), next: everybody({ choices: [], chosen: "" }), here: "supplier" },
  "messages.isOwnConcern": { ask: (scope, { due }) => scope.read((tx) => isOwnConcern(tx, scope, supplierId, { kind: "bill", id: due })), next: everybody(false), here: "desk" },
  "messages.loadOwnThread": nothing((scope, { thread }) => loadOwnThread(scope, { id: thread }), "supplier"),
  "messages.loadThread": nothing((scope, { thread }) => loadThread(scope, { id: thread })),
  "messages.messagesOf": nothingListed((scope, { thread }) => scope.read((tx) => messagesOf(tx, thread, { names: true }))),
  "messages.moveThread": { ask: (scope, { thread: id, seen }) => scope.commit(({ tx }) => moveThread(tx, { id, seen }, { state: "answered" })), next: refused("message.changed"), here: "desk" },
  "messages.myThread": notThere((scope, { thread }) => myThread(scope, thread), "supplier"),
  "messages.myThreads": { ask: (scope) => myThreads(scope, {}), next: withAccount(emptyPage, forbidden), here: "supplier" },
  "messages.threadFile": { ask: (scope, { thread }) => threadFile(scope, thread), next: notThereForAgents, here: "agent" },
  "messages.threadQueue": { ask: (scope) => threadQueue(scope, { tab: "all" }), next: agentOnly(emptyPage), here: "agent" },
  "messages.waitingThreads": { ask: waitingThreads, next: { ...everybody(null), agent: { answer: { count: 0, since: null } } }, here: "agent" },
};

export const queriesOfPayments: Queries = { ...payments, ...messages };

export const narrowedOfPayments: Queries = {
  "messages.isOwnConcern of an invoice": { ask: (scope, { invoice }) => scope.read((tx) => isOwnConcern(tx, scope, supplierId, { kind: "invoice", id: invoice })), next: everybody(false), here: "desk" },
  "messages.threadQueue by word": { ask: (scope) => threadQueue(scope, { tab: "all", search: "secrete" }), next: agentOnly(emptyPage), here: "agent" },
};

export const walllessOfPayments: Wallless = {
  "messages.concernOf": "reads nothing",
  "payments.beginPayment": "part of opening a payment: of a bill that was found",
  "payments.payableOf": "reads nothing",
};
