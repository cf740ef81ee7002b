import { mayRead, type DocumentReaders } from "@/lib/documents/document.policy";
import { always, belonging, concerned, owned, stranger, type Subject, type Subjects } from "./cast";

const document = (kind: "supplier" | "bill", accountId: string) => (): DocumentReaders => ({ kind, accountIds: [accountId] });
const paper = (manager: string, ...also: string[]) => (): DocumentReaders =>
  ({ kind: "rib", rib: { managers: [manager], depositors: [], readers: [], belonging: [manager, ...also], requestedById: manager } });
const documents: Subject[] = [
  { name: "of the person concerned", of: document("supplier", concerned) },
  { name: "of others", of: document("supplier", stranger) },
  { name: "of a RIB of the establishment of the two who belong", of: paper(concerned, belonging) },
  { name: "of a RIB of others", of: paper(stranger) },
  { name: "bill of the person concerned", of: document("bill", concerned) },
  { name: "bill of others", of: document("bill", stranger) },
];
/** Found by those who may read the document, and by nobody else. */
const foundDocuments: Subject[] = documents.map(({ name, of }) => ({ name, of: (actor) => (mayRead(actor, of(actor) as DocumentReaders) ? {} : null) }));

export const operationsOfDocuments: Subjects = {
  "document.check": always("any number or file"),
  "document.issue-copy": always("any archived document"),
  "document.keep-draft": always("one’s own form"),
  "document.receive-upload": always("one’s own file"),
  "document.remove-upload": owned("kept file", (accountId) => ({ id: "upload", accountId })),
  "document.request-copy": foundDocuments,
  "document.request-verification": always("the archive"),
  "document.sweep-uploads": always("what has expired", []),
  "document.verify-archive": always("the archive"),
};

export const readingsOfDocuments: Subjects = { "documents.mayRead": documents, "documents.mayReadArchive": always("the archive") };
