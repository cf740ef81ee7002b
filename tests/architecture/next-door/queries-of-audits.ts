import { chainState } from "@/lib/audits/chain-state.queries";
import { inspectJournal } from "@/lib/audits/inspect-journal";
import { conditionsOf } from "@/lib/audits/journal-conditions";
import { agentsOf, filterNames, journal, journalBatches } from "@/lib/audits/journal.queries";
import type { Scope } from "@/lib/platform/scope";
import { people } from "@/prisma/world/people";
import { agentOnly, everybody } from "./callers";
import { emptyPage, type Queries, type Wallless } from "./kinds";
import type { Mairie } from "./mairie";

const subject = ({ invoice }: Mairie) => ({ kind: "invoice" as const, id: invoice });

async function exported(scope: Scope, mairie: Mairie) {
  const items = [];
  for await (const batch of journalBatches(scope, { subject: subject(mairie) })) items.push(...batch);
  return items;
}

export const queriesOfAudits: Queries = {
  "audits.agentsOf": { ask: async (scope) => (await agentsOf(scope)).some(({ id }) => id === people.admin.id), next: agentOnly(false), here: "agent" },
  "audits.chainState": { ask: async (scope, { journalHead }) => (await chainState(scope)).head === journalHead, next: agentOnly(false), here: "agent" },
  "audits.conditionsOf": {
    ask: async (scope, { invoice }) => JSON.stringify(await scope.read((tx) => conditionsOf(tx, scope, { search: "secrete" }))).includes(invoice), next: everybody(false), here: "agent",
  },
  "audits.filterNames": { ask: (scope, mairie) => filterNames(scope, { person: people.admin.id, subject: subject(mairie) }), next: agentOnly({ person: null, subject: null }), here: "agent" },
  "audits.inspectJournal": { ask: async (scope, { journalHead }) => (await inspectJournal(scope)).head === journalHead, next: everybody(false), here: "desk" },
  "audits.journal": { ask: (scope, mairie) => journal(scope, { subject: subject(mairie) }), next: agentOnly(emptyPage), here: "agent" },
  "audits.journalBatches": { ask: exported, next: agentOnly([]), here: "agent" },
};

export const narrowedOfAudits: Queries = {
  "audits.journal by word": { ask: (scope) => journal(scope, { search: "secrete" }), next: agentOnly(emptyPage), here: "agent" },
  "audits.journal by person": { ask: (scope) => journal(scope, { person: people.admin.id }), next: agentOnly(emptyPage), here: "agent" },
};

export const walllessOfAudits: Wallless = { "audits.itemsOf": "says events that were read, and are given to it" };
