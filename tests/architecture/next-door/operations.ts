import { findingsOfAccounts, neutralsOfAccounts } from "./operations-of-accounts";
import { neutralsOfAudits } from "./operations-of-audits";
import { findingsOfBills, neutralsOfBills } from "./operations-of-bills";
import { findingsOfDeposits, neutralsOfDeposits } from "./operations-of-deposits";
import { findingsOfEstablishments } from "./operations-of-establishments";
import { findingsOfInbox, neutralsOfInbox } from "./operations-of-inbox";
import { findingsOfRibs } from "./operations-of-ribs";
import { findingsOfSuppliers, neutralsOfSuppliers } from "./operations-of-suppliers";
import type { Findings, Neutrals } from "./kinds";

export const findings: Findings = { ...findingsOfAccounts, ...findingsOfBills, ...findingsOfDeposits, ...findingsOfEstablishments, ...findingsOfInbox, ...findingsOfRibs, ...findingsOfSuppliers };
export const neutrals: Neutrals = { ...neutralsOfAccounts, ...neutralsOfAudits, ...neutralsOfBills, ...neutralsOfDeposits, ...neutralsOfInbox, ...neutralsOfSuppliers };
