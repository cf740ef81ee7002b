import { invoiceForm } from "../../lib/invoices/counter";
import { itself, type Findings, type Neutrals } from "./kinds";

const forbidden = { refusal: "forbidden" };
const gone = { refusal: "notFound" };

export const findingsOfDeposits: Findings = {
  "invoice.delete-draft": { naming: ({ invoiceDraft }) => ({ draftId: invoiceDraft }) },
  "invoice.deposit-draft": { naming: ({ invoiceDraft }) => ({ draftId: invoiceDraft }), here: { by: "supplier", kind: "conflict" } },
  "invoice.read-upload": { naming: ({ upload }) => ({ uploadId: upload }) },
  "invoice.save-draft": { naming: ({ invoiceDraft, establishmentId }) => ({ ...invoiceForm(establishmentId), draftId: invoiceDraft }) },
};

export const neutralsOfDeposits: Neutrals = {
  "invoice.prepare-drafts": { naming: ({ upload }) => ({ documents: [upload] }), reason: "The file that it names is kept in the mairie, and is not there.", answers: { agent: gone, supplier: gone, desk: forbidden } },
  "invoice.sweep-drafts": {
    naming: () => ({}), reason: `${itself} The mairie’s drafts have expired too by then.`, daysLater: 91, answers: { agent: forbidden, supplier: forbidden, desk: { answer: 0 } },
  },
};
