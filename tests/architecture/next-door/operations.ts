import { findingsOfAccounts, neutralsOfAccounts } from "./operations-of-accounts";
import { findingsOfBills, neutralsOfBills } from "./operations-of-bills";
import { findingsOfSuppliers, neutralsOfSuppliers } from "./operations-of-suppliers";
import type { Findings, Neutrals } from "./kinds";

export const findings: Findings = { ...findingsOfAccounts, ...findingsOfBills, ...findingsOfSuppliers };
export const neutrals: Neutrals = { ...neutralsOfAccounts, ...neutralsOfBills, ...neutralsOfSuppliers };
