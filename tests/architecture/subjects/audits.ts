import { always, type Subjects } from "./cast";

export const operationsOfAudits: Subjects = {
  "audit.export-journal": always("the journal"),
  "audit.request-journal-verification": always("the journal"),
  "audit.seal-events": always("the journal"),
  "audit.verify-journal": always("the journal"),
};

export const readingsOfAudits: Subjects = { "audits.mayReadJournal": always("the journal") };
