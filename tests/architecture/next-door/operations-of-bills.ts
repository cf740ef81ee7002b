import { writeFile } from "node:fs/promises";
import { people } from "@/prisma/world/people";
import { csvOf, drawFor, rowOf } from "../../lib/imports/desk";
import { everybody, refused, withAccount } from "./callers";
import { itself, own, type Finding, type Findings, type Neutrals } from "./kinds";

const forbidden = { refusal: "forbidden" };
const onClaim: Finding = { naming: ({ claim }) => ({ id: claim, code: "12345678" }) };
const onDebtor: Finding = { naming: ({ debtor, proposed }) => ({ id: debtor, email: proposed }) };
const onImport: Finding = { naming: (mairie) => ({ importId: mairie.import }) };
const onWaitingImport: Finding = { naming: ({ waitingImport }) => ({ importId: waitingImport }) };
const onPayment: Finding = { naming: ({ payment }) => ({ paymentId: payment }) };
const onDeclaration: Finding = { naming: ({ declaration }) => ({ paymentId: declaration, reason: "Rien n’est arrivé." }) };
const onBill: Finding = { naming: ({ due }) => ({ billId: due, paidOn: "2026-11-20", means: "cheque" }) };
const onThread: Finding = { naming: ({ thread, seen }) => ({ id: thread, seen: seen.toISOString(), body: "Bonjour." }) };

export const findingsOfBills: Findings = {
  "bill.open": onBill,
  "bill.stop-alerts": { naming: ({ alerts }) => ({ token: alerts }), here: { by: "visitor", kind: "done" } },
  "claim.confirm": onClaim,
  "claim.confirm-by-agent": onClaim,
  "claim.drop": onClaim,
  "claim.send-code": onClaim,
  "debtor.confirm-address": onDebtor,
  "debtor.correct": { naming: ({ debtor }) => ({ id: debtor, lastName: "Autre", firstName: "", address: "", postalCode: "", city: "", email: "autre@exemple.test" }) },
  "debtor.drop-address": onDebtor,
  "debtor.invite": onDebtor,
  "import.abandon": onWaitingImport,
  "import.announce": onImport,
  "import.read": onWaitingImport,
  "import.start": onWaitingImport,
  "import.take-back": onImport,
  "import.withdraw": onImport,
  "import.write": { naming: (mairie, scope) => ({ importId: mairie.import, draw: drawFor(scope) }) },
  "message.answer": onThread,
  "message.close": onThread,
  "message.reply": { naming: ({ otherThread }) => ({ id: otherThread, body: "Encore un mot." }), here: { by: "supplier", kind: "done" } },
  "payment.cancel": onPayment,
  "payment.check": onPayment,
  "payment.confirm-declaration": onDeclaration,
  "payment.declare": onBill,
  "payment.drop-declaration": onDeclaration,
  "payment.hear-notification": { naming: ({ idOp }) => ({ idOp }), here: { by: "visitor", kind: "done" } },
  "payment.open": onBill,
  "payment.open-as-guest": {
    naming: ({ guestBill, guestKey }) => ({ billId: guestBill, key: guestKey, email: "autre@exemple.test" }), here: { by: "visitor", kind: "conflict" },
  },
  "payment.record": onBill,
  "payment.settle": onPayment,
  "payment.withdraw-declaration": onDeclaration,
};

/** By when the original of the mairie’s bill is about to go. */
const nearTheEnd = 720;

export const neutralsOfBills: Neutrals = {
  "bill.announce-end": {
    naming: () => ({ accountId: people.fournisseur.id }), reason: "An account belongs to the installation: what is told is of its bills of the province.", daysLater: nearTheEnd,
    answers: { agent: forbidden, supplier: forbidden, desk: { answer: 0 } },
  },
  "bill.choose-alerts": { naming: () => ({ newBills: "no" }), reason: "For the alerts of the province.", answers: withAccount({ newBills: "no" }, { refusal: "notFound" }) },
  "claim.answer": {
    naming: () => ({ reference: "8001516", amount: "37,50", email: people.candidat.email, locale: "fr" }), reason: "Looks for a bill of the province, and tells the address that there is none.",
    answers: { agent: forbidden, supplier: forbidden, desk: { answer: undefined } },
  },
  "claim.request": {
    naming: () => ({ reference: "8001516", amount: "37,50", email: people.candidat.email }), reason: "The same for whatever is asked.", answers: everybody({ email: people.candidat.email }),
  },
  "import.receive": {
    naming: async (_mairie, { ports }) => {
      const path = await ports.storage.scratchPath();
      await writeFile(path, csvOf([rowOf("20")]));
      return { path, fileName: "titres.csv" };
    },
    reason: own, answers: { agent: { answer: { importId: expect.any(String) } }, supplier: forbidden, desk: { answer: { importId: expect.any(String) } } },
  },
  "import.sweep": { naming: () => ({}), reason: `${itself} One of the mairie’s would be swept.`, answers: { agent: forbidden, supplier: forbidden, desk: { answer: 0 } } },
  "message.send": {
    naming: ({ due }) => ({ subject: "Ma facture", body: "Bonjour.", concerns: `bill:${due}` }), reason: "A new thread; the bill that it is about is not there.",
    answers: { agent: { refusal: "notFound" }, supplier: { refusal: "notFound" }, desk: forbidden },
  },
  "message.write-as-visitor": {
    naming: () => ({ name: "Vera Visiteuse", email: "vera@exemple.test", subject: "Une question", body: "Bonjour." }), reason: `${own} For visitors alone.`, answers: refused("forbidden"),
  },
  "payment.find-bill": { naming: () => ({ reference: "SECRETE-2026-0032", amount: "25,00" }), reason: "Looks for a bill of the province.", answers: refused("payment.noSuchBill") },
};
