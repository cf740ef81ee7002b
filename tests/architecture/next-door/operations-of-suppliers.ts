import { writeFile } from "node:fs/promises";
import { asked } from "../../lib/habilitations/requests";
import { invoiceForm } from "../../lib/invoices/counter";
import { everybody, withAccount } from "./callers";
import { itself, own, type Finding, type Findings, type Neutral, type Neutrals } from "./kinds";

const forbidden = { refusal: "forbidden" };
const gone = { refusal: "document.upload.gone" };
const nothing = { answer: undefined };
const words = "Ceci ne nous regarde pas.";
/** What each move of an invoice takes: a code of every list, an amount, a day, an address, words. */
const onInvoice: Finding = {
  naming: ({ invoice }) => ({ invoiceId: invoice, reasonCode: "CMD_ERR", reason: words, comment: words, attachments: [], approved: "1,00", paidOn: "2026-11-20", receivingService: "Voirie", orderReference: "1" }),
};

export const findingsOfSuppliers: Findings = {
  "document.issue-copy": { naming: ({ document }) => ({ documentId: document.id }) },
  "document.remove-upload": { naming: ({ upload }) => ({ id: upload }) },
  "document.request-copy": { naming: ({ archiveNumber }) => ({ archiveNumber }), here: { by: "agent", kind: "done" } },
  "invoice.acknowledge-refusal": onInvoice,
  "invoice.approve-partly": onInvoice,
  "invoice.attest-service": onInvoice,
  "invoice.book": onInvoice,
  "invoice.cancel": onInvoice,
  "invoice.complete": onInvoice,
  "invoice.confirm-payment": onInvoice,
  "invoice.dispute": onInvoice,
  "invoice.hand-to-accountant": onInvoice,
  "invoice.mandate": onInvoice,
  "invoice.readdress": onInvoice,
  "invoice.recycle": onInvoice,
  "invoice.send-payment": onInvoice,
  "invoice.suspend": onInvoice,
  "invoice.approve": onInvoice,
  "invoice.deposit": { naming: ({ establishmentId, rib, upload }) => ({ ...invoiceForm(establishmentId, { ribId: rib }), document: upload }) },
  "invoice.make-available": { naming: ({ deposited }) => ({ invoiceId: deposited }) },
  "invoice.refuse": onInvoice,
  "invoice.take-in-charge": onInvoice,
};

const intact = expect.objectContaining({ intact: true, entries: 0 });

export const neutralsOfSuppliers: Neutrals = {
  "document.check": {
    naming: ({ archiveNumber, sha256 }) => ({ archiveNumber, sha256 }), reason: "Public: answers that nothing is known.", answers: everybody({ original: null, file: { is: "unknown" } }),
  },
  "document.keep-draft": { naming: () => ({ form: "deposit", state: { values: { number: "1" }, fields: {} } }), reason: own, answers: withAccount(expect.any(String), forbidden) },
  "document.receive-upload": {
    naming: async ({ bytes }, { ports }) => {
      const path = await ports.storage.scratchPath();
      await writeFile(path, bytes);
      return { path, name: "facture.pdf", role: "invoice" };
    },
    reason: `${own} The same bytes as in the mairie are a file like any other.`, answers: withAccount(expect.objectContaining({ name: "facture.pdf" }), forbidden),
  },
  "document.request-verification": { naming: () => ({}), reason: itself, answers: { agent: nothing, supplier: forbidden, desk: nothing } },
  "document.verify-archive": { naming: () => ({}), reason: itself, answers: { agent: { answer: intact }, supplier: forbidden, desk: { answer: intact } } },
  "document.sweep-uploads": {
    naming: () => ({}), reason: `${itself} The mairie’s kept files have expired too by then.`, daysLater: 2,
    answers: { agent: forbidden, supplier: forbidden, desk: { answer: expect.any(Number) } },
  },
  "habilitation.request": {
    naming: ({ proof }) => ({ ...asked, scheme: "RIDET", identifier: "0123456001", proofs: [proof] }), reason: "A new request; the file that it names is kept in the mairie, and is not there.",
    answers: { agent: gone, supplier: gone, desk: forbidden },
  },
};

/** More ways of naming the mairie’s things: from within a subject of the province that the caller may use. */
export const mixed: readonly (Neutral & { readonly operation: string })[] = [
  {
    operation: "invoice.deposit", naming: ({ provinceEstablishment, provinceRib, upload }) => ({ ...invoiceForm(provinceEstablishment, { ribId: provinceRib }), document: upload }),
    reason: "Their own establishment in the province, with a file that the same person keeps in the mairie.", answers: { agent: forbidden, supplier: gone, desk: forbidden },
  },
  {
    operation: "document.check", naming: ({ original: { archiveNumber, sha256 } }) => ({ archiveNumber, sha256 }), reason: "The original of a bill: public, answers that nothing is known.",
    answers: everybody({ original: null, file: { is: "unknown" } }),
  },
  {
    operation: "message.send", naming: ({ invoice }) => ({ subject: "Une facture", body: "Bonjour.", concerns: `invoice:${invoice}` }), reason: "About an invoice of the mairie’s.",
    answers: { agent: { refusal: "notFound" }, supplier: { refusal: "notFound" }, desk: forbidden },
  },
];
