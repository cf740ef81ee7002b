import type { Queries, Wallless } from "./kinds";
import { queriesOfAccounts, walllessOfAccounts } from "./queries-of-accounts";
import { narrowedOfBills, queriesOfBills, walllessOfBills } from "./queries-of-bills";
import { queriesOfImports, walllessOfImports } from "./queries-of-imports";
import { narrowedOfPayments, queriesOfPayments, walllessOfPayments } from "./queries-of-payments";
import { narrowedOfSuppliers, queriesOfSuppliers, walllessOfSuppliers } from "./queries-of-suppliers";

export const queries: Queries = { ...queriesOfAccounts, ...queriesOfSuppliers, ...queriesOfBills, ...queriesOfPayments, ...queriesOfImports };

/** The same queries asked another way: by what a list may be narrowed with. */
export const narrowed: Queries = { ...narrowedOfSuppliers, ...narrowedOfBills, ...narrowedOfPayments };

/** Those that read nothing of an organisation’s, each with the reason why there is nothing to find. */
export const wallless: Wallless = { ...walllessOfAccounts, ...walllessOfBills, ...walllessOfImports, ...walllessOfPayments, ...walllessOfSuppliers };
