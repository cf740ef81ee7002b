import { archiveState } from "@/lib/documents/archive.queries";
import { readableDocument, type ReadableDocument } from "@/lib/documents/document.queries";
import { inspectArchive } from "@/lib/documents/inspect-archive";
import { openCopy, openOriginal } from "@/lib/documents/open-document";
import { draftOf, keptFiles } from "@/lib/documents/upload.queries";
import { readDocuments } from "@/lib/invoices/invoice-documents.queries";
import { readHistory } from "@/lib/invoices/invoice-history.queries";
import { inboxInvoices, supplierInvoices } from "@/lib/invoices/invoice-list.queries";
import { loadEstablishment, loadInvoice, peopleOf } from "@/lib/invoices/invoice-subject.queries";
import { readdressChoices } from "@/lib/invoices/readdress-choices.queries";
import { invoiceFigures } from "@/lib/invoices/desk-figures.queries";
import { invoiceData } from "@/lib/invoices/invoice-data.queries";
import { readInvoice } from "@/lib/invoices/invoice.queries";
import { waitingInvoices } from "@/lib/invoices/waiting-invoices.queries";
import { papeterie } from "@/prisma/world/people";
import { comptoir } from "../../lib/invoices/counter";
import { agentOnly, everybody, type Answers } from "./callers";
import { emptyPage, nothing, nothingListed, notThere, type Queries, type Wallless } from "./kinds";
import type { Mairie } from "./mairie";

const supplierOnly = (answer: unknown, others: unknown): Answers => ({ ...everybody(others), supplier: { answer } });
const emptyArchive = expect.objectContaining({ entries: 0, head: "", lastNumber: null });
const theirOwn = [expect.objectContaining({ name: comptoir.name })];
/** As the document would be known to one who could read it. */
const known = ({ document, archiveNumber, copy }: Mairie): ReadableDocument => ({ ...document, archiveNumber, copy, opensBill: null, showsIban: false });

/** A stream as a word, so that it can be compared; null where nothing is handed over. */
function opened(found: Awaited<ReturnType<typeof openCopy>> | Awaited<ReturnType<typeof openOriginal>>): string | null {
  if (found === null || "incident" in found) return null;
  ("stream" in found ? found.stream : found).destroy();
  return "handed over";
}

const documents: Queries = {
  "documents.archiveState": { ask: archiveState, next: agentOnly(emptyArchive), here: "agent" },
  "documents.inspectArchive": { ask: inspectArchive, next: everybody(expect.objectContaining({ intact: true, entries: 0, bytes: 0 })), here: "desk" },
  "documents.draftOf": nothing((scope, { draft }) => draftOf(scope, draft, "deposit"), "supplier"),
  "documents.keptFiles": nothingListed((scope, { upload, proof }) => keptFiles(scope, [upload, proof]), "supplier"),
  "documents.openCopy": nothing(async (scope, mairie) => opened(await openCopy(scope, known(mairie)))),
  "documents.openOriginal": nothing(async (scope, mairie) => opened(await openOriginal(scope, known(mairie)))),
  "documents.readableDocument": nothing((scope, { archiveNumber }) => readableDocument(scope, archiveNumber), "supplier"),
};

const noPeople = { acting: [], following: [], belonging: [] };
const invoices: Queries = {
  "invoices.inboxInvoices": { ask: (scope) => inboxInvoices(scope, {}), next: agentOnly(emptyPage), here: "agent" },
  "invoices.invoiceData": notThere((scope, { invoice }) => invoiceData(scope, invoice)),
  "invoices.loadEstablishment": nothing((scope, { establishmentId }) => loadEstablishment(scope, { establishmentId })),
  "invoices.loadInvoice": nothing((scope, { invoice }) => loadInvoice(scope, { invoiceId: invoice })),
  "invoices.peopleOf": { ask: (scope) => scope.read((tx) => peopleOf(tx, scope, papeterie)), next: everybody(noPeople), here: "desk" },
  "invoices.readdressChoices": notThere((scope, { invoice }) => readdressChoices(scope, invoice), "supplier"),
  "invoices.readDocuments": nothingListed((scope, { invoice }) => scope.read((tx) => readDocuments(tx, invoice))),
  "invoices.readHistory": nothingListed((scope, { invoice }) => scope.read((tx) => readHistory(tx, invoice, { named: true }))),
  "invoices.readInvoice": notThere((scope, { invoice }) => readInvoice(scope, invoice, scope.actor.roles.length > 0 ? "agent" : "supplier")),
  "invoices.supplierInvoices": {
    ask: (scope) => supplierInvoices(scope, {}), here: "supplier", next: supplierOnly({ establishments: theirOwn, ...emptyPage }, { establishments: [], ...emptyPage }),
  },
  "invoices.invoiceFigures": {
    ask: invoiceFigures, next: { ...everybody(null), agent: { answer: expect.objectContaining({ states: [], toPay: [], late: [], treatment: [] }) } }, here: "agent",
  },
  "invoices.waitingInvoices": { ask: waitingInvoices, next: { ...everybody(null), agent: { answer: { count: 0, since: null } } }, here: "agent" },
};

export const queriesOfSuppliers: Queries = { ...documents, ...invoices };

/** The same queries asked another way: by what a list may be narrowed with. */
export const narrowedOfSuppliers: Queries = {
  "documents.readableDocument of a bill": nothing((scope, { original }) => readableDocument(scope, original.archiveNumber), "supplier"),
  "invoices.inboxInvoices by word": { ask: (scope) => inboxInvoices(scope, { search: "secrete" }), next: agentOnly(emptyPage), here: "agent" },
  "invoices.inboxInvoices by establishment": { ask: (scope, { establishmentId }) => inboxInvoices(scope, { establishmentId }), next: agentOnly(emptyPage), here: "agent" },
  "invoices.supplierInvoices by establishment": nothingListed(async (scope, { establishmentId }) => (await supplierInvoices(scope, { establishmentId })).items, "supplier"),
};

export const walllessOfSuppliers: Wallless = {
  "invoices.writeWords": "gives nothing: writes, within a commit, the words of an invoice that its verb has found",
  "documents.portalOfNumber": "tells the address of the portal that a number’s prefix names, which is public",
};
