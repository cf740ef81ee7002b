import { operationsOfAccounts, readingsOfAccounts } from "./subjects/accounts";
import { operationsOfAudits, readingsOfAudits } from "./subjects/audits";
import { operationsOfBills, readingsOfBills } from "./subjects/bills";
import type { Subjects } from "./subjects/cast";
import { operationsOfDeposits } from "./subjects/deposits";
import { operationsOfDocuments, readingsOfDocuments } from "./subjects/documents";
import { operationsOfEstablishments, readingsOfEstablishments } from "./subjects/establishments";
import { operationsOfInbox, readingsOfInbox } from "./subjects/inbox";
import { operationsOfMessages, readingsOfMessages } from "./subjects/messages";
import { operationsOfRibs, readingsOfRibs } from "./subjects/ribs";
import { operationsOfSuppliers, readingsOfSuppliers } from "./subjects/suppliers";

/** For every operation, the subjects that its policy tells apart. */
export const operationSubjects: Subjects = { ...operationsOfAccounts, ...operationsOfAudits, ...operationsOfBills, ...operationsOfDeposits, ...operationsOfDocuments, ...operationsOfEstablishments, ...operationsOfInbox, ...operationsOfMessages, ...operationsOfRibs, ...operationsOfSuppliers };

/** The same for the policies that say who reads. */
export const readingSubjects: Subjects = { ...readingsOfAccounts, ...readingsOfAudits, ...readingsOfBills, ...readingsOfDocuments, ...readingsOfEstablishments, ...readingsOfInbox, ...readingsOfMessages, ...readingsOfRibs, ...readingsOfSuppliers };
