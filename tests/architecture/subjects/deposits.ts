import { always, owned, type Subject, type Subjects } from "./cast";

const drafts: Subject[] = owned("draft", (accountId) => ({ accountId }));

export const operationsOfDeposits: Subjects = {
  "invoice.delete-draft": drafts,
  "invoice.deposit-draft": drafts,
  "invoice.prepare-drafts": always("one’s own files", { accountId: null }),
  "invoice.read-upload": owned("kept file", (accountId) => ({ accountId })),
  "invoice.save-draft": [{ name: "a new draft", of: () => ({ accountId: null }) }, ...drafts],
  "invoice.sweep-drafts": always("what has expired", []),
};
