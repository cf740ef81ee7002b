import type { Queries, Wallless } from "./kinds";
import { queriesOfAccounts, walllessOfAccounts } from "./queries-of-accounts";
import { narrowedOfAudits, queriesOfAudits, walllessOfAudits } from "./queries-of-audits";
import { narrowedOfBills, queriesOfBills, walllessOfBills } from "./queries-of-bills";
import { queriesOfDeposits, walllessOfDeposits } from "./queries-of-deposits";
import { narrowedOfEstablishments, queriesOfEstablishments, walllessOfEstablishments } from "./queries-of-establishments";
import { narrowedOfExports, queriesOfExports, walllessOfExports } from "./queries-of-exports";
import { queriesOfImports, walllessOfImports } from "./queries-of-imports";
import { narrowedOfInbox, queriesOfInbox, walllessOfInbox } from "./queries-of-inbox";
import { narrowedOfPayments, queriesOfPayments, walllessOfPayments } from "./queries-of-payments";
import { queriesOfRibs, walllessOfRibs } from "./queries-of-ribs";
import { narrowedOfSuppliers, queriesOfSuppliers, walllessOfSuppliers } from "./queries-of-suppliers";

export const queries: Queries = { ...queriesOfAccounts, ...queriesOfAudits, ...queriesOfEstablishments, ...queriesOfSuppliers, ...queriesOfDeposits, ...queriesOfBills, ...queriesOfPayments, ...queriesOfInbox, ...queriesOfRibs, ...queriesOfImports, ...queriesOfExports };

/** The same queries asked another way: by what a list may be narrowed with. */
export const narrowed: Queries = { ...narrowedOfAudits, ...narrowedOfEstablishments, ...narrowedOfSuppliers, ...narrowedOfInbox, ...narrowedOfBills, ...narrowedOfPayments, ...narrowedOfExports };

/** Those that read nothing of an organisation’s, each with the reason why there is nothing to find. */
export const wallless: Wallless = { ...walllessOfAccounts, ...walllessOfAudits, ...walllessOfBills, ...walllessOfDeposits, ...walllessOfEstablishments, ...walllessOfImports, ...walllessOfInbox, ...walllessOfPayments, ...walllessOfRibs, ...walllessOfSuppliers, ...walllessOfExports };
